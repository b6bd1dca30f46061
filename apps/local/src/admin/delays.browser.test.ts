import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const lens = 'Vario 1.6 progressive lenses';

/** Opens the delay of the lenses from the list. */
async function openLenses(page: Page, name = lens): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

type Product = { id: string; name: string; openDelayId?: string };

/** Fills the form of a new delay, as far as its dates: from the record of the supplier. */
async function declare(page: Page, products: readonly (string | RegExp)[]): Promise<void> {
  const input = page.locator('main input[aria-haspopup=listbox]');
  for (const product of products) {
    await input.click();
    await page.getByRole('option', { name: product }).first().click();
  }
  await page.locator('main h1').click();
  await page.locator('main select').first().selectOption({ index: 1 });
  await page.locator('main input[type=date]').fill(day(6));
  await page.locator('main input[type=datetime-local]').fill(`${day(3)}T12:00`);
}

describe('Stock delays', () => {
  it.each(everyLook)('are readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const { language, colorScheme } = look;
    const page = await world.signIn('manager', { ...look, path: 'delays', reducedMotion: 'reduce' });
    const holds = (name: string) => holdsInEveryWidth(page, `delays-${name}-${language}-${colorScheme}`);
    await page.locator('.ledger-bar').first().waitFor();
    await holds('list');
    await page.setViewportSize({ width: 1280, height: 844 });
    await page.locator('main li a').first().click();
    await page.locator('.ledger-bar').first().waitFor();
    await page.locator('main button[aria-expanded]').first().click();
    await page.locator('main ul[aria-label] li .surface').first().waitFor();
    await holds('one');
    await page.goto(`${world.kesher.url}/admin/delays/new`);
    await declare(page, [/Vario/]);
    for (const [index, shape] of ['email', 'sms', 'page'].entries()) {
      await page.locator('.mantine-SegmentedControl-label').nth(index).click();
      await page.waitForTimeout(300);
      // From the top: whatever lies half below the sticky header is not there to be pressed.
      await page.evaluate('scrollTo(0, 0)');
      await holds(`declare-${shape}`);
    }
    await page.context().close();
  });

  it('say what is wrong with a supplier’s date that is long past, or whose year is a slip', async () => {
    const page = await world.signIn('manager', { path: 'delays/new' });
    await declare(page, [/Vario/]);
    const date = page.getByLabel('The date that the supplier gave');
    await date.fill(day(-500));
    await page.getByText('Hardly any delivery was ever this late').waitFor();
    await page.getByText('The supplier’s date gives no window. Check it, or give your own dates.').waitFor();
    expect(await page.getByText('Give the dates.').count()).toBe(0);
    await date.fill('2226-12-05');
    await page.getByText('That is more than two years away; check the year.').waitFor();
    await page.getByText('The dates lie more than two years away; check the year.').waitFor();
    await page.context().close();
  });

  it('are shown before they are told: the mail and the page as customers see them, the SMS with its parts and price', async () => {
    const page = await world.signIn('manager', { path: 'delays/new' });
    await declare(page, [/Vario/]);
    for (const [language, title, rightToLeft] of [
      ['English', 'Email: English', false],
      ['עברית', 'Email: עברית', true],
      ['العربية', 'Email: العربية', true],
    ] as const) {
      const mail = page.getByTitle(title).contentFrame();
      await mail.getByText('1001').waitFor();
      expect([language, await mail.locator('html').getAttribute('dir')]).toEqual([
        language,
        rightToLeft ? 'rtl' : 'ltr',
      ]);
    }
    await page.getByRole('radio', { name: 'Email' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('IFRAME');
    await page.getByText('SMS', { exact: true }).click();
    // Names and numbers within a sentence are isolated.
    const priced = page.getByText(/^(One part|\d parts), \W*(US)?\$0\.\d+\W* each time$/);
    await priced.first().waitFor();
    expect(await priced.count()).toBe(3);
    await page.getByText('Customer’s page', { exact: true }).click();
    const shown = page.getByTitle('Customer’s page: English').contentFrame();
    await shown.getByRole('heading', { name: 'What you can choose' }).waitFor();
    expect(await shown.getByRole('button').count()).toBe(2);
    // Neither scripts nor forms, and nowhere to go.
    expect(await page.getByTitle('Customer’s page: English').getAttribute('sandbox')).toBe('');
    expect(await shown.locator('[href]').count()).toBe(0);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.getByTitle('Customer’s page: עברית').isVisible()).toBe(false);
    await page.getByRole('radiogroup', { name: 'Language' }).getByText('עברית').click();
    await page.getByTitle('Customer’s page: עברית').waitFor({ state: 'visible' });
    expect(await page.getByTitle('Customer’s page: English').isVisible()).toBe(false);
    await page.context().close();
  });

  it('are declared for several products at once, each customer counted once', async () => {
    const { products } = await world.as('manager').get<{ products: Product[] }>('/staff/products');
    const free = products.filter(({ openDelayId }) => openDelayId === undefined).slice(0, 2);
    const ids = free.map(({ id }) => id).join();
    const { customers } = await world.as('manager').get<{ customers: number }>(`/staff/products/waiting?ids=${ids}`);
    const page = await world.signIn('manager', { path: 'delays/new' });
    await declare(
      page,
      free.map(({ name }) => name),
    );
    const who =
      customers === 0 ? 'Nobody waits' : customers === 1 ? 'One customer waits' : `${customers} customers wait`;
    await page.getByText(`${who} for them now.`).waitFor();
    await page.getByText('As the supplier said').click();
    await page.getByLabel('From', { exact: true }).fill(day(5));
    await page.getByLabel('To', { exact: true }).fill(day(9));
    await page.getByRole('button', { name: 'Save the draft' }).click();
    const [first, second] = free.map(({ name }) => name);
    await page.getByRole('heading', { level: 1, name: `${first} and ${second}` }).waitFor();
    await page.context().close();
  });

  it('are not declared, changed or announced by an agent, who may look', async () => {
    const page = await world.signIn('agent', { path: 'delays' });
    await openLenses(page);
    expect(await page.getByRole('link', { name: /Revise|Withdraw|It has come/ }).count()).toBe(0);
    await page.goto(`${world.kesher.url}/admin/delays/new`);
    await page.getByRole('heading', { level: 1, name: 'This room is not for your role' }).waitFor();
    await page.context().close();
  });

  it('open the list behind each number of the ledger, with the text that was sent', async () => {
    const page = await world.signIn('agent', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('button', { name: /^Told: show the/ }).click();
    const told = page.getByRole('list', { name: 'Told' });
    // A long list is drawn anew once what it needs is loaded, which happens only with the first such list.
    await told.getByRole('listitem').first().waitFor();
    await page.waitForLoadState('networkidle');
    await told
      .getByRole('button', { name: /^Text for/ })
      .first()
      .click();
    await told
      .getByText(/Vario 1\.6/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
