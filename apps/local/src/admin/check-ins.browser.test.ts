import { dateIn } from '@kesher/domain/calendar/date-in';
import { languages } from '@kesher/domain/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClinicWorld, startClinicWorld } from './testing/clinic-world.ts';
import { holdsInEveryWidth } from './testing/looks.ts';

type Board = {
  checkIns: { id: string; state: string; customerId: string }[];
  customers: Record<string, { name: string }>;
};

let world: ClinicWorld;
/** When the works ended that are due. */
let endedAt: number;
beforeAll(async () => {
  world = await startClinicWorld();
  endedAt = await world.enterDue([
    { id: 'daniel', person: { name: 'דניאל אזולאי', phone: '+972525550148', language: 'he' } },
    { id: 'nur', person: { name: 'نور خطيب', phone: '+972525550149', language: 'ar' } },
    { id: 'maya', person: { name: 'Maya Cohen', phone: '+972525550101', language: 'en' } },
    { id: 'oleg', person: { name: 'Oleg Marchenko', language: 'en' } },
  ]);
  await world.flag('maya');
});
afterAll(() => world.stop());

const dayMs = 86_400_000;
const dayAt = (ms: number) => dateIn('Asia/Jerusalem', ms);
/** Of yesterday too: after midnight, what ended five hours ago is listed there. */
async function board(): Promise<Board> {
  const days = [dayAt(Date.now() - dayMs), dayAt(Date.now())];
  const boards = await Promise.all(days.map((day) => world.as('clinician').get<Board>(`/staff/check-ins?day=${day}`)));
  return {
    checkIns: boards.flatMap(({ checkIns }) => checkIns),
    customers: Object.assign({}, ...boards.map(({ customers }) => customers)),
  };
}

