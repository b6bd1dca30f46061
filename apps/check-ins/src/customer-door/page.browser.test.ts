import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env['KESHER_PICTURES'];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

/** The page in each state in which somebody may meet it. */
async function pagesIn(language: (typeof languages)[number]): Promise<[string, string][]> {
  const clinic = openClinic();
  await clinic.enter([{ kind: 'vaccination' }]);
  await clinic.until(addMs(morning, 24 * hourMs + 2 * minuteMs));
  const token = clinic.token();
  const get = async () => (await clinic.page(token, `?lang=${language}`)).text();
  const pages: [string, string][] = [['asked', await get()]];
  await clinic.post(token, 'answer', { feeling: 'some-trouble' });
  pages.push(['some trouble', await get()]);
  await clinic.post(token, 'answer', { feeling: 'need-help' });
  pages.push(['help', await get()]);
  clinic.clock.set(addMs(morning, 36 * hourMs));
  pages.push(['late', await get()]);
  const night = openClinic();
  await night.enter([{ kind: 'vaccination' }]);
  await night.until(addMs(morning, 24 * hourMs + 2 * minuteMs));
  night.clock.set(addMs(morning, 36 * hourMs));
  pages.push(['night', await (await night.page(night.token(), `?lang=${language}`)).text()]);
  return pages;
}

test.each(languages)('axe finds nothing on the answer page in %s, light or dark, narrow or wide', async (language) => {
  for (const [state, html] of await pagesIn(language)) {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 720 }, colorScheme });
      await page.setContent(html);
      if (pictures) await page.screenshot({ path: `${pictures}/${state}-${language}-${width}.png`, fullPage: true });
      // What is folded away must be readable too.
      await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
      await page.evaluate(axeSource);
      const found = await page.evaluate(
        'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
          '.then((result) => result.violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join()))',
      );
      expect([state, width, colorScheme, found]).toEqual([state, width, colorScheme, []]);
      const isWithin = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
      expect([state, width, isWithin]).toEqual([state, width, true]);
      const small = await page.evaluate(
        '[...document.querySelectorAll("button, a, summary, .pick")].filter((each) => !each.closest(".skip"))' +
          '.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)',
      );
      expect([state, width, small]).toEqual([state, width, []]);
      await page.close();
    }
  }
});
