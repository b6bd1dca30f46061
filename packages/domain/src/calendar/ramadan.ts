import { getIslamicUmmAlQura } from 'temporal-polyfill/fns/Calendar';
import { epochDayOf, gregorianYearOf } from './calendar-day.ts';
import type { Interval } from './interval.ts';
import { type EpochDay, nextWindowPiece, startOfDayMs, wallReadingAt } from './wall-time.ts';
import type { ZoneClock } from './zone-clock.ts';

/** The days of one Ramadan: from `firstDay` up to, but not including, `endDay` (1 Shawwal). */
export type RamadanDays = { firstDay: EpochDay; endDay: EpochDay };

const daysByHijriYear = new Map<number, RamadanDays>();

/** Month 9 of a Hijri year, calculated by the Umm al-Qura calendar; a sighted month can differ by a day. */
export function ramadanIn(hijriYear: number): RamadanDays {
  const known = daysByHijriYear.get(hijriYear);
  if (known !== undefined) return known;
  const calendar = getIslamicUmmAlQura();
  const days = {
    firstDay: epochDayOf({ calendar, year: hijriYear, monthCode: 'M09', day: 1 }),
    endDay: epochDayOf({ calendar, year: hijriYear, monthCode: 'M10', day: 1 }),
  };
  daysByHijriYear.set(hijriYear, days);
  return days;
}

/** The Ramadan that a day is in, or else the next one. */
export function ramadanAtOrAfter(day: EpochDay): RamadanDays {
  // A Hijri year has 354 or 355 days; one year less is a safe place to start from.
  let hijriYear = Math.floor(((gregorianYearOf(day) - 622) * 33) / 32) - 1;
  while (ramadanIn(hijriYear).endDay <= day) hijriYear += 1;
  return ramadanIn(hijriYear);
}

/** The first Ramadan on this clock that ends after `afterMs`, by whole civil days. */
export function nextRamadan(clock: ZoneClock, afterMs: number): Interval {
  const { firstDay, endDay } = ramadanAtOrAfter(wallReadingAt(clock, afterMs).day);
  return { startMs: startOfDayMs(clock, firstDay), endMs: startOfDayMs(clock, endDay) };
}

/** The first piece of a daily window within Ramadan that ends after `afterMs`, both on this clock. */
export function nextRamadanWindowPiece(
  clock: ZoneClock,
  window: { fromTimeMs: number; toTimeMs: number },
  afterMs: number,
): Interval {
  const ramadan = nextRamadan(clock, afterMs);
  const piece = nextWindowPiece(clock, window, Math.max(afterMs, ramadan.startMs));
  if (piece.startMs >= ramadan.endMs) return nextRamadanWindowPiece(clock, window, ramadan.endMs);
  return { startMs: piece.startMs, endMs: Math.min(piece.endMs, ramadan.endMs) };
}
