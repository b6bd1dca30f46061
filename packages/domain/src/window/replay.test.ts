import { describe, expect, it } from 'vitest';
import { supplierIdSchema } from '../ids.ts';
import { askedMoments } from './asked.ts';
import type { SupplierDelivery } from './delivery.ts';
import { dateOfDayNumber, dayNumberOf } from './lateness.ts';
import { learnPast } from './past.ts';
import { didHold, replay } from './replay.ts';

/** Every day an order, promised in ten days; the lateness goes round in the given list. */
function historyOf(latenesses: readonly number[], count: number): SupplierDelivery[] {
  return Array.from({ length: count }, (_, index) => ({
    supplierId: supplierIdSchema.parse(`S${index % 3}`),
    id: `D${index}`,
    orderedOn: dateOfDayNumber(20_000 + index),
    promisedOn: dateOfDayNumber(20_010 + index),
    deliveredOn: dateOfDayNumber(20_010 + index + latenesses[index % latenesses.length]!),
  }));
}

const all = { moments: askedMoments, level: 0.8 };

describe('replay', () => {
  it('asks in the order of days, each time with what was known on that morning', () => {
    const { answered } = replay(learnPast(historyOf([0, 2, 4, 9], 100), 21_000), all);
    const days = answered.map(({ question }) => question.askedOn);
    expect(days).toEqual(days.toSorted((left, right) => left - right));
    // Five deliveries must have come before the first window.
    expect(answered.find(({ window }) => window !== null)?.question.askedOn).toBeGreaterThan(20_014);
  });

  it('says the same of a day whatever came after it', () => {
    const history = historyOf([0, 2, 4, 9], 100);
    // What was open on a morning is known, whether it came later or not.
    const knowing = (today: number) => replay({ ...learnPast(history, today), knowsOpen: true }, all).answered;
    const soFar = knowing(20_060);
    const whole = new Map(knowing(21_000).map((one) => [keyOf(one), one.window]));
    expect(soFar.length).toBeGreaterThan(100);
    for (const one of soFar) expect(whole.get(keyOf(one))).toEqual(one.window);
  });

  it('says the same of the history in another order', () => {
    const history = historyOf([0, 2, 4, 9, -3], 90);
    expect(replay(learnPast(history.toReversed(), 21_000), all)).toEqual(replay(learnPast(history, 21_000), all));
  });

  it('holds where nothing ever changes', () => {
    const { answered } = replay(learnPast(historyOf([3], 60), 21_000), all);
    const given = answered.filter(({ window }) => window !== null);
    expect(given.length).toBeGreaterThan(50);
    expect(given.every(didHold)).toBe(true);
    expect(
      given.every(({ window, question }) => window?.from === Math.max(question.askedOn, question.promisedOn + 3)),
    ).toBe(true);
  });

  it('takes lines of one shipment for one delivery', () => {
    const history = historyOf([0, 2, 4], 50);
    const lines = history.flatMap((delivery) => [delivery, { ...delivery, id: `${delivery.id}-2` }]);
    expect(learnPast(lines, 21_000).size).toBe(50);
  });

  it('widens its tails where windows held too seldom', () => {
    const step = [...historyOf([0], 60), ...historyOf([0], 160).slice(60).map(later)];
    expect(replay(learnPast(step, 21_000), all).tails['order-date']).toBeLessThan(0.1);
  });
});

function later(delivery: SupplierDelivery): SupplierDelivery {
  return {
    ...delivery,
    deliveredOn: dateOfDayNumber(dayNumberOf(delivery.promisedOn) + 15 + (delivery.id.length % 7)),
  };
}

function keyOf({ moment, question, deliveredOn }: { moment: string; question: object; deliveredOn: number }): string {
  return JSON.stringify([moment, question, deliveredOn]);
}
