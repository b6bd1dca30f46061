import type { Place } from './world.ts';

/** Seeds that ever broke a promise: they run first, each time. */
const regressions: Readonly<Record<Place, readonly number[]>> = {
  shop: [2, 26, 31, 77, 85, 144, 184, 198, 216, 243, 250, 296, 342, 388, 874, 1761, 1917],
  clinic: [11, 30, 94],
};

/** Of each place what ever broke a promise, and then so many seeds: a clinic takes a fifth of those of a shop. */
export function seedsOf(place: Place, { first, count }: { first: number; count: number }): number[] {
  const seeds = Array.from({ length: place === 'shop' ? count : Math.ceil(count / 5) }, (_, index) => first + index);
  return [...new Set([...regressions[place], ...seeds])];
}
