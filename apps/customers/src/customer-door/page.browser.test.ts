import { languages } from '@kesher/domain/language';
import { flawsOfPage } from '@kesher/testing/browser/flaws-of-page';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomerWorld, token } from './testing/customer-world.ts';

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
  for (const [state, html] of await pagesIn(language))
    expect([state, await flawsOfPage(browser, html)]).toEqual([state, []]);
});
