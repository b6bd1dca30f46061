import * as z from 'zod';
import { daysBetween, type IsoDate } from '../instant.ts';
import { fewest } from './enough.ts';

export const warningInsightSchema = z.object({
  /** Customers who were told, and whose order had a promised date. */
  customers: z.int(),
  /** Told, but no date was ever promised to them: nothing to warn of. */
  withoutDate: z.int(),
  /** Told before the promised day. */
  before: z.int(),
  /** Told on it or after it. */
  tooLate: z.int(),
  enough: z.boolean(),
  /** Half of them had so many days of warning, or more; negative when they were told after the day. */
  medianDays: z.number().optional(),
});
export type WarningInsight = z.infer<typeof warningInsightSchema>;

/** How long before the promised day customers were told that it would not hold. */
export function warningGiven(told: readonly { toldOn: IsoDate; promisedOn: IsoDate | undefined }[]): WarningInsight {
  const days = told
    .flatMap(({ toldOn, promisedOn }) => (promisedOn === undefined ? [] : [daysBetween(toldOn, promisedOn)]))
    .toSorted((left, right) => left - right);
  const enough = days.length >= fewest.customers;
  const before = days.filter((day) => day > 0).length;
  return {
    customers: days.length,
    withoutDate: told.length - days.length,
    before,
    tooLate: days.length - before,
    enough,
    ...(enough && { medianDays: middleOf(days) }),
  };
}

/** Of sorted numbers the lower one of the two in the middle: never a day that nobody had. */
function middleOf(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
