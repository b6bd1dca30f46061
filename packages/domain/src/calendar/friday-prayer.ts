import { hourMs } from '../instant.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import type { Interval } from './interval.ts';
import { nextOnWeekday, placeOf } from './rest-day.ts';
import { solarNoonMs } from './sun.ts';

/** The first Friday prayer at the business's place that ends after `afterMs`: an hour from solar noon. Mosques may set another hour. */
export function nextFridayPrayer(calendar: BusinessCalendar, afterMs: number): Interval {
  const place = placeOf(calendar);
  return nextOnWeekday(calendar, afterMs, {
    weekday: 5,
    intervalOn: (day) => {
      const startMs = solarNoonMs(place, day);
      return { startMs, endMs: startMs + hourMs };
    },
  });
}
