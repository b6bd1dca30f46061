import { dayMs, daysBetween, type IsoDate } from '../instant.ts';

/** Days since 1970-01-01: whole numbers, so that dates can be subtracted. */
export function dayNumberOf(date: IsoDate): number {
  return Date.parse(date) / dayMs;
}

export function dateOfDayNumber(dayNumber: number): IsoDate {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10) as IsoDate;
}

/** How many days after the promised date the delivery came; negative when it came early. */
export function latenessDaysOf(delivery: { readonly promisedOn: IsoDate; readonly deliveredOn: IsoDate }): number {
  return daysBetween(delivery.promisedOn, delivery.deliveredOn);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
