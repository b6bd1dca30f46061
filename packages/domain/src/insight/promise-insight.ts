import * as z from 'zod';
import { dateAt } from '../calendar/date-at.ts';
import type { ZoneClock } from '../calendar/zone-clock.ts';
import { keptRate, type Promised } from '../promise/promise.ts';
import { fewest } from './enough.ts';

export const promiseInsightSchema = z.object({
  open: z.int(),
  kept: z.int(),
  broken: z.int(),
  /** Customers for whom a promise had ended before it fell due, by their own choice. */
  withdrawnFor: z.int(),
  enough: z.boolean(),
  /** Kept among those that were settled. */
  rate: z.number().optional(),
  /** By the month in which they were due, the latest first; months without a settled promise are left out. */
  months: z.array(z.object({ month: z.string(), kept: z.int(), broken: z.int() })),
});
export type PromiseInsight = z.infer<typeof promiseInsightSchema>;

/** How promises were kept, over time. */
export function promisesOverTime(promises: readonly Promised[], clock: ZoneClock): PromiseInsight {
  const { kept, broken, withdrawnFor, rate } = keptRate(promises);
  const enough = kept + broken >= fewest.promises;
  const byMonth = new Map<string, Promised[]>();
  for (const promise of promises) {
    const month = dateAt(promise.dueAt, clock).slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), promise]);
  }
  const months = [...byMonth]
    .map(([month, due]) => ({ month, ...keptRate(due) }))
    .filter((settled) => settled.rate !== undefined)
    .map(({ month, kept: keptThen, broken: brokenThen }) => ({ month, kept: keptThen, broken: brokenThen }))
    .toSorted((left, right) => (left.month > right.month ? -1 : 1));
  const open = promises.filter(({ state }) => state === 'open').length;
  return { open, kept, broken, withdrawnFor, enough, ...(enough && { rate }), months };
}
