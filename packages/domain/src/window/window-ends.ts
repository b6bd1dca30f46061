import { type Similar, sumOf } from './similar.ts';

/** Days after the promised day, both ends included. */
export type Ends = { readonly from: number; readonly to: number };

/** An end day goes when more than seven tenths of it lie in the tail. */
const shareOfEndDay = 0.7;
const smallestTail = 0.002;

/** The weight that falls on each day from `first` on. */
type Mix = { readonly first: number; readonly days: Float64Array; readonly weight: number; readonly distinct: number };

/** Deliveries as one weighted count per day; the pool as a whole counts as much as `poolWeight` deliveries. */
export function mixOf({ pool, own }: { pool: readonly Similar[]; own: readonly Similar[] }, poolWeight: number): Mix {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const part of [pool, own]) {
    for (const { late } of part) {
      first = Math.min(first, late);
      last = Math.max(last, late);
    }
  }
  const days = new Float64Array(last - first + 1);
  let weight = 0;
  let squares = 0;
  const add = (similar: readonly Similar[], scale: number) => {
    for (const one of similar) {
      const scaled = one.weight * scale;
      days[one.late - first]! += scaled;
      weight += scaled;
      squares += scaled * scaled;
    }
  };
  add(pool, poolWeight / sumOf(pool));
  add(own, 1);
  return { first, days, weight, distinct: (weight * weight) / squares };
}

/**
 * The days between which all but `tail` at either end lie. Before the promised day an end day of which most lies in the
 * tail is left out, and the window begins on the day after it, also where none came: so one that comes later never moves
 * an end earlier; when overdue the outer day stays, and the tail is smaller the fewer deliveries there are, since the
 * next one is as likely beyond all seen as between any two.
 */
export function endsOf(mix: Mix, { tail, isOverdue }: { tail: number; isOverdue: boolean }): Ends {
  const left = isOverdue ? Math.max(smallestTail, 1 - (1 - tail) * (1 + 1 / mix.distinct)) : tail;
  const counted = isOverdue ? 1 : shareOfEndDay;
  const wanted = left * mix.weight - 1e-9;
  const from = endFrom(mix.days, { wanted, counted });
  const to = endFrom(mix.days.toReversed(), { wanted, counted });
  return { from: mix.first + from, to: Math.max(mix.first + from, mix.first + mix.days.length - 1 - to) };
}

function endFrom(days: Float64Array, { wanted, counted }: { wanted: number; counted: number }): number {
  let outside = 0;
  for (const [day, weight] of days.entries()) {
    if (outside + counted * weight >= wanted) return day;
    outside += weight;
  }
  return days.length - 1;
}
