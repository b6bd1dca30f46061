import { dateIn } from '@kesher/domain/calendar/date-in';
import { languages } from '@kesher/domain/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOutboxClient } from '../outbox-page/outbox-client.ts';
import { findingsOfAxe, takePicture } from './testing/admin-world.ts';
import { type ClinicWorld, startClinicWorld } from './testing/clinic-world.ts';
import { holdsInEveryWidth } from './testing/looks.ts';

let world: ClinicWorld;
const zone = zoneAtNoon();
beforeAll(async () => {
  world = await startClinicWorld();
  await world.setZone(zone);
  const later = new Date(Date.now() + 2 * 3_600_000).toISOString();
  const visit = (id: string, name: string, language: string, more: object) => ({
    id,
    customerId: `C-${id}`,
    person: { name, phone: `+97252555017${id.length}`, language },
    startsAt: later,
    with: 'Dr Haddad',
    ...more,
  });
  await world.as('agent').send('POST', '/staff/visits', {
    visits: [
      visit('maya', 'Maya Cohen', 'en', {}),
      visit('nur', 'نور خطيب', 'ar', { urgent: true }),
      visit('oleg', 'Oleg Marchenko', 'en', { status: 'cancelled' }),
    ],
  });
});
afterAll(() => world.stop());

/** Where it is past noon now: whatever the hour of this machine, some of the day is left. The names count against the sun. */
function zoneAtNoon(): string {
  const hours = 12 - new Date().getUTCHours();
  return hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** The link in the SMS that asks before a visit. */
async function linkInSms(): Promise<string> {
  const outbox = makeOutboxClient(world.kesher.services.endpoints.channels);
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await outbox.list({ text: '', language: '', before: '', limit: 50 });
    const texts = await Promise.all(
      rows
        .filter(({ channel }) => channel === 'sms')
        .map(async (row) => String(await outbox.rawContent(row.messageId))),
    );
    const link = /https?:\/\/\S+\/c\/[\w-]{22}/.exec(texts.join(' '))?.[0];
    if (link !== undefined) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Nobody was asked.');
}

describe('Arrivals', () => {
  it('go from the page on a phone, where each answer is kept as it is left, to the desk and the practitioner', async () => {
    const staff = await world.signIn('clinician', { path: 'arrivals' });
    const phone = await staff.context().newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(`${await linkInSms()}?lang=he`);
    await phone.getByLabel('מה מביא אותך אלינו, במילים שלך?').fill('נשברה שן');
    await phone.getByLabel('דרך בלי מדרגות').check();
    await phone.locator('#welcome output', { hasText: 'נשמר' }).waitFor();
    await phone.getByRole('button', { name: '7', exact: true }).click();
    await phone.getByText('נענו 3 מתוך 9').waitFor();
    expect(await findingsOfAxe(phone)).toEqual([]);
    await takePicture(phone, 'intake-he-390');
    await staff.reload();
    const urgent = staff.getByRole('list', { name: 'Urgent' });
    await urgent.getByText('A way without stairs').waitFor();
    await urgent.getByText(/^Speaks .*العربية/).waitFor();
    await urgent.getByText('has begun to answer').waitFor();
    await urgent.getByRole('button', { name: /^Answers of/ }).click();
    await staff.getByText('נשברה שן').waitFor();
    await holdsInEveryWidth(staff, 'arrivals-open');
    await staff.context().close();
  });

  it('are received by the desk, which reads no answer', async () => {
    const page = await world.signIn('agent', { path: 'arrivals' });
    const urgent = page.getByRole('list', { name: 'Urgent' });
    await urgent.getByText(/^Make room by|^No room yet/).waitFor();
    expect(await page.getByRole('button', { name: /^Answers/ }).count()).toBe(0);
    await urgent.getByRole('button', { name: /^There is room for/ }).click();
    await urgent.getByText(/^There is room since/).waitFor();
    const expected = page.getByRole('list', { name: 'Expected' });
    await expected.getByRole('button', { name: /Maya Cohen.* has arrived$/ }).click();
    const here = page.getByRole('list', { name: 'Here' });
    await here.getByText(/^Here since/).waitFor();
    await here.getByRole('button', { name: /^Take back that .*Maya Cohen/ }).click();
    await expected.getByRole('button', { name: /Maya Cohen.* has arrived$/ }).waitFor();
    await page.context().close();
  });

  it('are entered by the desk, somebody new and somebody who is known', async () => {
    const page = await world.signIn('agent', { path: 'arrivals' });
    await page.getByText('Enter a visit', { exact: true }).click();
    const enter = page.getByRole('button', { name: 'Enter', exact: true });
    await enter.click();
    // All that is missing is marked at once, and the first of it has the focus.
    await page.getByText('Say who comes.').waitFor();
    await page.getByText('Say when it begins.').waitFor();
    expect(await page.evaluate('document.activeElement === document.querySelector("[aria-invalid=true]")')).toBe(true);
    const begins = `${dateIn(zone, Date.now())}T23:58`;
    await page.getByLabel('Name', { exact: true }).fill('Salim Haddad');
    await page.getByLabel('Mobile number').fill('052-555-0177');
    await page.getByLabel('Begins').fill(begins);
    await page.getByRole('checkbox', { name: 'Urgent' }).check();
    await holdsInEveryWidth(page, 'arrivals-enter');
    await enter.click();
    await page.getByRole('list', { name: 'Urgent' }).getByRole('link', { name: 'Salim Haddad' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Maya Coh');
    await page
      .getByRole('list', { name: 'Known already' })
      .getByRole('button', { name: /^Maya Cohen/ })
      .first()
      .click();
    await enter.click();
    await expect
      .poll(() => page.getByRole('list', { name: 'Expected' }).getByRole('link', { name: 'Maya Cohen' }).count())
      .toBe(2);
    await page.context().close();
  });

  it('are readable by everybody in every language, by day and by night, wide and narrow', async () => {
    const page = await world.signIn('agent', { path: 'arrivals', reducedMotion: 'reduce' });
    for (const language of languages) {
      await page.evaluate(`localStorage.setItem('kesher.language', '${language}')`);
      await page.emulateMedia({ colorScheme: language === 'he' ? 'dark' : 'light' });
      await page.goto(`${world.kesher.url}/admin/arrivals`);
      await page.locator('.arrival').first().waitFor();
      await holdsInEveryWidth(page, `arrivals-${language}`);
    }
    await page.context().close();
  });
});
