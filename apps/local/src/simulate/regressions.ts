import type { Place } from './world.ts';

/** Seeds that ever broke a promise: they run first, each time. */
const regressions: Readonly<Record<Place, readonly number[]>> = {
  shop: [2, 26, 31, 77, 85, 144, 184, 198, 216, 243, 250, 296, 342, 388, 874, 1761, 1917, 2443],
  clinic: [11, 30, 94],
  crowd: [],
};

/** A clinic takes a fifth of the seeds of a shop, and a crowd, in which nothing goes wrong, a sixtieth. */
const shares: Readonly<Record<Place, number>> = { shop: 1, clinic: 5, crowd: 60 };

/** Of each place what ever broke a promise, and then its share of so many seeds. */
export function seedsOf(place: Place, { first, count }: { first: number; count: number }): number[] {
  const seeds = Array.from({ length: Math.ceil(count / shares[place]) }, (_, index) => first + index);
  return [...new Set([...regressions[place], ...seeds])];
}
