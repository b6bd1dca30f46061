import { dayMs, hourMs, type Instant, type IsoDate, instantFromMs, toMs } from '../instant.ts';
import type { BusinessCalendar, OpeningHours } from './business-calendar.ts';
import { type Hold, restHolds } from './holds.ts';
import type { Interval } from './interval.ts';
import { ramadanAtOrAfter } from './ramadan.ts';
import { type EpochDay, timeOfDayMs, wallReadingAt, weekdayOf } from './wall-time.ts';
import { requireZoneClock } from './zone-clock.ts';

const searchMs = 366 * dayMs;

/**
 * The instant at which the business will have been open for `hours` since `from`: a deadline counted in opening hours,
 * which leave out closed dates and the Shabbat and holidays that it keeps. For 0 hours it is the next moment of work.
 * Where it does not open within a year, what is left is counted by the clock, so that a task always has a deadline.
 * Throws a RangeError for hours below 0 or without end.
 */
export function addOpeningHours(ask: { calendar: BusinessCalendar; from: Instant; hours: number }): Instant {
  if (!Number.isFinite(ask.hours) || ask.hours < 0) throw new RangeError('hours must be 0 or more');
  let leftMs = Math.round(ask.hours * hourMs);
  let atMs = toMs(ask.from);
  for (let piece = nextOpenPiece(ask.calendar, atMs); piece !== undefined; piece = nextOpenPiece(ask.calendar, atMs)) {
    const lengthMs = piece.endMs - piece.startMs;
    if (lengthMs >= leftMs) return instantFromMs(piece.startMs + leftMs);
    leftMs -= lengthMs;
    atMs = piece.endMs;
  }
  return instantFromMs(atMs + leftMs);
}

/** The pieces of a stretch of time in which the business is open, in their order. */
export function openPiecesIn(calendar: BusinessCalendar, { startMs, endMs }: Interval): Interval[] {
  const pieces: Interval[] = [];
  let piece = nextOpenPiece(calendar, startMs);
  while (piece !== undefined && piece.startMs < endMs) {
    pieces.push({ startMs: piece.startMs, endMs: Math.min(piece.endMs, endMs) });
    piece = nextOpenPiece(calendar, piece.endMs);
  }
  return pieces;
}

/** The first piece of opening time that ends after `fromMs`; its start is never before `fromMs`. */
function nextOpenPiece(calendar: BusinessCalendar, fromMs: number): Interval | undefined {
  const clock = requireZoneClock(calendar.timeZone);
  const rests = restHolds(calendar);
  for (let atMs = fromMs; atMs < fromMs + searchMs; ) {
    const rest = soonest(rests, atMs);
    if (rest.startMs <= atMs) {
      atMs = rest.endMs;
      continue;
    }
    const { day, timeMs, untilMs } = wallReadingAt(clock, atMs);
    const hours = hoursOn(calendar, day).find(({ toTimeMs }) => toTimeMs > timeMs);
    // Beyond midnight or a change of the clock all of this is worked out anew.
    const horizonMs = Math.min(atMs + dayMs - timeMs, untilMs, rest.startMs);
    const startMs = hours === undefined ? horizonMs : Math.min(atMs + hours.fromTimeMs - timeMs, horizonMs);
    if (hours !== undefined && startMs <= atMs) {
      return { startMs: atMs, endMs: Math.min(atMs + hours.toTimeMs - timeMs, horizonMs) };
    }
    atMs = startMs;
  }
  return undefined;
}

function soonest(rests: readonly Hold[], atMs: number): Interval {
  let soonest: Interval = { startMs: Number.POSITIVE_INFINITY, endMs: Number.POSITIVE_INFINITY };
  for (const { next } of rests) {
    const rest = next(atMs);
    if (rest.startMs < soonest.startMs) soonest = rest;
  }
  return soonest;
}

function hoursOn(calendar: BusinessCalendar, day: EpochDay): { fromTimeMs: number; toTimeMs: number }[] {
  if (calendar.closedDates.includes(instantFromMs(day * dayMs).slice(0, 10) as IsoDate)) return [];
  return weekOf(calendar, day)[weekdayOf(day)].map(({ from, to }) => ({
    fromTimeMs: timeOfDayMs(from),
    toTimeMs: timeOfDayMs(to),
  }));
}

function weekOf(calendar: BusinessCalendar, day: EpochDay): OpeningHours {
  const { observed, openingHours } = calendar.ramadan;
  const isOther = observed && openingHours !== undefined && ramadanAtOrAfter(day).firstDay <= day;
  return isOther ? openingHours : calendar.openingHours;
}
