import { publicPagePolicy } from '@kesher/adapters/s3/public-page-headers';
import { aCrisis, aStatus, at } from '@kesher/content/crisis/page-status.fixture';
import { publicFilesOf } from '@kesher/content/crisis/public-files-of';
import { type Language, languages } from '@kesher/domain/language';
import { flawsOfPage } from '@kesher/testing/browser/flaws-of-page';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const pictures = process.env['KESHER_PICTURES'];
const status = aStatus();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

/** A municipality in each state in which somebody may meet its page. */
const moments = {
  open: status,
  exercise: aStatus({ crises: [aCrisis({ isExercise: true })] }),
  closed: aStatus({ crises: [aCrisis({ closedAt: at('2026-11-29T07:44:00.000Z') })] }),
  usual: aStatus({ crises: [] }),
};

/** Serves the files as a distribution does, with the policy that it sets. */
async function open(
  path: string,
  { now, javaScript = true, width = 360 }: { now: string; javaScript?: boolean; width?: number },
) {
  const files = new Map(publicFilesOf(status).map((file) => [file.path, file]));
  const context = await browser.newContext({ javaScriptEnabled: javaScript, viewport: { width, height: 740 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  if (javaScript) await page.clock.install({ time: new Date(now) });
  await page.route('**/*', (route) => {
    const file = files.get(new URL(route.request().url()).pathname.slice(1));
    if (file === undefined) return route.fulfill({ status: 404, body: '' });
    const headers = { 'content-type': file.type, 'content-security-policy': publicPagePolicy };
    return route.fulfill({ body: file.body, headers });
  });
  await page.goto(`${status.url}/${path}`);
  return { page, complaints };
}

test.each(languages)('axe finds nothing on any public page in %s, light or dark, narrow or wide', async (language) => {
  for (const [name, moment] of Object.entries(moments))
    for (const { path, body } of publicFilesOf(moment)) {
      // Every page as it is while a crisis is open, and what differs at the other moments.
      const isMeant = name === 'open' ? path.endsWith('.html') : path.endsWith('/index.html');
      if (!isMeant || !path.startsWith(`${language}/`)) continue;
      const shown = `${name}-${path.replaceAll('/', '-')}`;
      const picture = pictures === undefined ? undefined : (width: number) => `${pictures}/${shown}-${width}.png`;
      expect([shown, await flawsOfPage(browser, body, picture)]).toEqual([shown, []]);
    }
});

const banner = '#valid';
const inTime = '2026-11-29T07:45:00.000Z';
const tooLate = '2026-11-29T08:00:00.000Z';
const over: Record<Language, RegExp> = {
  en: /^Not renewed since 29 November, 0?9:44\. Ring 106\.$/,
  he: /^לא חודש מאז 29 בנובמבר, 0?9:44\./,
  ar: /^لم يُجدَّد منذ 29 نوفمبر، 0?9:44\./,
};

test.each(languages)('the page in %s holds at 360 px, keeps its policy and confesses its age', async (language) => {
  const { page, complaints } = await open(`${language}/index.html`, { now: tooLate });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  const said = (await page.locator(banner).innerText()).replaceAll(/[\u2066-\u2069]/g, '').trim();
  expect(said).toMatch(over[language]);
  expect(await page.locator(banner).getAttribute('class')).toBe('v old');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the banner turns while the page stays open', async () => {
  const { page } = await open('en/index.html', { now: inTime });
  expect(await page.locator(banner).innerText()).toContain('valid until');
  await page.clock.runFor('15:00');
  expect(await page.locator(banner).innerText()).toContain('Not renewed since');
  await page.context().close();
});

test('without JavaScript the page says until when it is valid, and its links and forms work', async () => {
  const { page } = await open('en/index.html', { now: tooLate, javaScript: false });
  expect(await page.locator(banner).innerText()).toContain('valid until');
  await page.getByRole('link', { name: 'Address of this bulletin' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/en/b/water-5.html');
  await page.getByRole('link', { name: 'עברית' }).click();
  expect(new URL(page.url()).pathname).toBe('/he/b/water-5.html');
  expect(await page.locator('form').count()).toBe(3);
  await page.context().close();
});
