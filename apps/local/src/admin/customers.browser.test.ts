import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

type Found = { hits: { customer: { id: string; name: string; phone?: string } }[] };

let world: AdminWorld;
/** Somebody whom the demo's delay was told to by email or SMS. */
let told: { id: string; name: string };

beforeAll(async () => {
  world = await startAdminWorld();
  const agent = world.as('agent');
  const { delays } = await agent.get<{ delays: { live?: { noticeId: string } }[] }>('/staff/delays');
  const noticeId = delays.find(({ live }) => live)?.live?.noticeId ?? '';
  let customerId: string | undefined;
  for (let tries = 0; customerId === undefined && tries < 100; tries += 1) {
    const { standings } = await agent.get<{ standings: { customerId: string }[] }>(
      `/staff/notices/${noticeId}/ledger/told?limit=1`,
    );
    customerId = standings[0]?.customerId;
    if (customerId === undefined) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { customer } = await agent.get<{ customer: { id: string; name: string } }>(`/staff/customers/${customerId}`);
  told = customer;
});
afterAll(() => world.stop());

const open = (who: string, look: Parameters<AdminWorld['signIn']>[1] = {}) =>
  world.signIn(who, { ...look, path: `customers/${encodeURIComponent(told.id)}` });
/** Rows of `id,name,email`, imported to the end. */
async function importCustomers(fileId: string, rows: readonly string[]): Promise<void> {
  const admin = world.as('admin');
  await admin.send('PUT', `/staff/files/${fileId}/parts/0`, `id,name,email\n${rows.join('\n')}\n`);
  const asked = { fileId, fileName: `${fileId}.csv`, kind: 'customers' };
  const { id } = await admin.send<{ id: string }>('POST', '/staff/imports', asked);
  const isDone = async () =>
    (await admin.get<{ progress: { state: string } }>(`/staff/imports/${id}`)).progress.state === 'done';
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 500));
}
const save = (page: Page) =>
  page.getByRole('region', { name: 'Write something down' }).getByRole('button', { name: 'Save' });

