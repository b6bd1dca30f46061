import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

let world: AdminWorld;
/** The delays of the demo shop, and two of this test: one drafted, one that waits for a second person. */
let told: string;
let drafted: string;
let waiting: string;

beforeAll(async () => {
  world = await startAdminWorld();
  await world.announcements({ approvalFrom: 1, countdownSeconds: 600 });
  const manager = world.as('manager');
  const { products } = await manager.get<{ products: { id: string; openDelayId?: string }[] }>('/staff/products');
  const free = products.filter(({ openDelayId }) => openDelayId === undefined).map(({ id }) => id);
  const declare = async (productIds: readonly string[]) => {
    const { delay } = await manager.send<{ delay: { id: string } }>('POST', '/staff/delays', { productIds, facts });
    return delay.id;
  };
  told = products.find(({ openDelayId }) => openDelayId !== undefined)?.openDelayId ?? '';
  drafted = await declare(free);
  waiting = await declare(free);
  await manager.send('POST', `/staff/delays/${waiting}/announcement`, { revision: 1 });
});
afterAll(() => world.stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const facts = {
  cause: { kind: 'transport' },
  window: {
    kind: 'dates',
    from: inDays(8).slice(0, 10),
    to: inDays(15).slice(0, 10),
    basis: { kind: 'supplier-said' },
  },
  options: [
    { kind: 'wait' },
    {
      kind: 'alternative',
      name: { en: 'Zeiss 1.5', he: 'עדשות Zeiss 1.5', ar: 'عدسات Zeiss 1.5' },
      priceDifference: { amountMinor: -3_050, currency: 'ILS' },
      availableOn: inDays(2).slice(0, 10),
    },
    { kind: 'refund', withinDays: 14 },
  ],
  nextUpdateBy: inDays(3),
};

describe('The forms of a delay', () => {
  it.each(everyLook)('are readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('manager', { ...look, path: 'delays', reducedMotion: 'reduce' });
    for (const [name, place] of [
      ['revise', `${told}/facts`],
      ['arrival', `${told}/arrival`],
      ['withdrawal', `${told}/withdrawal`],
      ['draft', drafted],
      ['approval', waiting],
    ] as const) {
      await page.goto(`${world.kesher.url}/admin/delays/${place}`);
      await page.locator('main section').nth(1).or(page.locator('main textarea').first()).first().waitFor();
      await page.waitForTimeout(500);
      await holdsInEveryWidth(page, `delays-${name}-${look.language}-${look.colorScheme}`);
    }
    await page.context().close();
  });

  it('keep the window word for word when a revision changes no date, and the supplier’s own date in its field', async () => {
    const { window } = facts;
    const computed = { kind: 'history', supplierDeliveries: 24, level: 0.8, heldShare: 0.82 };
    const supplierPromisedOn = inDays(6).slice(0, 10);
    const manager = world.as('manager');
    const read = () => manager.get<{ delay: { revision: number; draft?: object } }>(`/staff/delays/${drafted}`);
    const statement = {
      kind: 'declared',
      facts: { ...facts, window: { ...window, basis: computed }, supplierPromisedOn },
    };
    const { revision } = (await read()).delay;
    await manager.send('PUT', `/staff/delays/${drafted}/draft`, { revision, statement });
    for (const note of ['A crane stood still.', 'A crane stands still.']) {
      const page = await world.signIn('manager', { path: `delays/${drafted}/facts` });
      await page.getByText('This is the window as it stands.').waitFor();
      expect(await page.getByLabel('The date that the supplier gave').inputValue()).toBe(supplierPromisedOn);
      for (const field of await page.locator('main section').first().locator('textarea').all()) await field.fill(note);
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await page.waitForURL(`**/delays/${drafted}`);
      const { draft } = (await read()).delay;
      expect(draft).toMatchObject({
        statement: {
          facts: { window: { ...window, basis: computed }, supplierPromisedOn, cause: { note: { en: note } } },
        },
      });
      await page.context().close();
    }
  });
});
