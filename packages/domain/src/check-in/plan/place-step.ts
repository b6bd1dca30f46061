import type { BusinessCalendar, DailyWindow } from '../../calendar/business-calendar.ts';
import { dateAt } from '../../calendar/date-at.ts';
import { addOpeningHours } from '../../calendar/opening-hours.ts';
import { nextPermittedTime } from '../../calendar/permitted-time.ts';
import { startOfDayMs, wallReadingAt } from '../../calendar/wall-time.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { hourMs, type Instant, instantFromMs, minuteMs, toMs } from '../../instant.ts';
import type { Step } from '../protocol/protocol.ts';

/** When a step happens: a call, a message, or a message that says who will ring and when. */
export type PlacedStep =
  | { kind: 'message'; at: Instant }
  | { kind: 'call'; at: Instant; moved?: 'last-call' | 'next-opening' }
  | { kind: 'message-then-call'; messageAt: Instant; at: Instant };

/** How long a call takes out of the day; the last one ends at closing. */
const callMs = 15 * minuteMs;
/** A step may come sooner than its protocol says, for the sake of the same day, but not before this share of its time. */
export const soonestShare = 0.5;
/** Hours that never meet those of the business are left aside after so many tries. */
const mostTries = 60;

type Person = { timeZone?: string | undefined; preferredHours?: DailyWindow | undefined };

/** The moment of a step that is due at `due`, after a work that ended at `endedAt`. Nothing is placed before `now`. */
export function placeStep(ask: {
  step: Pick<Step, 'kind'>;
  due: Instant;
  endedAt: Instant;
  person: Person;
  calendar: BusinessCalendar;
  now: Instant;
}): PlacedStep {
  const { step, calendar, person, now } = ask;
  const due = ask.due > now ? ask.due : now;
  if (step.kind !== 'call') return { kind: 'message', at: permittedFrom(due, { calendar, person }) };
  if (isCallTime(due, { calendar, person })) return { kind: 'call', at: due };
  const last = lastCallBefore({ ...ask, due });
  if (last !== undefined) return { kind: 'call', at: last, moved: 'last-call' };
  const at = nextCallTime(due, { calendar, person });
  const messageAt = permittedFrom(due, { calendar, person });
  if (isSameDay(messageAt, due, calendar) && !isSameDay(at, due, calendar)) {
    return { kind: 'message-then-call', messageAt, at };
  }
  return { kind: 'call', at, ...(at !== due && { moved: 'next-opening' }) };
}

type Hours = { calendar: BusinessCalendar; person: Person };

/** The first moment from `from` on at which the person may be written to or rung. */
export function permittedFrom(from: Instant, { calendar, person }: Hours): Instant {
  const permitted = nextPermittedTime({ calendar, lane: 'care', customer: person, now: from });
  return permitted.kind === 'now' ? from : permitted.at;
}

/** Whether somebody is at work for a whole call, and the person may be rung. */
function isCallTime(at: Instant, hours: Hours): boolean {
  const endsAt = addOpeningHours({ calendar: hours.calendar, from: at, hours: callMs / hourMs });
  return toMs(endsAt) - toMs(at) === callMs && permittedFrom(at, hours) === at;
}

/** The last moment for a call of the same day, in quarters of an hour, that is not too soon after the work. */
function lastCallBefore(ask: { due: Instant; endedAt: Instant; now: Instant } & Hours): Instant | undefined {
  const dueMs = toMs(ask.due);
  const endedMs = toMs(ask.endedAt);
  const clock = requireZoneClock(ask.calendar.timeZone);
  const { day } = wallReadingAt(clock, dueMs);
  const soonestMs = Math.max(
    toMs(ask.now),
    startOfDayMs(clock, day),
    endedMs + Math.max(0, dueMs - endedMs) * soonestShare,
  );
  for (let atMs = Math.floor(dueMs / callMs) * callMs; atMs >= soonestMs; atMs -= callMs) {
    const at = instantFromMs(atMs);
    if (isCallTime(at, ask)) return at;
  }
  return undefined;
}

function nextCallTime(from: Instant, hours: Hours): Instant {
  const { calendar } = hours;
  let at = from;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const open = addOpeningHours({ calendar, from: at, hours: 0 });
    if (isCallTime(open, hours)) return open;
    const permitted = permittedFrom(open, hours);
    at = permitted > open ? permitted : instantFromMs(toMs(open) + callMs);
  }
  return hours.person.preferredHours === undefined
    ? permittedFrom(from, hours)
    : nextCallTime(from, { calendar, person: { timeZone: hours.person.timeZone } });
}

function isSameDay(at: Instant, other: Instant, calendar: BusinessCalendar): boolean {
  const clock = requireZoneClock(calendar.timeZone);
  return dateAt(at, clock) === dateAt(other, clock);
}
