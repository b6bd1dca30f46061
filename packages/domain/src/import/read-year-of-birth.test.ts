import { expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import { readYearOfBirth } from './read-year-of-birth.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;

it.each([
  ['1954', 1954],
  [' 1954 ', 1954],
  ['1954-03-02', 1954],
  ['02/03/1954', 1954],
  ['3 במרץ 1954', 1954],
  ['١٩٥٤', 1954],
  ['19540302', 1954],
  ['2 March 1954 00:00:00', 1954],
  ['2026', 2026],
])('reads the year of %s and nothing else', (text, year) => {
  expect(readYearOfBirth(text, now)).toBe(year);
});

it.each(['02/03/54', '12/03/15', '05/12', '54', '2027', '1850', '1954 or 1955', '29221', 'unknown', ''])(
  'guesses no year from "%s"',
  (text) => {
    expect(readYearOfBirth(text, now)).toBeUndefined();
  },
);
