import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { IsoDate } from '../instant.ts';
import { dateOfDayNumber, dayNumberOf, latenessDaysOf } from './lateness.ts';

const date = (text: string) => text as IsoDate;

test('a delivery after the promised date is late by whole days, across a leap day', () => {
  expect(
    latenessDaysOf({
      promisedOn: date('2028-02-27'),
      deliveredOn: date('2028-03-01'),
    }),
  ).toBe(3);
});

test('an early delivery has a negative lateness', () => {
  expect(
    latenessDaysOf({
      promisedOn: date('2026-11-22'),
      deliveredOn: date('2026-11-11'),
    }),
  ).toBe(-11);
});

property.prop([fc.integer({ min: 0, max: 40_000 })])('a day number and its date are the same day', (day) => {
  expect(dayNumberOf(dateOfDayNumber(day))).toBe(day);
});
