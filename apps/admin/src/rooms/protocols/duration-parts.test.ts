import { expect, it } from 'vitest';
import { durationOf, minutesOf, partsOf, singleOf } from './duration-parts.ts';

it.each([
  ['PT4H', [{ unit: 'hours', count: 4 }], { unit: 'hours', count: 4 }, 240],
  ['P7D', [{ unit: 'days', count: 7 }], { unit: 'days', count: 7 }, 10_080],
  [
    'P1DT2H',
    [
      { unit: 'days', count: 1 },
      { unit: 'hours', count: 2 },
    ],
    { unit: 'hours', count: 26 },
    1_560,
  ],
  [
    'PT1H30M',
    [
      { unit: 'hours', count: 1 },
      { unit: 'minutes', count: 30 },
    ],
    { unit: 'minutes', count: 90 },
    90,
  ],
  ['P0D', [], { unit: 'hours', count: 0 }, 0],
])('%s is read in parts, as one number, and in minutes', (duration, parts, single, minutes) => {
  expect([partsOf(duration), singleOf(duration), minutesOf(duration)]).toEqual([parts, single, minutes]);
});

it('is written as one number of a unit, whatever was typed', () => {
  expect(durationOf({ unit: 'days', count: 2 })).toBe('P2D');
  expect(durationOf({ unit: 'hours', count: Number.NaN })).toBe('PT0H');
  expect(durationOf({ unit: 'minutes', count: 5_000 })).toBe('PT999M');
});