describe('Check-ins', () => {
  it('takes a work by keyboard in one breath, and shows it on the board', async () => {
    const page = await world.signIn('clinician', { path: 'check-ins/new' });
    await page.getByLabel('Who', { exact: true }).waitFor();
    await page.keyboard.type('Salim Haddad');
    await page.getByRole('button', { name: 'Somebody new: Salim Haddad' }).press('Enter');
    await page.keyboard.type('052-555-0177');
    await page.keyboard.press('Enter');
    await page.getByText('Entered: Salim Haddad. It is followed up.').waitFor();
    // Ready for the next one.
    await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('search');
    await page.keyboard.type('Salim');
    await page
      .getByRole('list', { name: 'Found' })
      .getByRole('button', { name: /^Salim Haddad/ })
      .waitFor();
    const { checkIns, customers } = await board();
    const entered = checkIns.find(({ customerId }) => customers[customerId]?.name === 'Salim Haddad');
    expect(entered).toMatchObject({ state: 'waiting' });
    await page.getByRole('link', { name: 'Salim Haddad' }).click();
    await page.getByText('Nobody has rung yet.').waitFor();
    await page.getByRole('link', { name: 'All of this day' }).click();
    const planned = page.getByRole('list', { name: 'Planned' });
    await planned.getByRole('link', { name: 'Salim Haddad' }).waitFor();
    await page.goto(`${world.kesher.url}/admin/check-ins?day=${dayAt(endedAt)}`);
    await page.getByRole('list', { name: 'Flags to take up' }).getByRole('link', { name: 'Maya Cohen' }).waitFor();
    await page.context().close();
  });

  it('reads a pasted list, enters what it can, and says of each row what became of it or what to correct', async () => {
    const page = await world.signIn('clinician', { path: 'check-ins/new' });
    await page.getByText('A day’s list').click();
    const rows = [
      'Ronit Peled\t052-555-0150\t00:00',
      'Noam\tnoon',
      'Maya Cohen\t052-555-0101\t00:00',
      'Eva\trepair\t00:00',
    ];
    await page.getByLabel('Rows').fill(rows.join('\n'));
    await page.getByText('Row 2: It does not say when it ended. Add the time, such as 10:05.').waitFor();
    await page.getByText('One row is left out until it is corrected.').waitFor();
    await page.getByRole('button', { name: 'Enter 3 rows' }).click();
    await page.getByText('2 of them are followed up.').waitFor();
    await page.getByText(/^Nobody has signed its protocol/).waitFor();
    const { checkIns } = await board();
    // Who has the same name and number is the same customer.
    expect(checkIns.filter(({ customerId }) => customerId === 'C-maya')).toHaveLength(2);
    await holdsInEveryWidth(page, 'check-ins-list');
    // Entered again, by somebody who pastes the same list, it is the same.
    await page.getByLabel('Rows').fill(rows.toReversed().join('\n'));
    const again = page.waitForResponse((response) => response.url().endsWith('/staff/check-ins/works'));
    await page.getByRole('button', { name: 'Enter 3 rows' }).click();
    await again;
    expect((await board()).checkIns.filter(({ customerId }) => customerId === 'C-maya')).toHaveLength(2);
    await page.context().close();
  });

  it('takes a child with the guardian who is told, and says what of it cannot be read', async () => {
    const page = await world.signIn('clinician', { path: 'check-ins/new' });
    await page.getByLabel('Who', { exact: true }).fill('Noam Levi');
    await page.getByRole('button', { name: 'Somebody new: Noam Levi' }).click();
    const child = page.getByRole('checkbox', { name: 'A child' });
    await child.check();
    await child.uncheck();
    expect(await page.getByLabel('Year of birth').count()).toBe(0);
    await child.check();
    await page.getByLabel('Guardian’s name').fill('Rivka Levi');
    await page.getByLabel('They are').selectOption('mother');
    await page.getByRole('button', { name: 'Enter' }).click();
    // All that is missing is marked at once, and the first of it has the focus.
    await page.getByText('Write the year of birth').waitFor();
    await page.getByText('The guardian’s number cannot be read.').waitFor();
    expect(await page.evaluate('document.activeElement === document.querySelector("[aria-invalid=true]")')).toBe(true);
    await page.getByLabel('Year of birth').fill(String(new Date().getFullYear() - 8));
    await page.getByLabel('Guardian’s phone').fill('052-555-0188');
    await holdsInEveryWidth(page, 'check-ins-child');
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('Entered: Noam Levi. It is followed up.').waitFor();
    await page.getByRole('link', { name: 'Noam Levi' }).click();
    await page.getByText('Rivka Levi, mother of Noam Levi').waitFor();
    await page.getByRole('link', { name: /052-555-0188|\+972525550188/ }).waitFor();
    await page.context().close();
  });

  it('takes back what was entered by mistake', async () => {
    const page = await world.signIn('clinician', { path: 'check-ins/new' });
    await page.getByLabel('Who', { exact: true }).fill('Nur');
    await page.getByRole('button', { name: 'Somebody new: Nur' }).click();
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    const { checkIns, customers } = await board();
    expect(checkIns.find(({ customerId }) => customers[customerId]?.name === 'Nur')).toMatchObject({
      state: 'cancelled',
    });
    await page.context().close();
  });

  it('puts a check-in on hold and ends that, and notes no answers before it is over', async () => {
    const page = await world.signIn('clinician', { path: 'check-ins/work:maya' });
    await page.getByRole('textbox', { name: 'Why it must be kept longer' }).fill('A complaint');
    await page.getByRole('button', { name: 'Put on hold' }).click();
    await page.getByText(/^On hold since .*“A complaint”\. Nothing of it goes\.$/).waitFor();
    await page.getByRole('button', { name: 'End the hold' }).click();
    await page.getByText('The hold has ended.').waitFor();
    const note = page.getByRole('button', { name: 'Noted in our record' });
    await note.waitFor();
    // Another question is still to come.
    expect(await note.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Something is still to be done here.').waitFor();
    await page.context().close();
  });

  it('is readable by everybody in every language, by day and by night, wide and narrow', async () => {
    const page = await world.signIn('clinician', { path: 'check-ins', reducedMotion: 'reduce' });
    for (const language of languages) {
      await page.evaluate(`localStorage.setItem('kesher.language', '${language}')`);
      await page.emulateMedia({ colorScheme: language === 'he' ? 'dark' : 'light' });
      for (const place of language === 'en' ? ['check-ins'] : ['check-ins', 'check-ins/work:maya', 'check-ins/new']) {
        const day = place === 'check-ins' ? `?day=${dayAt(endedAt)}` : '';
        await page.goto(`${world.kesher.url}/admin/${place}${day}`);
        await page.locator('.board-row, .row-buttons .mantine-Button-root, .enter-one').first().waitFor();
        await holdsInEveryWidth(page, `${place.replaceAll(/[/:]/g, '-')}-${language}`);
      }
    }
    await page.context().close();
  });
});
