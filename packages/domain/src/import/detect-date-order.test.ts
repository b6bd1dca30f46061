import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, type Instant } from '../instant.ts';
import { type DateOrder, dateOrders } from './date-order.ts';
import { detectDateOrder } from './detect-date-order.ts';
import { readDate } from './read-date.ts';

const writtenAt = '2026-12-01T08:00:00.000Z' as Instant;

const columns: [values: string[], order: ReturnType<typeof detectDateOrder>][] = [
  [['05/06/2026', '13/06/2026'], 'day-first'],
  [['05/06/2026', '06/13/2026'], 'month-first'],
  [['05/06/2026', '06/07/2026'], 'ambiguous'],
  [['13/06/2026', '06/13/2026'], 'mixed'],
  [['2026-01-05', '5.6.2026', '05/05/2026', ''], 'unneeded'],
  [[], 'unneeded'],
  // 2030 is too far ahead, 2005 too long ago.
  [['26/11/30'], 'year-first'],
  [['26-11-05'], 'year-first'],
  [['26.11.05 10:30', '2026-01-05'], 'year-first'],
  [['30/11/26'], 'day-first'],
  [['05.06.26'], 'day-first'],
  [['05/05/26'], 'day-first'],
  [['Mon 30/11/26'], 'day-first'],
  [['26/1/5'], 'year-first'],
  // A year that one digit stands for is none.
  [['5/6/26', '25/6/26'], 'day-first'],
  [['11/30/26'], 'month-first'],
  [['05/06/26'], 'ambiguous'],
  // Both are near the year of the file.
  [['24/11/25'], 'ambiguous'],
  [['24/11/25', '23/10/26', '26/04/24'], 'ambiguous'],
  [['24/11/25', '23/10/26', '30/04/26'], 'day-first'],
  [['24/11/25', '23/10/26', '26/04/30'], 'year-first'],
  [['24/11/26', '25/11/2026'], 'day-first'],
  // Read with the year first, the newest of them would be six years old.
  [['13/11/26', '20/11/26'], 'day-first'],
  [['11/11/26'], 'day-first'],
  [['26/11/13', '26/11/20'], 'year-first'],
  [['13/11/12', '14/11/12'], 'ambiguous'],
  // Four days of one week, or one day in four years.
  [['23/11/26', '24/11/26', '25/11/26', '26/11/26'], 'day-first'],
  [['26/11/23', '26/11/24', '26/11/25', '26/11/26', '26/11/26 10:00'], 'year-first'],
  [['24/11/26', '25/11/26', '26/11/26'], 'ambiguous'],
  // Monthly, always on the 25th.
  [['25/09/23', '25/10/24', '25/11/25', '25/12/26'], 'ambiguous'],
  [['01/11/26', '02/11/26', '03/11/26', '04/11/26'], 'ambiguous'],
  // A slip costs itself, or is asked about.
  [['24/11/62', '26/11/30', '26/13/45', '26/11/05'], 'mixed'],
  [['26/11/30', '26/02/30'], 'mixed'],
  [['26/11/30', '26/13/30', '99/01/01', 'soon'], 'year-first'],
];

/** As a column of this order writes a day. */
function written(day: string, order: DateOrder, sign: string): string {
  const [year = '', month = '', date = ''] = day.slice(2).split('-');
  const parts = {
    'day-first': [date, month, year],
    'month-first': [month, date, year],
    'year-first': [year, month, date],
  };
  return parts[order].join(sign);
}

const lastThreeYears = fc.integer({ min: 0, max: 3 * 365 });
const dayAgo = (days: number) => new Date(Date.parse(writtenAt) - days * dayMs).toISOString().slice(0, 10);
const orders = fc.constantFrom(...dateOrders);
const signs = fc.constantFrom('/', '-', '.');

/** Days in a column of one order: all over the last three years, or close to one of them. */
const days = fc
  .tuple(lastThreeYears, fc.constantFrom(1, 7, 31, 3 * 365))
  .chain(([from, length]) => fc.array(fc.integer({ min: from, max: from + length }), { minLength: 1, maxLength: 200 }))
  .map((ago) => ago.map((some) => dayAgo(Math.min(some, 3 * 365))));

describe('detectDateOrder', () => {
  it.each(columns)('finds %j to be %s', (values, order) => {
    expect(detectDateOrder(values, writtenAt)).toBe(order);
  });

  property.prop([days, orders, signs], { numRuns: 2_000 })(
    'never has a column of the last three years read wrongly in silence',
    (column, order, sign) => {
      if (order === 'month-first' && sign === '.') return;
      const cells = column.map((day) => written(day, order, sign));
      const found = detectDateOrder(new Set(cells), writtenAt);
      expect(found).not.toBe('mixed');
      if (found === 'ambiguous' || found === 'mixed') return;
      const read = cells.map((cell) => readDate(cell, found === 'unneeded' ? undefined : found));
      expect(read).toEqual(column.map((date) => ({ kind: 'date', date })));
    },
  );

  property.prop([fc.array(lastThreeYears, { minLength: 3, maxLength: 60 }), orders])(
    'reads whole years at the end as ever, without the year in front',
    (column, order) => {
      const [first, ...others] = column.map((ago) => written(dayAgo(ago), order, '/'));
      const whole = `${first?.slice(0, 6)}20${first?.slice(6)}`;
      if (order !== 'year-first') expect(detectDateOrder([whole, ...others], writtenAt)).not.toBe('year-first');
    },
  );

  it.each(dateOrders)('decides %s by twenty days of the last three years nearly always', (order) => {
    const random = (seed: number) => (Math.imul(seed, 2_654_435_761) >>> 0) % (3 * 365);
    const found = Array.from({ length: 1_000 }, (_, file) =>
      detectDateOrder(
        Array.from({ length: 20 }, (_row, at) => written(dayAgo(random(file * 20 + at + 1)), order, '/')),
        writtenAt,
      ),
    );
    expect(found.filter((one) => one === order).length).toBeGreaterThanOrEqual(995);
  });
});
