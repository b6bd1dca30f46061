import type { Record as CalendarRecord } from 'temporal-polyfill/fns/Calendar';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { dayMs } from '../instant.ts';
import type { EpochDay } from './wall-time.ts';

/** The day of a date in another calendar, as days since 1970-01-01. `monthCode` is Temporal's, so leap months do not move it. */
export function epochDayOf(date: { calendar: CalendarRecord; year: number; monthCode: string; day: number }): EpochDay {
  return Date.parse(PlainDate.toString(PlainDate.fromFields(date), { calendarName: 'never' })) / dayMs;
}

/** The Gregorian year of a day. */
export function gregorianYearOf(day: EpochDay): number {
  return new Date(day * dayMs).getUTCFullYear();
}
