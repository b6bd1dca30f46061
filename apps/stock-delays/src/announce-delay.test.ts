import { productIdSchema, type StaffId, staffIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, minuteMs } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { announceDelay, approveAnnouncement, cancelCountdown, discardDelayDraft } from './announce-delay.ts';
import { declareStockDelay } from './declare-stock-delay.ts';
import { prepareStatement } from './prepare-statement.ts';
import {
  createShop,
  customers,
  done,
  manager,
  revised,
  type Shop,
  secondManager,
  start,
  table,
} from './testing/shop.ts';

const small = buildSettings();
const careful = { ...small, announcements: { ...small.announcements, approvalFrom: 3 } };

/** A second delay of the same shop about these products. */
async function rivalOf({ ports }: Shop, requestId = 'the-rival', by: StaffId = secondManager) {
  return done(await declareStockDelay(ports)({ productIds: [table], facts: buildDelayFacts(), by, requestId }));
}
const stepOf = async (shop: Shop, by = manager) => ({ id: shop.id, revision: (await shop.delay()).revision, by });

describe('declaring a delay', () => {
  it('makes a draft of which nobody is told, with the products as the notice names them', async () => {
    const shop = await createShop({ waiting: customers(2) });
    expect(await shop.delay()).toMatchObject({
      id: 'delay-table-late',
      stage: 'draft',
      products: [{ id: 'P-1', name: 'Oak table', names: { he: 'שולחן אלון' } }],
      supplierId: 'S-1',
      createdBy: manager,
    });
    expect((await shop.delay()).wakeAt).toBeUndefined();
    expect(shop.ports.hints.visible()).toEqual([]);
  });

  it('twice with one request id is one delay, whatever became of it meanwhile', async () => {
    const shop = await createShop();
    await shop.announce();
    const again = await declareStockDelay(shop.ports)({
      productIds: [table],
      facts: buildDelayFacts(),
      by: manager,
      requestId: 'table-late',
    });
    expect(again).toMatchObject({ kind: 'done', of: await shop.delay() });
    const { delays } = await shop.ports.delays.list({ limit: 9 });
    expect(delays).toHaveLength(1);
  });

  it('without a request id makes a new one each time', async () => {
    const { ports } = await createShop();
    const declare = () => declareStockDelay(ports)({ productIds: [table], facts: buildDelayFacts(), by: manager });
    const [first, second] = [done(await declare()), done(await declare())];
    expect(subjectIdSchema.parse(first.id)).not.toBe(second.id);
  });

  it('of an unknown product, or of one that customers are being told about, is refused', async () => {
    const shop = await createShop({ waiting: customers(1) });
    const declare = (productId: string) =>
      declareStockDelay(shop.ports)({
        productIds: [productIdSchema.parse(productId)],
        facts: buildDelayFacts(),
        by: manager,
      });
    expect(await declare('P-none')).toEqual({ kind: 'product-unknown', productId: 'P-none' });
    await shop.say();
    expect(await declare('P-1')).toEqual({ kind: 'product-taken', productId: 'P-1', delayId: shop.id });
  });

  it('says what should be mended, and keeps the draft all the same', async () => {
    const { ports } = await createShop();
    const facts = buildDelayFacts({ nextUpdateBy: addMs(start, -minuteMs) });
    const outcome = await declareStockDelay(ports)({ productIds: [table], facts, by: manager });
    expect(outcome).toMatchObject({ kind: 'done', findings: [{ level: 'refuse', code: 'next-update-past' }] });
  });
});

