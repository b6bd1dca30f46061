import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { knowsOpenOrders, openFactors, type Underway } from './open-orders.ts';
import { stageOf, stages, startOf } from './stage.ts';

const lead = 10;
const perDay = 8;
/** Eight orders a day, each so many days late; what would come on `today` or later is still open. */
function ordersUntil(today: number, lateOf: (placed: number, index: number) => number): Underway[] {
  return Array.from({ length: today * perDay }, (_, index) => {
    const placed = Math.floor(index / perDay);
    const delivered = placed + lead + lateOf(placed, index);
    return { placed, promised: placed + lead, lead, delivered: delivered < today ? delivered : null };
  });
}
const onMorning = (orders: readonly Underway[], today: number) =>
  openFactors(orders, { first: 0, days: today + 1 }).subarray(today * stages, (today + 1) * stages);
const late = (days: number) => stageOf(days, lead);

describe('orders that are still open', () => {
  it('change next to nothing where all is as it was', () => {
    const factors = onMorning(
      ordersUntil(200, (_, index) => index % 3),
      200,
    );
    for (const days of [0, 1, 2]) expect(Math.abs(factors[late(days)]! - 1)).toBeLessThan(0.1);
  });

  it('make late ones count for more before they have come', () => {
    // From day 150 on every second is thirty days late; the first of these comes on day 190.
    const orders = ordersUntil(172, (placed, index) => (placed >= 150 && index % 2 > 0 ? 30 : 3 * (index % 7)));
    const factors = onMorning(orders, 172);
    expect(factors[late(18)]! / factors[late(0)]!).toBeGreaterThan(1.2);
    const calm = onMorning(
      ordersUntil(172, (placed) => placed % 7),
      172,
    );
    expect(calm[late(18)]! / calm[late(0)]!).toBeLessThan(1.1);
  });

  it('say nothing of the days after the newest delivery, which nobody may have imported', () => {
    const orders = ordersUntil(100, (placed) => (placed < 70 ? 1 : 90));
    // The newest came on day 80.
    expect(onMorning(orders, 100)).toEqual(onMorning(orders, 81));
  });

  it('are not known where the history tells of fewer than half as many as usual', () => {
    const orders = ordersUntil(100, () => 2);
    expect(knowsOpenOrders(orders)).toBe(true);
    const made = orders.filter(({ delivered }) => delivered !== null);
    const open = orders.filter(({ delivered }) => delivered === null);
    expect(knowsOpenOrders(made)).toBe(false);
    expect(knowsOpenOrders([...made, ...open.slice(0, 4 * perDay)])).toBe(false);
    expect(knowsOpenOrders([])).toBe(false);
    // Long lost ones are none.
    expect(knowsOpenOrders([...made, ...open.map((one) => ({ ...one, promised: 20, placed: 10 }))])).toBe(false);
  });

  it('that are placed after the newest delivery, or came before they were placed, do not count', () => {
    const orders = ordersUntil(60, () => 0);
    const strange = { placed: 70, promised: 75, lead: 5, delivered: 55 };
    const early = onMorning([...orders, { placed: -30, promised: 20, lead: 50, delivered: 21 }], 60);
    expect(onMorning([...orders, { ...strange, delivered: null, placed: 90 }], 60)).toEqual(onMorning(orders, 60));
    expect(early.every((factor) => factor > 0)).toBe(true);
  });
});

property.prop([fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 120 })])(
  'a stage begins on or before the day that belongs to it, and the next one after it',
  (days, ofLead) => {
    const stage = stageOf(days, ofLead);
    if (days < -ofLead || days >= 60) return;
    expect(startOf(stage, ofLead)).toBeLessThanOrEqual(days);
    expect(startOf(stage + 1, ofLead)).toBeGreaterThan(days);
  },
);

property.prop([fc.integer({ min: -200, max: 199 }), fc.integer({ min: 1, max: 120 })])(
  'a later day is never of an earlier stage, and early, on the day and late are never mixed',
  (days, ofLead) => {
    expect(stageOf(days + 1, ofLead)).toBeGreaterThanOrEqual(stageOf(days, ofLead));
    expect(Math.sign(stageOf(days, ofLead) - stageOf(0, ofLead))).toBe(Math.sign(days));
  },
);
