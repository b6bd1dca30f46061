import { daysBetween, type IsoDate } from './instant.ts';

/** Two years: nothing that a shop waits for is that far away. */
const farthestDays = 730;

/** Whether a date is so far from today, before or after it, that its year must be a slip of the hand. */
export function isFarDate(date: IsoDate, today: IsoDate): boolean {
  return Math.abs(daysBetween(today, date)) > farthestDays;
}