describe('announcing', () => {
  it('starts the countdown, notes how many it was for, and hints at its end', async () => {
    const shop = await createShop({ waiting: customers(4) });
    const { draft } = await shop.announce();
    expect(draft).toMatchObject({
      stage: 'countdown',
      announcedBy: manager,
      audience: 4,
      goesOutAt: addMs(start, minuteMs),
    });
    shop.later(minuteMs);
    expect(shop.ports.hints.visible()).toEqual([]);
    shop.later(1_000);
    expect(shop.ports.hints.visible()).toEqual([{ kind: 'subject', job: 'stock-delay', id: shop.id }]);
  });

  it('by two managers together starts one countdown, and the other is shown the delay as it is', async () => {
    const shop = await createShop({ waiting: customers(4) });
    const announce = announceDelay(shop.ports);
    const [step, other] = [await stepOf(shop), await stepOf(shop, secondManager)];
    const outcomes = await Promise.all([announce(step), announce(other), announce(step)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale', 'stale']);
    const stored = await shop.delay();
    expect(stored).toMatchObject({ revision: 2, draft: { stage: 'countdown' } });
    for (const outcome of outcomes) expect('of' in outcome && outcome.of).toMatchObject({ revision: 2 });
    expect(await announce(other)).toMatchObject({ kind: 'stale' });
    expect(await announce({ ...other, revision: 2 })).toEqual({ kind: 'refused', refusal: 'already-announced' });
  });

  it('what is not fit to be told is refused, with everything that is to be mended', async () => {
    const shop = await createShop({ waiting: customers(1) });
    shop.clock.set(instantSchema.parse('2026-11-29T09:59:00.000Z'));
    const outcome = await announceDelay(shop.ports)(await stepOf(shop));
    expect(outcome).toMatchObject({ kind: 'unfit' });
    expect(outcome.kind === 'unfit' && outcome.findings.filter(({ level }) => level === 'refuse')).toMatchObject([
      { code: 'next-update-past', path: 'facts.nextUpdateBy' },
    ]);
    expect((await shop.delay()).draft?.stage).toBe('editing');
  });

  it('to many waits for a second person, who is neither the one who announced nor the one who drafted', async () => {
    const shop = await createShop({ settings: careful, waiting: customers(3) });
    const third = staffIdSchema.parse('manager-3');
    const announced = done(await announceDelay(shop.ports)(await stepOf(shop, secondManager)));
    expect(announced).toMatchObject({ draft: { stage: 'awaiting-approval', audience: 3 } });
    expect(announced.wakeAt).toBeUndefined();
    for (const by of [manager, secondManager])
      expect(await approveAnnouncement(shop.ports)(await stepOf(shop, by))).toEqual({
        kind: 'refused',
        refusal: 'own-announcement',
      });
    const approved = done(await approveAnnouncement(shop.ports)(await stepOf(shop, third)));
    expect(approved.draft).toMatchObject({ stage: 'countdown', announcedBy: secondManager, approvedBy: third });
    shop.later(2 * minuteMs);
    expect(shop.ports.hints.visible()).toEqual([{ kind: 'subject', job: 'stock-delay', id: shop.id }]);
  });

  it('is counted anew each time: who ordered meanwhile counts', async () => {
    const shop = await createShop({ settings: careful, waiting: customers(2) });
    await shop.say();
    await shop.tell();
    await shop.orders('C-0009');
    const { draft } = await shop.draft(revised).then(() => shop.announce());
    expect(draft).toMatchObject({ stage: 'awaiting-approval', audience: 3 });
  });

  it('is taken back while the countdown runs, and not when it is over', async () => {
    const shop = await createShop({ waiting: customers(1) });
    const announced = await shop.announce();
    const cancelled = done(await cancelCountdown(shop.ports)(await stepOf(shop, secondManager)));
    expect(cancelled).toMatchObject({ draft: { stage: 'editing' }, revision: announced.revision + 1 });
    await shop.announce();
    shop.later(minuteMs);
    expect(await cancelCountdown(shop.ports)(await stepOf(shop))).toEqual({
      kind: 'refused',
      refusal: 'countdown-over',
    });
  });

  it('of what is not there, or was not drafted, is refused', async () => {
    const shop = await createShop({ waiting: customers(1) });
    const nowhere = { id: subjectIdSchema.parse('delay-none'), revision: 1, by: manager };
    for (const use of [announceDelay, approveAnnouncement, cancelCountdown, discardDelayDraft])
      expect(await use(shop.ports)(nowhere)).toEqual({ kind: 'not-found' });
    await shop.say();
    const step = await stepOf(shop);
    expect(await announceDelay(shop.ports)(step)).toEqual({ kind: 'refused', refusal: 'nothing-to-announce' });
    const stale = { ...step, revision: 1, statement: revised };
    expect(await prepareStatement(shop.ports)(stale)).toMatchObject({
      kind: 'stale',
      of: { revision: step.revision },
    });
  });
});

describe('a product', () => {
  it('that another delay is announced for already is taken, and the draft waits', async () => {
    const shop = await createShop({ waiting: customers(1) });
    const rival = await rivalOf(shop);
    await shop.announce();
    const announceRival = announceDelay(shop.ports);
    expect(await announceRival({ id: rival.id, revision: 1, by: secondManager })).toEqual({
      kind: 'product-taken',
      productId: 'P-1',
      delayId: shop.id,
    });
    const waiting = await shop.ports.delays.get(rival.id);
    expect(waiting).toMatchObject({ stage: 'draft', draft: { stage: 'editing' } });
    expect(waiting?.wakeAt).toBeUndefined();

    done(await cancelCountdown(shop.ports)(await stepOf(shop)));
    const { revision } = waiting ?? rival;
    expect(await announceRival({ id: rival.id, revision, by: secondManager })).toMatchObject({ kind: 'done' });
  });

  it('never speaks through two delays that are announced together', async () => {
    for (const others of [1, 2, 4]) {
      const shop = await createShop({ waiting: customers(1) });
      const rivals = await Promise.all(Array.from({ length: others }, (_, nth) => rivalOf(shop, `the-rival-${nth}`)));
      const ids = [shop.id, ...rivals.map(({ id }) => id)];
      await Promise.all(ids.map((id) => announceDelay(shop.ports)({ id, revision: 1, by: manager })));
      const stored = await Promise.all(ids.map((id) => shop.ports.delays.get(id)));
      const counting = stored.filter((delay) => delay?.draft?.stage === 'countdown');
      expect(counting.length).toBeLessThanOrEqual(1);
      if (counting[0]) expect(await shop.ports.delays.holderOf(table)).toBe(counting[0].id);
    }
  });

  it('is free again when its delay is over', async () => {
    const shop = await createShop({ waiting: customers(1) });
    await shop.say();
    await shop.say({ kind: 'resolved' });
    const rival = await rivalOf(shop);
    const announced = await announceDelay(shop.ports)({ id: rival.id, revision: 1, by: manager });
    expect(announced).toMatchObject({ kind: 'done' });
    expect(await shop.ports.delays.holderOf(table)).toBe(rival.id);
  });
});
