import { getHebrew } from 'temporal-polyfill/fns/Calendar';
import type { BusinessCalendar } from './business-calendar.ts';
import { epochDayOf, gregorianYearOf } from './calendar-day.ts';
import type { Interval } from './interval.ts';
import { earliestDay, restOn } from './rest-day.ts';
import type { EpochDay } from './wall-time.ts';

// The days on which work is forbidden, as kept in Israel. In a Gregorian year spring comes first, in the Hebrew year that
// began the autumn before.
const restDays = [
  { hebrewYearsAhead: 3760, monthCode: 'M07', day: 15 }, // Pesach
  { hebrewYearsAhead: 3760, monthCode: 'M07', day: 21 }, // seventh day of Pesach
  { hebrewYearsAhead: 3760, monthCode: 'M09', day: 6 }, // Shavuot
  { hebrewYearsAhead: 3761, monthCode: 'M01', day: 1 }, // Rosh Hashana
  { hebrewYearsAhead: 3761, monthCode: 'M01', day: 2 }, // second day of Rosh Hashana
  { hebrewYearsAhead: 3761, monthCode: 'M01', day: 10 }, // Yom Kippur
  { hebrewYearsAhead: 3761, monthCode: 'M01', day: 15 }, // Sukkot
  { hebrewYearsAhead: 3761, monthCode: 'M01', day: 22 }, // Shemini Atzeret
];

const daysByYear = new Map<number, EpochDay[]>();

/** The eight days of rest in a Gregorian year, in order. */
export function jewishHolidaysIn(gregorianYear: number): readonly EpochDay[] {
  const known = daysByYear.get(gregorianYear);
  if (known !== undefined) return known;
  const days = restDays.map(({ hebrewYearsAhead, monthCode, day }) =>
    epochDayOf({ calendar: getHebrew(), year: gregorianYear + hebrewYearsAhead, monthCode, day }),
  );
  daysByYear.set(gregorianYear, days);
  return days;
}

/** The first Jewish holiday at the business's place that ends after `afterMs`, from the evening before to nightfall. */
export function nextJewishHoliday(calendar: BusinessCalendar, afterMs: number): Interval {
  const earliest = earliestDay(calendar, afterMs);
  for (let year = gregorianYearOf(earliest); ; year += 1) {
    for (const day of jewishHolidaysIn(year)) {
      if (day < earliest) continue;
      const rest = restOn(calendar, day);
      if (rest.endMs > afterMs) return rest;
    }
  }
}
