import { minuteMs } from '../instant.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import type { Interval } from './interval.ts';
import { type Place, sunsetMs } from './sun.ts';
import { type EpochDay, type Weekday, wallReadingAt, weekdayOf } from './wall-time.ts';
import { requireZoneClock } from './zone-clock.ts';

/** Where the business watches the sun. Throws a RangeError when its time zone is unknown. */
export function placeOf(calendar: BusinessCalendar): Place {
  const { latitude, longitude } = calendar.shabbat;
  return { latitude, longitude, clock: requireZoneClock(calendar.timeZone) };
}

/** A day of rest as Jewish law counts it: from candle lighting on the evening before until nightfall. */
export function restOn(calendar: BusinessCalendar, day: EpochDay): Interval {
  const place = placeOf(calendar);
  return {
    startMs: sunsetMs(place, day - 1) - calendar.shabbat.candleLightingMinutes * minuteMs,
    endMs: sunsetMs(place, day) + calendar.shabbat.havdalahMinutes * minuteMs,
  };
}

/** The first interval of its weekday that ends after `afterMs`. */
export function nextOnWeekday(
  calendar: BusinessCalendar,
  afterMs: number,
  weekly: { weekday: Weekday; intervalOn: (day: EpochDay) => Interval },
): Interval {
  // Far north nightfall can come after midnight, so yesterday's rest may still last.
  let day = earliestDay(calendar, afterMs);
  while (weekdayOf(day) !== weekly.weekday) day += 1;
  const interval = weekly.intervalOn(day);
  return interval.endMs > afterMs ? interval : weekly.intervalOn(day + 7);
}

/** The earliest day whose rest may still last at `afterMs`. */
export function earliestDay(calendar: BusinessCalendar, afterMs: number): EpochDay {
  return wallReadingAt(requireZoneClock(calendar.timeZone), afterMs).day - 1;
}
