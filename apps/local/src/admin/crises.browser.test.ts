import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoResidents } from '../demo-crisis/residents.ts';
import { crisisName } from '../demo-crisis/story.ts';
import { importRows } from '../demo-data/import-demo.ts';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { eachLanguage, holdsInEveryWidth } from './testing/looks.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
  await world.openAllDay();
  await world.announcements({ approvalFrom: 10_000, countdownSeconds: 1 });
  const today = new Date().toISOString().slice(0, 10);
  await importRows(world.as('admin'), 'customers', demoResidents(20, today), () => undefined);
});
afterAll(() => world.stop());

const names = { en: 'English', he: 'עברית', ar: 'العربية' } as const;

/** Fills a text in every language, by the name of its group. */
async function write(page: Page, group: string, text: { en: string; he: string; ar: string }): Promise<void> {
  const fields = page.getByRole('group', { name: group, exact: true });
  for (const language of ['en', 'he', 'ar'] as const) await fields.getByLabel(names[language]).fill(text[language]);
}

/** The time on the clock of the business some hours from now, as the field takes it. */
const inHours = (hours: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jerusalem', dateStyle: 'short', timeStyle: 'short' })
    .format(Date.now() + hours * 3_600_000)
    .replace(' ', 'T');

describe('Crises', () => {
  it('are opened, told in all languages once a second person stands for the words, and seen live', async () => {
    const page = await world.signIn('manager', { path: 'crises' });
    await page.getByText('No crisis is open').waitFor();
    await page.getByRole('link', { name: 'Open a crisis' }).click();
    await write(page, 'What it is called', crisisName);
    await page.getByRole('button', { name: 'Add a service' }).click();
    await write(page, 'Service 1', { en: 'Water', he: 'מים', ar: 'الماء' });
    await page.getByRole('button', { name: 'Open a crisis' }).click();
    await page.getByRole('heading', { level: 1, name: crisisName.en }).waitFor();
    await page.getByRole('link', { name: 'Write a bulletin' }).click();
    await page.getByLabel('Who hears').fill('residents');
    await write(page, 'Title', { en: 'No water in Kerem', he: 'אין מים בכרם', ar: 'لا ماء في الكيرم' });
    await write(page, 'Known', { en: 'A main broke.', he: 'קו ראשי נשבר.', ar: 'انكسر خطّ رئيسي.' });
    await write(page, 'Not known', { en: 'When it returns.', he: 'מתי המים יחזרו.', ar: 'متى يعود الماء.' });
    await write(page, 'What we do', { en: 'A crew is on site.', he: 'צוות נמצא בשטח.', ar: 'فريق في الموقع.' });
    await write(page, 'Hours', { en: 'All hours', he: 'כל השעות', ar: 'كلّ الساعات' });
    await page.getByLabel('Phone').fill('106');
    await page.getByLabel('Next word by').fill(inHours(2));
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'No water in Kerem' }).waitFor();
    await page.getByText('18 customers would hear it.').waitFor();
    expect(await page.getByText('You wrote these words; somebody else reads them.').count()).toBe(3);
    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    expect(await publish.getAttribute('aria-disabled')).toBe('true');

    const reader = await world.signIn('manager-2', { path: new URL(page.url()).pathname.replace('/admin/', '') });
    for (const language of Object.values(names)) {
      const stand = reader.getByRole('button', { name: new RegExp(`I have read .*${language}.* and stand for it`) });
      await stand.click();
      await stand.waitFor({ state: 'detached' });
    }
    await reader.context().close();

    await page.locator('button:not([aria-disabled])', { hasText: /^Publish$/ }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    await page.getByText('of 18 told').waitFor();
    await page.getByRole('link', { name: 'Open again' }).waitFor();
    await page.context().close();
  });

  it.each(eachLanguage)('are readable by everybody in $language, wide and narrow', async (look) => {
    const { language } = look;
    const page = await world.signIn('manager', { ...look, path: 'crises', reducedMotion: 'reduce' });
    await page.locator('main li a').first().waitFor();
    await holdsInEveryWidth(page, `crises-list-${language}`);
    await page.locator('main li a').first().click();
    await page.locator('main .ledger-bar').waitFor();
    await holdsInEveryWidth(page, `crises-one-${language}`);
    const crisis = page.url();
    await page.locator('main li a').first().click();
    await page.locator('main article').first().waitFor();
    await holdsInEveryWidth(page, `crises-bulletin-${language}`);
    await page.goto(`${crisis}/bulletin`);
    await page.locator('main textarea').first().waitFor();
    await holdsInEveryWidth(page, `crises-write-${language}`);
    await page.context().close();
  });
});