describe('Customers', () => {
  it('finds a customer by the beginning of a name, and opens their page, by Enter when it is the only one', async () => {
    const page = await world.signIn('agent', { path: 'customers' });
    await page.getByText('Who is it about?').waitFor();
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill(told.name.slice(0, 4));
    await page.getByRole('link', { name: told.name }).first().click();
    await page.getByRole('heading', { level: 1, name: told.name }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: told.name }).first().waitFor();
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill('qqqqzz');
    await page.getByText('Nobody was found').waitFor();
    expect(page.url()).not.toContain('qqqq');
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill(told.id);
    await page.getByText('One customer', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Find a customer' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: told.name }).waitFor();
    await page.context().close();
  });

  it('lets one type at once, also from another page, and over what was looked for before', async () => {
    const page = await world.signIn('agent', { path: 'customers' });
    const typed = () => page.getByRole('searchbox', { name: 'Find a customer' }).inputValue();
    const isFocused = () => page.evaluate(`document.activeElement.type === 'search'`);
    await expect.poll(isFocused).toBe(true);
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.type('qqqq');
    await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).click();
    await expect.poll(isFocused).toBe(true);
    expect(await typed()).toBe('qqqq');
    await page.keyboard.type('z');
    expect(await typed()).toBe('z');
    await page.context().close();
  });

  it('shows the exact text that was sent, and answers how the contact stands', async () => {
    const page = await open('agent');
    await page.getByRole('button', { name: 'Show the exact text' }).first().click();
    const sent = page.locator('.sent-text').first();
    await sent.waitFor();
    expect((await sent.textContent())?.length).toBeGreaterThan(50);
    const glance = page.getByRole('region', { name: 'At a glance' });
    expect(await glance.locator('dt').count()).toBe(8);
    await glance.getByText('we reached them once').waitFor();
    await page.context().close();
  });

  it('shows what a customer’s purchases were worth, and honestly where a price is not known', async () => {
    const rows = [
      'order number,product,quantity,price,currency,customer id,customer name,email',
      'V-1,Frame,2,49.90,ILS,V-100,Dvora Worth,dvora@example.com',
      'V-1,Lens,1,"1,200.00",ILS,V-100,Dvora Worth,dvora@example.com',
      'V-2,Case,1,,,V-100,Dvora Worth,dvora@example.com',
    ];
    const admin = world.as('admin');
    await admin.send('PUT', '/staff/files/priced-orders/parts/0', `${rows.join('\n')}\n`);
    const asked = { fileId: 'priced-orders', fileName: 'priced.csv', kind: 'order-lines' };
    const { id } = await admin.send<{ id: string }>('POST', '/staff/imports', asked);
    const state = async () => (await admin.get<{ progress: { state: string } }>(`/staff/imports/${id}`)).progress.state;
    await expect.poll(state, { timeout: 30_000 }).toBe('done');
    const page = await world.signIn('agent', { path: 'customers/V-100' });
    const purchases = page.getByRole('region', { name: 'Purchases' });
    await purchases.getByText(/Worth .*1,299\.80/).waitFor();
    await purchases.getByText('The price of one line is not known.').waitFor();
    await purchases.getByText(/49\.90.* each/).waitFor();
    await page.context().close();
  });

  it('logs a call, keeps a note over a reload, makes a promise, and shows all three on one timeline', async () => {
    const page = await open('agent');
    const timeline = page.getByRole('list', { name: 'Timeline' });
    await page.getByText('Call', { exact: true }).first().click();
    const outcome = page.getByRole('combobox', { name: 'How did it end' });
    await outcome.selectOption('no-answer');
    await page.getByRole('combobox', { name: 'Who called' }).selectOption('in');
    expect(await outcome.getByRole('option').allTextContents()).toEqual(['Reached', 'Call back']);
    await page.getByRole('textbox', { name: 'About what' }).fill('Left lens');
    await page.getByRole('combobox', { name: 'Is it solved' }).selectOption('yes');
    await save(page).click();
    await timeline.getByText('They called · Reached · Left lens').waitFor();
    await page.getByRole('region', { name: 'At a glance' }).getByText(/^Yes/).waitFor();

    await page.getByText('Note', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Text' }).fill('Prefers the morning.');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('Prefers the morning.');
    await save(page).click();
    await timeline.getByText('Prefers the morning.').waitFor();

    await page.getByText('Promise', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Text' }).fill('Call about the frame');
    expect(await save(page).getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('By when').fill('2226-01-31T10:00');
    await page.getByText('That is more than a year away; check the year.').first().waitFor();
    expect(await save(page).getAttribute('aria-disabled')).toBe('true');
    const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('By when').fill(`${inThreeDays}T10:00`);
    await save(page).click();
    await timeline.getByText('Promised: Call about the frame', { exact: false }).waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.context().close();
  });

  it('saves how somebody wishes to be reached, and never over what is newer', async () => {
    const [first, second] = [await open('agent'), await open('manager')];
    for (const page of [first, second]) {
      await page.getByLabel('From', { exact: true }).fill('10:00');
      await page.getByLabel('Until', { exact: true }).fill(page === first ? '18:00' : '12:00');
    }
    const button = (page: Page) =>
      page.getByRole('region', { name: 'How they wish to be reached' }).getByRole('button', { name: 'Save' });
    await button(first).click();
    await first.getByText('Saved.', { exact: true }).waitFor();
    await button(second).click();
    await second.getByText('This changed while you were working on it').waitFor();
    expect(await second.getByLabel('Until', { exact: true }).inputValue()).toBe('12:00');
    await first.context().close();
    await second.context().close();
  });

  it('saves in Hebrew, on a phone, who somebody is, says whose word it was, and refuses a year to come', async () => {
    const page = await open('agent', { language: 'he', viewport: { width: 390, height: 844 } });
    const form = page.getByRole('region', { name: 'מי הלקוח' });
    await form.getByLabel('קבוצות').fill('זהב, מרפאה צפון');
    await form.getByLabel('עיר').fill('חיפה');
    await form.getByLabel('שנת לידה').fill(String(new Date().getFullYear() + 1));
    await form.getByRole('button', { name: 'שמירה' }).click();
    await form.getByRole('alert').waitFor();
    await form.getByLabel('שנת לידה').fill('1954');
    expect(await findingsOfAxe(page)).toEqual([]);
    await form.getByRole('button', { name: 'שמירה' }).click();
    await page.getByText('נשמר.', { exact: true }).waitFor();
    await takePicture(page, 'customer-profile-he');
    await page.reload();
    await expect.poll(() => form.getByLabel('קבוצות').inputValue()).toBe('זהב, מרפאה צפון');
    expect(await form.getByLabel('שנת לידה').inputValue()).toBe('1954');
    const { customer } = await world
      .as('agent')
      .get<{ customer: { stated?: { segments?: { by: string } } } }>(`/staff/customers/${encodeURIComponent(told.id)}`);
    expect(customer.stated?.segments?.by).toBe('staff');
    await page.context().close();
  });

  it('says in Hebrew, on a phone, what somebody else refused at the same address', async () => {
    await importCustomers('twins-at-home', ['T-1,Tal Twin,twins@example.com', 'T-2,Gal Twin,twins@example.com']);
    await world.as('agent').send('POST', '/staff/customers/T-1/consents', {
      purpose: 'service',
      channel: 'email',
      given: false,
      how: 'phone',
      shown: 'No more mails, please.',
      revision: 1,
    });
    const phone = { language: 'he', viewport: { width: 390, height: 844 } } as const;
    const page = await world.signIn('agent', { path: 'customers/T-2', ...phone });
    const alert = page.getByRole('alert', { name: 'סירוב נוסף שחל על הכתובת הזאת' });
    // Whoever refuses service by mail refuses care by mail too.
    await expect.poll(() => alert.getByText('דוא״ל').count()).toBe(2);
    expect(await findingsOfAxe(page)).toEqual([]);
    await alert.scrollIntoViewIfNeeded();
    await takePicture(page, 'customer-refused-beside-he');
    await page.context().close();
  });

  it('records a decision only with its proof', async () => {
    const page = await open('agent');
    await page.getByRole('button', { name: 'Record a decision' }).click();
    const dialog = page.getByRole('dialog');
    const record = dialog.getByRole('button', { name: 'Record a decision' });
    expect(await record.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('combobox', { name: 'About what' }).selectOption('marketing');
    await dialog
      .getByRole('textbox', { name: 'What was asked, word for word' })
      .fill('May we send you offers by email?');
    expect(await findingsOfAxe(page)).toEqual([]);
    await record.click();
    await page.getByText('“May we send you offers by email?”').first().waitFor();
    await page.context().close();
  });

  it('finds one among 10,000 customers, and shows the surest twenty of many without calling them all', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `M-${at},Maya Number${at},maya${at}@example.com`);
    await importCustomers('many-customers', rows);
    const page = await world.signIn('agent', { path: 'customers' });
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill('maya number9876');
    await page.getByRole('link', { name: 'Maya Number9876' }).waitFor();
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill('maya');
    await page.getByText('The first 20; there may be more.').waitFor();
    const { hits } = await world.as('agent').send<Found>('POST', '/staff/customers/search', { search: 'maya' });
    expect(hits).toHaveLength(20);
    await page.context().close();
  });

  it('erases a customer for good, after asking for their name, and offers that to no agent', async () => {
    const { hits } = await world
      .as('agent')
      .send<Found>('POST', '/staff/customers/search', { search: 'maya number77' });
    const [{ customer } = { customer: { id: '', name: '' } }] = hits;
    const agent = await world.signIn('agent', { path: `customers/${customer.id}` });
    await agent.getByRole('region', { name: 'Timeline' }).waitFor();
    expect(await agent.getByRole('button', { name: /Erase|Export/ }).count()).toBe(0);
    await expect(
      world.as('agent').send('POST', `/staff/erasures/${customer.id}`, { name: customer.name }),
    ).rejects.toThrow('403');
    await agent.context().close();

    const page = await world.signIn('admin', { path: `customers/${customer.id}` });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export everything' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${customer.id}.json`);
    await page.getByRole('button', { name: 'Erase …' }).click();
    const dialog = page.getByRole('dialog');
    const erase = dialog.getByRole('button', { name: 'Erase for good' });
    expect(await erase.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('textbox').fill(customer.name);
    expect(await findingsOfAxe(page)).toEqual([]);
    await erase.click();
    await page.getByText('Erased.').waitFor();
    await page.getByRole('searchbox', { name: 'Find a customer' }).fill(customer.id);
    await page.getByText('Nobody was found').waitFor();
    await page.context().close();
  });

  it.each(everyLook)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await open('admin', { ...look, reducedMotion: 'reduce' });
    await page.locator('.surface dt, dl dt').first().waitFor();
    await page.getByRole('listitem').first().waitFor();
    await holdsInEveryWidth(page, `customer-${look.language}-${look.colorScheme}`);
    await page.getByRole('main').getByRole('link').filter({ hasNotText: /^\+/ }).first().click();
    await page.getByRole('searchbox').fill(told.name.slice(0, 3));
    await page.getByRole('listitem').first().waitFor();
    await holdsInEveryWidth(page, `customers-${look.language}-${look.colorScheme}`);
    await page.context().close();
  });
});
