import type { Lane } from '../lane.ts';
import type { BusinessCalendar, DailyWindow } from './business-calendar.ts';
import { nextFridayPrayer } from './friday-prayer.ts';
import { nextJewishHoliday } from './holidays.ts';
import { type NextInterval, rememberingLatest } from './interval.ts';
import { nextRamadanWindowPiece } from './ramadan.ts';
import { placeOf } from './rest-day.ts';
import { nextShabbat } from './shabbat.ts';
import { nextWindowPiece, timeOfDayMs } from './wall-time.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Why a message waits. */
export type HoldReason =
  | 'quiet-hours'
  | 'customer-hours'
  | 'customer-hours-impossible'
  | 'shabbat'
  | 'holiday'
  | 'ramadan-hours'
  | 'friday-prayer';

/** One thing that keeps messages back, and when. */
export type Hold = { reason: HoldReason; next: NextInterval };

type CalendarHolds = { rests: readonly Hold[]; silences: readonly Hold[] };
const holdsByCalendar = new WeakMap<BusinessCalendar, CalendarHolds>();

/** The days on which the business neither works nor writes: Shabbat and holidays, as far as it keeps them. */
export function restHolds(calendar: BusinessCalendar): readonly Hold[] {
  return calendarHolds(calendar).rests;
}

/** Everything in the calendar that keeps a lane silent towards someone who lives by `clock`. */
export function silenceHolds(calendar: BusinessCalendar, lane: Lane, clock: ZoneClock): readonly Hold[] {
  const quiet = calendar.quietHours[lane];
  const { observed, quietHours: ramadanQuiet } = calendar.ramadan;
  // Rests come first: who asks for one reason hears what holds longest.
  const holds: Hold[] = [...calendarHolds(calendar).silences];
  if (quiet !== null) holds.push(windowHold('quiet-hours', quiet, clock));
  if (observed && ramadanQuiet !== undefined) {
    const window = windowMs(ramadanQuiet);
    holds.push({
      reason: 'ramadan-hours',
      next: (afterMs) => nextRamadanWindowPiece(clock, window, afterMs),
    });
  }
  return holds;
}

/** Keeps messages back outside the hours that the customer prefers. The same start and end is no preference. */
export function customerHolds(preferred: DailyWindow, clock: ZoneClock): readonly Hold[] {
  if (preferred.from === preferred.to) return [];
  return [windowHold('customer-hours', { from: preferred.to, to: preferred.from }, clock)];
}

function windowHold(reason: HoldReason, window: DailyWindow, clock: ZoneClock): Hold {
  const inMs = windowMs(window);
  return { reason, next: (afterMs) => nextWindowPiece(clock, inMs, afterMs) };
}

function windowMs({ from, to }: DailyWindow): { fromTimeMs: number; toTimeMs: number } {
  return { fromTimeMs: timeOfDayMs(from), toTimeMs: timeOfDayMs(to) };
}

function calendarHolds(calendar: BusinessCalendar): CalendarHolds {
  const known = holdsByCalendar.get(calendar);
  if (known !== undefined) return known;
  // A broken business zone must stop everything, also where no rest is kept.
  placeOf(calendar);
  const hold = (
    reason: HoldReason,
    next: (calendar: BusinessCalendar, afterMs: number) => ReturnType<NextInterval>,
  ): Hold => ({ reason, next: rememberingLatest((afterMs) => next(calendar, afterMs)) });
  const rests: Hold[] = [];
  if (calendar.shabbat.observed) rests.push(hold('shabbat', nextShabbat));
  if (calendar.jewishHolidays) rests.push(hold('holiday', nextJewishHoliday));
  const silences = calendar.fridayPrayer ? [...rests, hold('friday-prayer', nextFridayPrayer)] : rests;
  const holds = { rests, silences };
  holdsByCalendar.set(calendar, holds);
  return holds;
}

/** The first instant free of all holds, what held until then, and until when (from the instant asked) this answer stays. */
export type Release = { freeMs: number; reasons: readonly HoldReason[]; unchangedUntilMs: number };

/** Steps from hold to hold until none holds. Undefined when that is later than `limitMs`, or `fromMs` is not a number. */
export function releaseFrom(
  holds: readonly Hold[],
  fromMs: number,
  limitMs = Number.POSITIVE_INFINITY,
): Release | undefined {
  const reasons = new Set<HoldReason>();
  let unchangedUntilMs = Number.POSITIVE_INFINITY;
  for (let atMs = fromMs; atMs <= limitMs; ) {
    let resumeMs = atMs;
    for (const { reason, next } of holds) {
      const { startMs, endMs } = next(atMs);
      const isHeld = startMs <= atMs;
      if (isHeld) {
        reasons.add(reason);
        resumeMs = Math.max(resumeMs, endMs);
      }
      if (atMs === fromMs) unchangedUntilMs = Math.min(unchangedUntilMs, isHeld ? endMs : startMs);
    }
    if (resumeMs === atMs) return { freeMs: atMs, reasons: [...reasons], unchangedUntilMs };
    atMs = resumeMs;
  }
  return undefined;
}
