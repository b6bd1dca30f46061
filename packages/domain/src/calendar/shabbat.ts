import type { BusinessCalendar } from './business-calendar.ts';
import type { Interval } from './interval.ts';
import { nextOnWeekday, restOn } from './rest-day.ts';

/** The first Shabbat at the business's place that ends after `afterMs`, whether or not the business keeps it. */
export function nextShabbat(calendar: BusinessCalendar, afterMs: number): Interval {
  return nextOnWeekday(calendar, afterMs, { weekday: 6, intervalOn: (day) => restOn(calendar, day) });
}
