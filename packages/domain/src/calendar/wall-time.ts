import { dayMs, hourMs, minuteMs } from '../instant.ts';
import type { Interval } from './interval.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Days since 1970-01-01, as the calendar on the wall counts them. */
export type EpochDay = number;

/** What the wall shows at an instant. `untilMs` is when the zone next changes its offset: reckon anew from there. */
export type WallReading = { day: EpochDay; timeMs: number; untilMs: number };

/** The date and the time of day on the wall. */
export function wallReadingAt(clock: ZoneClock, atMs: number): WallReading {
  const span = clock.spanAt(atMs);
  const localMs = atMs + span.offsetMs;
  const day = Math.floor(localMs / dayMs);
  return { day, timeMs: localMs - day * dayMs, untilMs: span.untilMs };
}

/** ISO weekday of a day: Monday is 1, Sunday 7. */
export function weekdayOf(day: EpochDay): Weekday {
  // 1970-01-01 was a Thursday.
  return (mod(day + 3, 7) + 1) as Weekday;
}
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Milliseconds after midnight of `HH:MM` (00:00 to 24:00). Throws a RangeError for anything else. */
export function timeOfDayMs(time: string): number {
  const match = /^(\d\d):([0-5]\d)$/.exec(time);
  const ms = match === null ? Number.NaN : Number(match[1]) * hourMs + Number(match[2]) * minuteMs;
  if (!(ms <= dayMs)) throw new RangeError('a time of day must look like 08:30');
  return ms;
}

/** The first instant at which the wall shows this day or a later one: midnight, or the end of the gap that swallowed it. */
export function startOfDayMs(clock: ZoneClock, day: EpochDay): number {
  // No zone is further than 26 hours from UTC.
  let span = clock.spanAt(day * dayMs - 26 * hourMs);
  while (day * dayMs - span.offsetMs >= span.untilMs) span = clock.spanAt(span.untilMs);
  return Math.max(span.fromMs, day * dayMs - span.offsetMs);
}

/** The instant at which the wall shows a time of a day. Where the clocks change in between, the wall is read again. */
export function atWallTimeMs(clock: ZoneClock, { day, timeMs }: { day: EpochDay; timeMs: number }): number {
  const guessMs = startOfDayMs(clock, day) + timeMs;
  const shown = wallReadingAt(clock, guessMs);
  const rightMs = guessMs + (day - shown.day) * dayMs + (timeMs - shown.timeMs);
  // A time that the spring leaves out is no time of that day: the later one is taken.
  return wallReadingAt(clock, rightMs).timeMs === timeMs % dayMs ? rightMs : guessMs;
}

/**
 * The first piece of a daily window that ends after `fromMs`: its start is never before `fromMs`, and it is cut where the
 * zone changes its offset. Reading the wall at each moment makes both DST changes right: a time that the autumn shows
 * twice is inside twice, and a time that the spring leaves out is never waited for.
 * `from` and `to` are times of day in ms and differ; `to` before `from` crosses midnight.
 */
export function nextWindowPiece(
  clock: ZoneClock,
  window: { fromTimeMs: number; toTimeMs: number },
  fromMs: number,
): Interval {
  const lengthMs = mod(window.toTimeMs - window.fromTimeMs, dayMs);
  for (let atMs = fromMs; ; ) {
    const { timeMs, untilMs } = wallReadingAt(clock, atMs);
    const intoWindowMs = mod(timeMs - window.fromTimeMs, dayMs);
    if (intoWindowMs < lengthMs) return { startMs: atMs, endMs: Math.min(atMs + lengthMs - intoWindowMs, untilMs) };
    atMs = Math.min(atMs + dayMs - intoWindowMs, untilMs);
  }
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
