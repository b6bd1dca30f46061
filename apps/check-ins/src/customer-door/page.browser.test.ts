import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { idOf } from '@kesher/domain/staff/team.fixture';
import { flawsOfPage } from '@kesher/testing/browser/flaws-of-page';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFamily, morning, openClinic } from '../testing/clinic.ts';

const pictures = process.env['KESHER_PICTURES'];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

/** A clinic in which whoever did the work has a line of their own. */
async function openClinicWithLine() {
  const clinic = openClinic();
  const samar = await clinic.ports.team.get(idOf('samar'));
  if (samar === undefined) throw new Error('Samar works here.');
  await clinic.ports.team.put({ ...samar, directLine: { phone: '+97236120002' }, revision: samar.revision + 1 });
  return clinic;
}

/** The page in each state in which somebody may meet it. */
async function pagesIn(language: (typeof languages)[number]): Promise<[string, string][]> {
  const clinic = await openClinicWithLine();
  await clinic.enter([{ kind: 'vaccination', practitioner: 'samar' }]);
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
  const night = await openClinicWithLine();
  await night.enter([{ kind: 'vaccination', practitioner: 'samar' }]);
  await night.until(addMs(morning, 24 * hourMs + 2 * minuteMs));
  night.clock.set(addMs(morning, 36 * hourMs));
  pages.push(['night', await (await night.page(night.token(), `?lang=${language}`)).text()]);
  return [...pages, ...(await pagesForSeveral(language)), ...(await pagesBeforeVisit(language))];
}

/** The page before a visit: untouched, half way, done, and once the visit has begun. */
async function pagesBeforeVisit(language: (typeof languages)[number]): Promise<[string, string][]> {
  const clinic = openClinic();
  await clinic.book();
  await clinic.work();
  const token = clinic.visitToken();
  const get = async () => (await clinic.page(token, `?lang=${language}`)).text();
  const pages: [string, string][] = [['intake', await get()]];
  await clinic.post(token, 'intake/pain', { value: '7' });
  await clinic.post(token, 'intake/welcome', { value: 'fear' });
  await clinic.post(token, 'intake/reason', { value: 'A tooth broke, נשברה שן' });
  pages.push(['intake half way', await get()]);
  await clinic.post(token, 'intake/since', { value: 'I want to kill myself' });
  pages.push(['intake danger', await get()]);
  await clinic.post(token, 'done');
  pages.push(['intake done', await get()]);
  clinic.clock.set(addMs(morning, 6 * hourMs));
  return [...pages, ['intake over', await get()]];
}

/** The pages of a message that was for three people on one phone. */
async function pagesForSeveral(language: (typeof languages)[number]): Promise<[string, string][]> {
  const clinic = await aFamily({ son: { name: 'נועם כהן' } });
  await clinic.until(addMs(morning, 24 * hourMs + 2 * minuteMs));
  const token = clinic.token('C-mother', 'mother');
  const whose = await (await clinic.page(token, `?lang=${language}`)).text();
  const key = /name="person" value="([^"]+)"/.exec(whose)?.[1] ?? '';
  const say = (person: string, year: string) => clinic.post(token, `whose?lang=${language}`, { person, year });
  const nobody = await (await say('nobody', '')).text();
  const address = (await say(key, '1984')).headers.get('location') ?? '';
  const one = await (await clinic.page(address.slice('/c/'.length))).text();
  const wrong = await (await say(key, '1900')).text();
  await say(key, '1901');
  const locked = await (await say(key, '1902')).text();
  return Object.entries({ whose, nobody, one, wrong, locked });
}

test.each(languages)('axe finds nothing on the answer page in %s, light or dark, narrow or wide', async (language) => {
  const pictureOf = (state: string) =>
    pictures === undefined ? undefined : (width: number) => `${pictures}/${state}-${language}-${width}.png`;
  for (const [state, html] of await pagesIn(language))
    expect([state, await flawsOfPage(browser, html, pictureOf(state))]).toEqual([state, []]);
});

test('what to do about danger stands beside the field as soon as it is left, with no press of a button', async () => {
  const clinic = openClinic();
  await clinic.book();
  await clinic.work();
  const token = clinic.visitToken();
  const page = await (await browser.newContext()).newPage();
  await page.route('https://clinic.example/**', async (route) => {
    const request = route.request();
    const [, form = ''] = new URL(request.url()).pathname.split(`/c/${token}/`);
    if (request.method() === 'POST')
      await clinic.post(token, form, Object.fromEntries(new URLSearchParams(request.postData() ?? '')));
    const shown = await clinic.page(token, '?lang=he');
    await route.fulfill({ headers: Object.fromEntries(shown.headers), body: await shown.text() });
  });
  await page.goto(`https://clinic.example/c/${token}`);
  await page.getByLabel('מה מביא אותך אלינו, במילים שלך?').fill('נשברה שן');
  await page.getByLabel('ממתי?').fill('אני לא מצליח לנשום');
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByLabel('לוקחים', { exact: false }).first().focus();
  const notice = page.locator('#since').getByRole('alert');
  await notice.getByText('ביקשנו ממישהו בצוות לקרוא את מה שכתבת.').waitFor();
  expect(await notice.getByRole('link').first().getAttribute('href')).toBe('tel:101');
  expect(await page.getByRole('alert').count()).toBe(1);
  await page.locator('#since output', { hasText: 'נשמר' }).waitFor();
  await page.context().close();
});
