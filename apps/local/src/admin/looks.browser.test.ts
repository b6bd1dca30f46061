import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';

let world: AdminWorld;
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
  ({ customer: told } = await agent.get<{ customer: { id: string; name: string } }>(`/staff/customers/${customerId}`));
}, 300_000);
afterAll(() => world.stop());

const path = () => `customers/${encodeURIComponent(told.id)}`;

describe('Who looked', () => {
  it('leads an admin from the customer to who looked at them, and filters by person', async () => {
    const page = await world.signIn('admin', { path: path() });
    await page.getByRole('button', { name: 'Who looked', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Who looked' }).waitFor();
    await page.getByRole('button', { name: 'All customers' }).waitFor();
    const list = page.getByRole('list', { name: 'Who looked' });
    await list.getByText('The timeline').first().waitFor();
    expect(await list.getByText('A list of who was told').count()).toBe(0);
    const lists = page.getByRole('switch', { name: 'Show looks in lists, too' });
    await page.getByText(/A list of who was told.?: 1/).waitFor();
    await lists.check({ force: true });
    await list.getByText('A list of who was told').first().waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByLabel('Person on staff').selectOption('admin');
    const shown = async () => [
      (await list.getByText(told.name).count()) > 0,
      await list.getByText('A list of who was told').count(),
    ];
    await expect.poll(shown, { timeout: 20_000 }).toEqual([true, 0]);
    await page.context().close();
  });

  it('finds a customer by name or phone as the search does, and takes the id of one who is not there any more', async () => {
    const page = await world.signIn('admin', { path: 'settings/looks' });
    const field = page.getByLabel('Customer', { exact: true });
    await field.fill(told.name);
    await page.getByRole('button', { name: told.name }).first().click();
    await page.getByRole('list', { name: 'Who looked' }).getByText('Found by a search').first().waitFor();
    await page.getByRole('button', { name: 'All customers' }).click();
    await field.fill('C-nobody-here');
    await page.getByRole('button', { name: /^Nobody is found\. Look for the id/ }).click();
    await page.getByText('Nobody looked').waitFor();
    await page.context().close();
  });

  it('speaks Hebrew, from right to left', async () => {
    const page = await world.signIn('admin', {
      path: 'settings/looks',
      language: 'he',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByRole('heading', { level: 1, name: 'מי הסתכל' }).waitFor();
    await page.getByText(/רשימה של מי שקיבל הודעה.?: /).waitFor();
    await page.getByRole('list', { name: 'מי הסתכל' }).getByText('ציר הזמן').first().waitFor();
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    await takePicture(page, 'looks-he');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.context().close();
  });

  it('is offered to nobody but an admin', async () => {
    const page = await world.signIn('manager', { path: 'settings/rules' });
    await page.getByRole('link', { name: 'Rules' }).waitFor();
    expect(await page.getByRole('link', { name: 'Who looked' }).count()).toBe(0);
    await page.goto(`${world.kesher.url}/admin/settings/looks`);
    await page.getByRole('heading', { level: 1, name: 'This room is not for your role' }).waitFor();
    expect(await page.getByLabel('Customer', { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});

describe('A customer’s links', () => {
  it('are closed once it was said what that does, and a new one opens what the old one did', async () => {
    const page = await world.signIn('agent', {
      path: path(),
      language: 'he',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const region = page.getByRole('region', { name: 'קישורים אישיים' });
    await region.getByRole('button', { name: 'יצירת קישור חדש' }).click();
    const before = (await region.getByRole('link').first().getAttribute('href')) ?? '';
    expect((await fetch(before)).status).toBe(200);
    await region.getByRole('button', { name: 'סגירת כל הקישורים' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByText(/^הקישור לעדכון אחד יפסיק לעבוד מיד/).waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await takePicture(page, 'links-closing-he');
    await asked.getByRole('button', { name: 'ביטול' }).click();
    expect((await fetch(before)).status).toBe(200);
    await region.getByRole('button', { name: 'סגירת כל הקישורים' }).click();
    await asked.getByRole('button', { name: 'סגירת כל הקישורים' }).click();
    await region.getByText('נסגרו לאחרונה').waitFor();
    const closed = await fetch(before, { headers: { 'accept-language': 'he' } });
    expect([closed.status, (await closed.text()).includes('הקישור הזה נסגר')]).toEqual([410, true]);
    await region.getByRole('button', { name: 'יצירת קישור חדש' }).click();
    await region.getByRole('link').first().waitFor();
    const after = (await region.getByRole('link').first().getAttribute('href')) ?? '';
    expect(after).not.toBe(before);
    expect((await fetch(after)).status).toBe(200);
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.context().close();
  });
});

describe('A raised limit', () => {
  it('waits in plain sight for a second admin, and is taken back', async () => {
    const page = await world.signIn('admin', { path: 'settings/announcements' });
    const field = page.getByLabel('A second person from how many customers');
    await field.fill('900');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved, but for the limit: “from 900 customers on” waits until another').waitFor();
    await page.getByText('only from 900 customers on').waitFor();
    await page.getByText('Nobody else is known who could confirm it').waitFor();
    expect(await field.inputValue()).not.toBe('900');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('only from 900 customers on').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
