import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOutboxClient } from '../outbox-page/outbox-client.ts';
import { readEmail } from '../outbox-page/read-email.ts';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const lens = 'Vario 1.6 progressive lenses';

async function openLenses(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Vario 1\.6/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /Vario 1\.6/ }).waitFor();
}

/** The link in some customer's email, as that customer would follow it. */
async function customerLink(): Promise<string> {
  const outbox = makeOutboxClient(world.kesher.services.endpoints.channels);
  const rows = await outbox.list({ text: '', language: 'en', before: '', limit: 20 });
  const row = rows.find(({ channel }) => channel === 'email');
  const { text } = await readEmail(await outbox.rawContent(row?.messageId ?? ''));
  const link = /https?:\/\/\S+\/d\/[\w-]{22}/.exec(text ?? '')?.[0];
  if (link === undefined) throw new Error('The email has no link.');
  return link;
}

// One delay goes through its life here, so each test begins where the one before it ended.
describe('A delay, from what a customer chooses to a new announcement', () => {
  it('shows staff what a customer chose on their page, to be fulfilled', async () => {
    const staff = await world.signIn('agent', { path: 'delays' });
    await openLenses(staff);
    const customer = await staff.context().newPage();
    await customer.goto(await customerLink());
    const button = customer.locator('form button[type=submit]').last();
    await button.click();
    await customer.locator('#your-choice').waitFor();
    const row = staff.getByRole('listitem').filter({ hasText: 'Fulfil: Refund' });
    await row.first().waitFor();
    await row
      .first()
      .getByRole('button', { name: /^Work on it/ })
      .click();
    await row.first().getByRole('button', { name: 'Finish' }).click();
    await staff.getByText('Finished.', { exact: true }).waitFor();
    await staff.context().close();
  });

  it('is revised, taken back in the countdown, and then told', async () => {
    await world.announcements({ approvalFrom: 10_000, countdownSeconds: 60 });
    const page = await world.signIn('manager', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('link', { name: 'Revise' }).click();
    await page.getByText('As the supplier said').click();
    await page.getByLabel('From', { exact: true }).fill(day(20));
    await page.getByLabel('To', { exact: true }).fill(day(27));
    await page.getByText('It now comes later than customers were told; they are asked again.').waitFor();
    await page.reload();
    await page.getByText('Your draft was kept.').waitFor();
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe(day(27));
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText(/customers would be concerned/).waitFor();
    await takePicture(page, 'delays-draft-en');
    expect(await findingsOfAxe(page)).toEqual([]);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/announcement')) asked.push(request.method());
    });
    await page.getByRole('button', { name: 'Announce', exact: true }).dblclick();
    await page
      .getByText(/^Goes out in/)
      .first()
      .waitFor();
    await page.getByText('The countdown has begun. You can still cancel.').waitFor();
    expect(asked).toEqual(['POST']);
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText('Cancelled. Nobody was told.').waitFor();
    await world.announcements({ countdownSeconds: 1 });
    await page.getByRole('button', { name: 'Announce', exact: true }).click();
    const told = page.getByRole('region', { name: 'What customers are being told' });
    await told.getByText('A revision').waitFor();
    await told.getByText(new RegExp(`^From .* to ${Number(day(27).slice(8))} `)).waitFor();
    await page.context().close();
  });

  it('does not call a screen stale because Kesher itself wrote meanwhile, and saves', async () => {
    const page = await world.signIn('manager', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('link', { name: 'It has come' }).click();
    const text = page.getByRole('textbox', { name: 'English' });
    await text.fill('Half a word');
    await world.asKesherItself(async (delays) => {
      const [delay] = (await delays.list({ limit: 1 })).delays;
      if (!delay) throw new Error('There is no delay.');
      await delays.update({ ...delay, revision: delay.revision + 1 });
    });
    // Longer than a screen takes to look again.
    await page.waitForTimeout(5_000);
    expect(await page.getByText('This changed while you were working on it').count()).toBe(0);
    await text.fill('');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('heading', { name: 'The good news to be announced' }).waitFor();
    await page.context().close();
  });

  it('has its draft dropped only after its name was typed', async () => {
    const page = await world.signIn('manager', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('button', { name: 'Drop the draft' }).click();
    const dialog = page.getByRole('dialog', { name: 'Drop the draft' });
    const confirm = dialog.getByRole('button', { name: 'Drop the draft' });
    expect(await confirm.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('textbox').fill(lens);
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Revise' }).waitFor();
    expect(await page.getByRole('heading', { name: 'The good news to be announced' }).count()).toBe(0);
    await page.context().close();
  });

  it('refuses to overwrite what somebody else drafted meanwhile', async () => {
    const page = await world.signIn('manager', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('link', { name: 'It has come' }).click();
    const text = page.getByRole('textbox', { name: 'English' });
    await text.fill('Half a word');
    const manager = world.as('manager-2');
    const { delays } = await manager.get<{ delays: { id: string }[] }>('/staff/delays');
    const path = `/staff/delays/${delays[0]?.id}`;
    // Kesher itself still counts revisions while it publishes, so a colleague's step may have to be taken again.
    const take = async (method: 'POST' | 'PUT', step: string, body: object) => {
      const { delay } = await manager.get<{ delay: { revision: number } }>(path);
      return manager.send(method, `${path}/${step}`, { revision: delay.revision, ...body }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(() => take('PUT', 'draft', { statement: { kind: 'resolved' } }), { timeout: 15_000 }).toBe(true);
    await page.getByText('This changed while you were working on it').waitFor();
    expect(await text.inputValue()).toBe('Half a word');
    await expect.poll(() => take('POST', 'discard', {}), { timeout: 15_000 }).toBe(true);
    await page.context().close();
  });

  it('is withdrawn only after its name was typed, by Enter too', async () => {
    const page = await world.signIn('manager', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('link', { name: 'Withdraw' }).click();
    await page.getByRole('textbox', { name: 'English' }).fill('The delivery was on time after all.');
    await page.getByRole('textbox', { name: 'עברית' }).fill('המשלוח הגיע בזמן בסופו של דבר.');
    await page.getByRole('textbox', { name: 'العربية' }).fill('وصلت الشحنة في موعدها في النهاية.');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('button', { name: 'Withdraw the announcement' }).click();
    const dialog = page.getByRole('dialog', { name: 'Withdraw the announcement' });
    const confirm = dialog.getByRole('button', { name: 'Withdraw the announcement' });
    expect(await confirm.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('textbox').press('Enter');
    await dialog.getByRole('textbox').fill(lens);
    await dialog.getByRole('textbox').press('Enter');
    const told = page.getByRole('region', { name: 'What customers are being told' });
    await told.getByText('Withdrawn').waitFor();
    await told.getByText('The delivery was on time after all.').waitFor();
    await page.context().close();
  });

  it('is declared anew by keyboard alone, in a language switched in the middle, and told after a second person’s yes', async () => {
    await world.announcements({ approvalFrom: 1, countdownSeconds: 1 });
    const page = await world.signIn('manager', { path: 'delays' });
    const keys = page.keyboard;
    const reach = async (focused: string) => {
      for (let step = 0; step < 80; step += 1) {
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(focused)})`)) return;
        await keys.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${focused}.`);
    };
    await reach('main a[href$="/delays/new"]');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Declare a delay' }).waitFor();
    await reach('main input[role=combobox], main input[aria-haspopup=listbox]');
    await keys.type('Vario');
    await page.getByRole('option', { name: lens }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.getByText(/customers wait for it now\.$/).waitFor();
    await reach('main select');
    await keys.type('The');
    await reach('header button[aria-label^="Language"]');
    await keys.press('Enter');
    await page.getByRole('button', { name: 'עברית', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'דיווח על עיכוב' }).waitFor();
    expect(await page.locator('main select').first().inputValue()).toBe('supplier');
    await reach('main input[type=date]');
    const [year = '', month = '', date = ''] = day(6).split('-');
    await keys.type(`${month}${date}${year}`);
    await page.getByText(/^מבוסס על .* משלוחים/).waitFor();
    await reach('main input[type=datetime-local]');
    const [ofYear = '', ofMonth = '', ofDate = ''] = day(3).split('-');
    await keys.type(`${ofMonth}${ofDate}${ofYear}`);
    await keys.press('Tab');
    await keys.type('1200P');
    await page.locator('main [lang=ar]:not(textarea)').first().waitFor();
    await takePicture(page, 'delays-declared-he');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'שמירת הטיוטה' }).focus();
    await keys.press('Enter');
    await page.getByText(/^זה נוגע ל/).waitFor();
    await takePicture(page, 'delays-draft-he');
    await page.getByRole('button', { name: 'פרסום', exact: true }).press('Enter');
    await page.getByText('נדרש אישור של אדם נוסף.').waitFor();
    await page.getByText(/^נשלח לאישור/).waitFor();
    expect(await page.getByRole('button', { name: 'אישור', exact: true }).getAttribute('aria-disabled')).toBe('true');

    const second = await world.signIn('manager-2', { path: 'delays' });
    await openLenses(second);
    await second.getByRole('button', { name: 'Approve', exact: true }).click();
    await second.getByRole('region', { name: 'What customers are being told' }).getByText('The delay').waitFor();
    await page.getByRole('button', { name: /^קיבלו הודעה: הצגת/ }).waitFor();
    await second.context().close();
    await page.context().close();
  });

  it('ends with the good news, which everybody who was told gets', async () => {
    await world.announcements({ approvalFrom: 10_000, countdownSeconds: 1 });
    const page = await world.signIn('manager', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('link', { name: 'It has come' }).click();
    await page.getByLabel('It leaves, or can be fetched, on').fill(day(2));
    await page.getByRole('textbox', { name: 'English' }).fill('Bring your old glasses.');
    const save = page.getByRole('button', { name: 'Save the draft' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('textbox', { name: 'עברית' }).fill('כדאי להביא את המשקפיים הישנים.');
    await page.getByRole('textbox', { name: 'العربية' }).fill('يُرجى إحضار النظارات القديمة.');
    await page.getByTitle('Email: English').contentFrame().getByText('Bring your old glasses.').waitFor();
    await save.click();
    await page.getByRole('button', { name: 'Announce', exact: true }).click();
    const live = page.getByRole('region', { name: 'What customers are being told' });
    await live.getByText('It has come').waitFor();
    await live.getByRole('button', { name: /^Told: show the/ }).waitFor();
    expect(await page.getByRole('link', { name: /Revise|Withdraw|It has come/ }).count()).toBe(0);
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.context().close();
  });
});
