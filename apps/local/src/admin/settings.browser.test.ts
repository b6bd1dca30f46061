import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const parts = ['', '/hours', '/announcements', '/options', '/wordings', '/retention', '/rules'];

describe('Settings', () => {
  it('says when a message would go out by hours that are not saved yet', async () => {
    const page = await world.signIn('admin', { path: 'settings/hours' });
    const answer = page.getByRole('region', { name: 'When would this go out?' });
    await answer.getByLabel('Ready at').fill('2027-01-12T12:00');
    await answer.getByText('It would go out at once.').waitFor();
    await page.getByLabel('Routine: from').fill('11:00');
    await page.getByLabel('Routine: until').fill('14:30');
    await answer.getByText(/It would wait, and go out .*Tuesday.*14:30/).waitFor();
    await answer.getByText(/Because of: .*quiet hours/).waitFor();
    await page.getByRole('textbox', { name: 'Monday' }).first().fill('soon');
    await answer.getByText('Mend the hours above first.').waitFor();
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('textbox', { name: 'Monday' }).first().fill('9:00-12:00, 14:00-18:00');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Monday' }).first().inputValue()).toBe('09:00-12:00, 14:00-18:00');
    await save.click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    const { calendar } = await world.as('admin').get<{ calendar: { quietHours: unknown } }>('/staff/settings');
    expect(calendar.quietHours).toMatchObject({ routine: { from: '11:00', to: '14:30' } });
    await page.context().close();
  });

  it('takes prices in dollars, and other opening hours for Ramadan', async () => {
    type Saved = {
      announcements: { smsPartPriceMicros: number };
      calendar: { ramadan: { observed: boolean; openingHours?: Record<string, unknown> } };
    };
    const page = await world.signIn('admin', { path: 'settings/announcements' });
    const price = page.getByRole('textbox', { name: 'Price of an SMS part, in US dollars' });
    await price.fill('cheap');
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await price.fill('');
    await price.pressSequentially('0.0079');
    // The settings come late: nothing is offered to be saved before.
    const late = async (route: Route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    };
    await page.route('**/staff/settings', late, { times: 1 });
    await page.reload();
    expect(await price.inputValue()).toBe('0.0079');
    await save.click();
    await page.getByText('Saved.', { exact: true }).waitFor();

    await page.goto(`${world.kesher.url}/admin/settings/hours`);
    await page.getByRole('checkbox', { name: 'Keep silent or open at other hours in Ramadan' }).check();
    await page.getByRole('checkbox', { name: 'Other opening hours in Ramadan' }).check();
    const hours = page.getByRole('group', { name: 'Opening hours in Ramadan' });
    await hours.getByRole('textbox', { name: 'Sunday' }).fill('10:00-15:00, 20:00-23:00');
    await save.click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    const saved = await world.as('admin').get<Saved>('/staff/settings');
    expect(saved.announcements.smsPartPriceMicros).toBe(7_900);
    expect(saved.calendar.ramadan.openingHours?.['7']).toEqual([
      { from: '10:00', to: '15:00' },
      { from: '20:00', to: '23:00' },
    ]);
    await page.context().close();
  });

  it('keeps what is usually offered, and begins a new delay with it', async () => {
    const page = await world.signIn('admin', { path: 'settings/options' });
    const save = page.getByRole('button', { name: 'Save' });
    for (const option of ['Wait', 'Partner']) await page.getByRole('button', { name: `Add: ${option}` }).click();
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    const partner = page.getByRole('group', { name: 'Partner' });
    for (const [language, name] of [
      ['English', 'Harbour Opticians'],
      ['עברית', 'אופטיקה הנמל'],
      ['العربية', 'بصريات الميناء'],
    ] as const)
      await partner.getByLabel(language).fill(name);
    await partner.getByLabel('Price difference').fill('12.5');
    await page.reload();
    expect(await partner.getByLabel('Price difference').inputValue()).toBe('12.5');
    await save.click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    const { options } = await world.as('admin').get<{ options: unknown[] }>('/staff/settings');
    expect(options).toEqual([
      { kind: 'wait' },
      {
        kind: 'partner',
        name: { en: 'Harbour Opticians', he: 'אופטיקה הנמל', ar: 'بصريات الميناء' },
        priceDifference: { amountMinor: 1_250, currency: 'ILS' },
        differencePaidBy: 'us',
      },
    ]);

    await page.goto(`${world.kesher.url}/admin/delays/new`);
    await page.getByRole('group', { name: 'Wait' }).waitFor();
    expect(await partner.getByLabel('English').inputValue()).toBe('Harbour Opticians');
    await page.getByRole('button', { name: 'Remove: Partner' }).click();
    await page.getByRole('button', { name: 'Add: Partner, Harbour Opticians' }).click();
    expect(await partner.getByLabel('Price difference').inputValue()).toBe('12.5');
    await page.context().close();
  });

  it('keeps how long things are kept where it differs, and says at the field what can be chosen', async () => {
    const page = await world.signIn('admin', { path: 'settings/retention' });
    const checkIns = page.getByRole('textbox', { name: 'Check-ins and works' });
    expect(await checkIns.inputValue()).toBe('365');
    await page
      .getByText('Between 90 and 3650 days from the last change (unless set: 365). What is on hold is not deleted.')
      .waitFor();
    const looks = page.getByRole('textbox', { name: 'Who looked at whom' });
    await looks.fill('23');
    await page.getByText('This does not fit. Look at the hint.').waitFor();
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await looks.fill('24');
    await checkIns.fill('730');
    await save.click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await world.as('admin').get('/staff/settings')).toMatchObject({ retention: { checkIns: 730 } });
    await page.reload();
    expect(await checkIns.inputValue()).toBe('730');
    await page.context().close();
  });

  it('does not save over what somebody else saved meanwhile', async () => {
    const page = await world.signIn('admin', { path: 'settings' });
    await page.getByRole('textbox', { name: 'Name, English' }).fill('Horizon Optics');
    await world.announcements({ countdownSeconds: 45 });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This changed while you were working on it').waitFor();
    await page.getByRole('button', { name: 'Show the newer state' }).click();
    await page.getByText('This changed while you were working on it').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    const settings = await world
      .as('admin')
      .get<{ sender: { name: { en: string } }; announcements: { countdownSeconds: number } }>('/staff/settings');
    expect([settings.sender.name.en, settings.announcements.countdownSeconds]).toEqual(['Horizon Optics', 45]);
    await page.context().close();
  });

  it('checks a sentence as it is typed, and says what it objects to', async () => {
    const page = await world.signIn('agent', { path: 'settings/wordings' });
    await page.getByRole('textbox', { name: /, English$/ }).fill('Buy now and get a discount.');
    await page.getByText(/promotes something/).waitFor();
    await page.getByText('עברית: This language is missing.').waitFor();
    await page.context().close();
  });

  it('lets an agent look, and the server refuses their change too', async () => {
    const page = await world.signIn('agent', { path: 'settings/announcements' });
    await page.getByText('Only an administrator may change this.').waitFor();
    expect(await page.getByRole('textbox').first().isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    const settings = await world.as('agent').get<{ revision: number }>('/staff/settings');
    const changed = { ...settings, revision: settings.revision + 1 };
    await expect(world.as('agent').send('PUT', '/staff/settings', changed)).rejects.toThrow('403');
    await page.context().close();
  });

  it.each(everyLook)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('admin', { ...look, path: 'settings', reducedMotion: 'reduce' });
    for (const [index, part] of parts.entries()) {
      await page.locator('.part-link').nth(index).click();
      await page.waitForURL(`**/admin/settings${part}`);
      await page.locator('main .surface').first().waitFor();
      await holdsInEveryWidth(page, `settings${part.replace('/', '-')}-${look.language}-${look.colorScheme}`);
    }
    await page.context().close();
  });
});
