import { isYearOfBirth } from '../customer/profile.ts';
import type { Instant } from '../instant.ts';
import { westernDigits } from '../phone/digits.ts';

/**
 * The year in which somebody was born, from a year or a whole date; of the date nothing else is kept. Undefined where it
 * reads two ways or none: 12/03/15 is of 1915 or of 2015.
 */
export function readYearOfBirth(text: string, now: Instant): number | undefined {
  const written = westernDigits(text).trim();
  const packed = /^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.exec(written)?.[1];
  const years = packed === undefined ? [...written.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => year) : [packed];
  const [year, ...others] = new Set(years.map(Number));
  if (year === undefined || others.length > 0) return undefined;
  return isYearOfBirth(year, now) ? year : undefined;
}
