import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { languages } from '@kesher/domain/language';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomerWorld, token } from './testing/customer-world.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

async function pagesIn(language: (typeof languages)[number]): Promise<[string, string][]> {
  const world = await createCustomerWorld({ language });
  const post = async (path: string, fields: Record<string, string>) =>
    (await world.request(path, { method: 'POST', body: new URLSearchParams(fields) })).text();
  return [
    ['preferences', await (await world.get(`/p/${token}`)).text()],
    ['errors', await post(`/p/${token}`, { language: 'xx', from: '9', to: '' })],
    ['paused', await post(`/p/${token}`, { action: 'pause' })],
    ['saved', await post(`/p/${token}`, { language, allow: 'service:email' })],
    ['unsubscribe', await (await world.get(`/u/${token}`)).text()],
    ['unsubscribed', await post(`/u/${token}`, { action: 'unsubscribe' })],
    ['undone', await post(`/u/${token}`, { action: 'undo' })],
  ];
}

test.each(languages)('axe finds nothing on any page in %s, light or dark, narrow or wide', async (language) => {
  for (const [state, html] of await pagesIn(language)) {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 720 }, colorScheme });
      await page.setContent(html);
      await page.evaluate(axeSource);
      const found = await page.evaluate(
        'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
          '.then((result) => result.violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join()))',
      );
      expect([state, width, colorScheme, found]).toEqual([state, width, colorScheme, []]);
      expect([state, width, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([
        state,
        width,
        true,
      ]);
      const small = await page.evaluate(
        '[...document.querySelectorAll("button, a, label.pick, input[type=time]")].filter((each) => !each.closest(".skip"))' +
          '.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)',
      );
      expect([state, width, small]).toEqual([state, width, []]);
      await page.close();
    }
  }
});
