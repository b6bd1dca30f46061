import type { Interval } from './interval.ts';

/** What is left of a stretch of time once others are cut out of it. */
export function without(interval: Interval, cuts: readonly Interval[]): Interval[] {
  let left = [interval];
  for (const cut of cuts) {
    left = left.flatMap((span) => [
      { startMs: span.startMs, endMs: Math.min(span.endMs, cut.startMs) },
      { startMs: Math.max(span.startMs, cut.endMs), endMs: span.endMs },
    ]);
    left = left.filter(({ startMs, endMs }) => startMs < endMs);
  }
  return left;
}
