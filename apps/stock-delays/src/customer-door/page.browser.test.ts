import { addMs, hourMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { flawsOfPage } from '@kesher/testing/browser/flaws-of-page';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomerDoor } from './door.tsx';
import { createDelayWorld, publishedAt, revised, token } from './testing/delay-world.ts';
import { words } from './testing/open-door.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

test('a browser that shows the page says so once, by a POST that the page’s own headers allow', async () => {
  const world = await createDelayWorld();
  const app = createCustomerDoor(world, (error) => {
    throw error;
  });
  const asked: string[] = [];
  const page = await browser.newPage();
  await page.route('https://kesher.test/**', async (route) => {
    const request = route.request();
    asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    const answer = await app.request(request.url(), { method: request.method() });
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: await answer.text() });
  });
  const complaints: string[] = [];
  page.on('console', (said) => complaints.push(said.text()));
  await page.goto(`https://kesher.test/d/${token}`);
  await expect.poll(() => world.messages.all()[0]?.openedAt).toBe(world.clock());
  expect(asked).toEqual([`GET /d/${token}`, `POST /d/${token}/opened`]);
  expect(complaints.filter((said) => said.includes('Content Security Policy'))).toEqual([]);

  const without = await browser.newPage({ javaScriptEnabled: false });
  await without.route('https://kesher.test/**', async (route) => {
    asked.push(route.request().method());
    await route.fulfill({ contentType: 'text/html', body: await (await app.request(route.request().url())).text() });
  });
  await without.goto(`https://kesher.test/d/${token}`);
  await without.getByRole('button').first().waitFor();
  expect(asked.slice(2)).toEqual(['GET']);
  await Promise.all([page.close(), without.close()]);
});

/** The page in each state a customer may meet it in. */
async function pagesIn(language: (typeof languages)[number]): Promise<[string, string][]> {
  const world = await createDelayWorld({ customer: { language } });
  const app = createCustomerDoor(world, (error) => {
    throw error;
  });
  const get = async (path = `/d/${token}`) =>
    (await app.request(path, { headers: { 'accept-language': language } })).text();
  const choose = (noticeId: string) =>
    app.request(`/d/${token}/choice`, { method: 'POST', body: new URLSearchParams({ noticeId, optionIndex: '1' }) });
  const pages: [string, string][] = [
    ['open', await get()],
    ['unknown', await get('/d/x')],
  ];
  await world.say(revised, addMs(publishedAt, hourMs));
  pages.push(['outdated', await (await choose('delay-1.v1')).text()]);
  await choose('delay-1.v2');
  pages.push(['chosen', await get()]);
  await world.say({ kind: 'resolved', availableOn: '2026-11-25' }, addMs(publishedAt, hourMs));
  pages.push(['resolved', await get()]);
  await world.say({ kind: 'withdrawn', because: words }, addMs(publishedAt, hourMs));
  pages.push(['withdrawn after a choice', await get()]);
  await app.request(`/d/${token}/order-back`, { method: 'POST' });
  pages.push(['order back', await get()]);
  return pages;
}

test.each(languages)('axe finds nothing on any page in %s, light or dark, narrow or wide', async (language) => {
  for (const [state, html] of await pagesIn(language))
    expect([state, await flawsOfPage(browser, html)]).toEqual([state, []]);
});
