import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMs, dayMs, daysBetween, instantFromMs, isAfter, toMs } from './instant.ts';
import { instantSchema, isoDateSchema } from './instant-schema.ts';

const anyMs = fc.integer({ min: 0, max: Date.parse('2100-01-01T00:00:00.000Z') });

it.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2028-02-28', 1, '2028-02-29'],
] as const)('%s and %i days is %s', (day, days, result) => {
  expect(addDays(isoDateSchema.parse(day), days)).toBe(result);
});

describe('an instant', () => {
  it('sorts as text like as time, and survives the way there and back', () => {
    fc.assert(
      fc.property(anyMs, anyMs, (left, right) => {
        const [one, other] = [instantFromMs(left), instantFromMs(right)];
        expect(instantSchema.parse(one)).toBe(one);
        expect(toMs(one)).toBe(left);
        expect(isAfter(one, other)).toBe(left > right);
        expect(addMs(one, right - left)).toBe(other);
      }),
    );
  });

  it.each([
    '2026-11-22T08:30:00Z',
    '2026-11-22T08:30:00.000+02:00',
    '2026-11-22T08:30:00.000',
    '2026-11-22 08:30:00.000Z',
    '2026-02-30T08:30:00.000Z',
    '2026-11-22T24:00:00.000Z',
    '2026-11-22T08:30:00.000000Z',
    '+12026-11-22T08:30:00.000Z',
    1_795_000_000_000,
  ])('is never %j, because it would not sort', (text) => {
    const [issue] = instantSchema.safeParse(text).error?.issues ?? [];
    expect(issue?.message).toBe('use a UTC instant such as 2026-11-22T08:30:00.000Z');
  });

  it('moves by days of 24 hours', () => {
    expect(addMs(instantSchema.parse('2026-02-28T23:59:59.999Z'), dayMs)).toBe('2026-03-01T23:59:59.999Z');
  });
});

it('counts the days between two dates, over a leap day and a change of the clocks, and back', () => {
  const on = (date: string) => isoDateSchema.parse(date);
  expect(daysBetween(on('2028-02-28'), on('2028-03-01'))).toBe(2);
  expect(daysBetween(on('2026-10-24'), on('2026-10-26'))).toBe(2);
  expect(daysBetween(on('2026-12-01'), on('2026-11-30'))).toBe(-1);
  expect(daysBetween(on('2026-12-01'), on('2026-12-01'))).toBe(0);
});

it('knows the calendar’s dates', () => {
  for (const date of ['2028-02-29', '2026-12-31']) expect(isoDateSchema.parse(date)).toBe(date);
  for (const date of ['2026-02-29', '2026-13-01', '22.11.2026', '2026-1-1'])
    expect(isoDateSchema.safeParse(date).error?.issues[0]?.message).toBe('use a date such as 2026-11-22');
});
