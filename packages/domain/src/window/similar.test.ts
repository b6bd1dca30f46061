import { describe, expect, it } from 'vitest';
import { supplierIdSchema } from '../ids.ts';
import type { SupplierDelivery } from './delivery.ts';
import { dateOfDayNumber } from './lateness.ts';
import { learnPast } from './past.ts';
import { type Question, similarTo } from './similar.ts';

let made = 0;
function delivered(day: number, late: number, change: { lead?: number; supplier?: string } = {}): SupplierDelivery {
  const { lead, supplier = 'a' } = change;
  made += 1;
  return {
    supplierId: supplierIdSchema.parse(supplier),
    id: `D${made}`,
    ...(lead !== undefined && { orderedOn: dateOfDayNumber(day - late - lead) }),
    promisedOn: dateOfDayNumber(day - late),
    deliveredOn: dateOfDayNumber(day),
  };
}

const question: Question = { supplierId: 'a', promisedOn: 1_020, orderedOn: 1_000, askedOn: 1_000, isOpen: false };
const ask = (history: readonly SupplierDelivery[], change: Partial<Question> = {}) =>
  similarTo(learnPast(history, change.askedOn ?? question.askedOn), { ...question, ...change });
const lateOf = (similar: readonly { late: number }[]) => similar.map(({ late }) => late);

describe('the deliveries that an order is compared with', () => {
  it('come newest first, the supplier’s own apart', () => {
    const history = [delivered(900, 1), delivered(950, 2, { supplier: 'b' }), delivered(990, 3)];
    const { pool, own } = ask(history);
    expect([lateOf(pool), lateOf(own)]).toEqual([
      [3, 2, 1],
      [3, 1],
    ]);
  });

  it('weigh less with their age or the number of newer ones, whichever takes less', () => {
    const [newest, older] = ask([delivered(940, 3), delivered(999, 1)]).own;
    expect(newest?.weight).toBe(1);
    expect(older?.weight).toBeCloseTo(2 ** (-1 / 25));
    const many = Array.from({ length: 40 }, (_, index) => delivered(960 + index, 1 + (index % 3)));
    expect(ask(many).own.at(-1)?.weight).toBeCloseTo(2 ** (-40 / 60));
  });

  it('were still open at the same point, once it is known that the order is', () => {
    const history = [1, 5, 9].map((late) => delivered(900, late));
    expect(new Set(lateOf(ask(history, { askedOn: 1_025, isOpen: true }).pool))).toEqual(new Set([5, 9]));
    expect(lateOf(ask(history).pool)).toHaveLength(3);
  });

  it('are at most three hundred', () => {
    const history = Array.from({ length: 500 }, (_, index) => delivered(400 + index, 1 + (index % 5)));
    expect(ask(history).pool).toHaveLength(300);
  });

  it('grow with the lead, in proportion while little is known, but for what came on the day', () => {
    const history = [delivered(980, 10, { lead: 10 }), delivered(990, 0, { lead: 10 })];
    expect(lateOf(ask(history).own)).toEqual([0, 20]);
    expect(lateOf(ask(history, { orderedOn: null }).own)).toEqual([0, 10]);
    expect(lateOf(ask(history, { promisedOn: 1_100 }).own)).toEqual([0, 20]);
  });

  it('do not grow with the lead once the order is overdue', () => {
    const history = [delivered(980, 10, { lead: 10 })];
    expect(lateOf(ask(history, { askedOn: 1_021, isOpen: true }).own)).toEqual([10]);
  });

  it('grow less than in proportion where the past says so', () => {
    // However long the promise, an order takes twelve days.
    const history = Array.from({ length: 60 }, (_, index) => {
      const lead = 13 + (index % 4) * 5;
      return delivered(940 + index, 12 - lead, { lead });
    });
    expect(new Set(lateOf(ask(history).own))).toEqual(new Set([-8]));
  });

  it('move with the level of all, where lateness has followed it', () => {
    // Calm and troubled seasons; each delivery is as late as its season.
    const history = Array.from({ length: 400 }, (_, index) => {
      const day = 200 + index * 2;
      return delivered(day, day % 200 < 100 ? 2 + (index % 2) : 9 + (index % 3), { lead: 2 });
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const asked = (day: number) =>
      mean(lateOf(ask(history, { askedOn: day, promisedOn: day + 2, orderedOn: day }).own));
    // Twelve days into a season most deliveries that one knows are still of the one before.
    expect(asked(912)).toBeGreaterThan(7);
    expect(asked(812)).toBeLessThan(5);
  });
});
