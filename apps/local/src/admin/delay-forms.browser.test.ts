import { afterAll, beforeAll, describe, it } from 'vitest';
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
});
