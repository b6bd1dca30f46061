import { addMs, minuteMs, secondMs } from '@kesher/domain/instant';
import { buildSettings } from '@kesher/testing/builders/settings';
import { describe, expect, it } from 'vitest';
import { announceDelay } from './announce-delay.ts';
import { readRehearsal, startRehearsal } from './keep-rehearsal.ts';
import { rehearse } from './rehearse.ts';
import { begunFor, createShop, customers, done, manager, revised, type Shop } from './testing/shop.ts';

const many = 2_250;
const shown = async (shop: Shop) => readRehearsal(shop.ports)(await shop.delay());
const start = async (shop: Shop) => startRehearsal(shop.ports)(await shop.delay());
const { announcements } = buildSettings();
/** Nobody is asked for a second yes. */
const large = () =>
  createShop({
    waiting: customers(many),
    settings: buildSettings({ announcements: { ...announcements, approvalFrom: 5_000 } }),
  });

/** The same ports, which count how often a page of an audience is asked for. */
function countingPages(shop: Shop) {
  let pages = 0;
  const { orders } = shop.ports;
  const affected: typeof orders.affected = (...of) => {
    pages += 1;
    return orders.affected(...of);
  };
  return { ports: { ...shop.ports, orders: { ...orders, affected } }, pages: () => pages };
}

/** May go on for so many questions. */
function forSo(long: number): () => boolean {
  let left = long;
  return () => (left -= 1) >= 0;
}

describe('the rehearsal of a large audience', () => {
  it('is counted no further than one request may, until somebody starts it', async () => {
    const shop = await large();
    expect(await shown(shop)).toMatchObject({ counted: { audience: 2_000 }, isWhole: false, isRunning: false });
  });

  it('is a job with progress: each visit goes on where the one before had come, and it counts what one go counts', async () => {
    const shop = await large();
    await start(shop);
    expect(shop.ports.hints.take()).toEqual({ kind: 'subject', job: 'stock-delay', id: shop.id });
    expect(await shown(shop)).toMatchObject({ counted: { audience: 0 }, isWhole: false, isRunning: true });
    const audiences: number[] = [];
    for (let visit = 0; (await shown(shop)).isRunning; visit += 1) {
      if (visit > 20) throw new Error('it never ends');
      shop.later(minuteMs);
      // The sweep finds it.
      expect(await shop.ports.delays.due(shop.clock.now(), 10)).toContain(shop.id);
      await shop.visit(forSo(9));
      audiences.push((await shown(shop)).counted.audience);
    }
    expect(audiences.length).toBeGreaterThan(2);
    expect(audiences).toEqual(audiences.toSorted((one, other) => one - other));
    const kept = await shown(shop);
    const delay = await shop.delay();
    const atOnce = await rehearse(shop.ports)(delay, await begunFor(shop, delay));
    expect(kept).toEqual({ ...atOnce, counted: { ...atOnce.counted, asOf: kept.counted.asOf }, isRunning: false });
    expect(kept.counted.audience).toBe(many);
    expect(await shop.ports.delays.due(shop.clock.now(), 10)).not.toContain(shop.id);
    expect(delay.revision).toBe(1);
  });

  it('is counted once where two visits go on at the same time', async () => {
    const shop = await large();
    await start(shop);
    await Promise.all([shop.visit(), shop.visit(), shop.visit()]);
    await shop.visit();
    expect(await shown(shop)).toMatchObject({ counted: { audience: many }, isWhole: true });
  });

  it('counts for the draft that it began with: another one has none, and the job ends', async () => {
    const shop = await large();
    await shop.say();
    shop.later(minuteMs);
    await shop.draft(revised);
    await start(shop);
    await shop.visit(forSo(4));
    shop.later(secondMs);
    await shop.draft(revised);
    expect(await shown(shop)).toMatchObject({ isWhole: false, isRunning: false });
    await shop.visit();
    expect((await shop.ports.delays.rehearsal(shop.id))?.wakeAt).toBeUndefined();
  });

  it('begins anew when it is started again, and what was under way then is too late', async () => {
    const shop = await large();
    await start(shop);
    await shop.visit();
    shop.later(minuteMs);
    const again = shop.clock.now();
    await start(shop);
    expect(await shown(shop)).toMatchObject({ counted: { audience: 0, asOf: again }, isRunning: true });
  });
});

describe('announcing', () => {
  const announce = async (shop: Shop, ports = shop.ports) =>
    done(await announceDelay(ports)({ id: shop.id, revision: (await shop.delay()).revision, by: manager }));

  it('counts no further than a second person is needed for', async () => {
    const settings = buildSettings({ announcements: { ...announcements, approvalFrom: 150 } });
    const shop = await createShop({ waiting: customers(many), settings });
    const { ports, pages } = countingPages(shop);
    expect((await announce(shop, ports)).draft).toMatchObject({
      stage: 'awaiting-approval',
      audience: 200,
      audienceIsAtLeast: true,
    });
    expect(pages()).toBe(2);
  });

  it('says the whole number where a rehearsal of the draft has counted it', async () => {
    const settings = buildSettings({ announcements: { ...announcements, approvalFrom: 150 } });
    const shop = await createShop({ waiting: customers(many), settings });
    await start(shop);
    await shop.visit();
    const { draft } = await announce(shop);
    expect(draft).toMatchObject({ stage: 'awaiting-approval', audience: many });
    expect(draft?.audienceIsAtLeast).toBeUndefined();
    // It is still the rehearsal of what the second person is asked about.
    expect(await shown(shop)).toMatchObject({ counted: { audience: many }, isWhole: true });
  });

  it('starts the countdown of a small one, and knows the number', async () => {
    const shop = await createShop({ waiting: customers(3) });
    const announced = await announce(shop);
    expect(announced.draft).toMatchObject({ stage: 'countdown', audience: 3 });
    expect(announced.draft?.goesOutAt).toBe(addMs(shop.clock.now(), announcements.countdownSeconds * secondMs));
  });
});
