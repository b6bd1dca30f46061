import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import type { CustomerId } from '../../ids.ts';
import { addMs, type Instant, instantFromMs, minuteMs, toMs } from '../../instant.ts';
import { climb, type Levels } from '../answer/escalate.ts';
import { goneAt, type StatedPerson } from '../plan/person.ts';
import { permittedFrom } from '../plan/place-step.ts';
import { bookingOf } from './booking.ts';
import { climbOf } from './climb-of-visit.ts';
import { changedVisit, isAhead, isFilled, isUrgentVisit, type Told, type Visit, type VisitNext } from './visit.ts';

/** So close to the door nobody is reminded: whoever is on the way does not read. */
const quietBeforeMs = 30 * minuteMs;

export type VisitContext = {
  readonly calendar: BusinessCalendar;
  readonly person: Pick<StatedPerson, 'timeZone' | 'preferredHours' | 'gone'>;
  /** To whom all is said in a child's stead. */
  readonly guardianId?: CustomerId | undefined;
  /** Whom a climb asks. */
  readonly levels: Levels;
  readonly now: Instant;
};

/** The visit once all that is due has been done. The very same one where nothing is due. */
export function moveVisitOn(visit: Visit, context: VisitContext): Visit {
  const known = withGone(visit, context);
  const step = nextOfVisit(known, context);
  const stepped = step !== undefined && step.at <= context.now ? done(known, step, context) : known;
  const next = stepped === known ? step : nextOfVisit(stepped, context);
  const moved = withNext(climbedOn(stepped, context), next, context.now);
  // However much of it changed, it is one decision.
  return moved === visit ? visit : { ...moved, revision: visit.revision + 1 };
}

/** The visit once all that follows from it stands. */
export function whenVisitFollowed(visit: Visit, now: Instant): Visit {
  const { told } = visit;
  return changedVisit(visit, { followed: true, ...(told && { told: { ...told, published: true } }) }, now);
}

/**
 * What Kesher does next by itself. The form of an urgent visit is asked for at once; once, half way to the visit, whoever
 * has not filled it in is reminded, at an hour at which they may be written to; what nobody has read by the beginning is
 * told no more.
 */
function nextOfVisit(visit: Visit, context: VisitContext): VisitNext | undefined {
  const { told, closedFor, customerId } = visit;
  const { startsAt } = bookingOf(visit.bookings);
  if (startsAt === undefined || customerId === undefined) return undefined;
  const { now } = context;
  if (told === undefined || told.over)
    return isUrgentVisit(visit) && isAhead(visit, now) ? { does: 'ask', at: now } : undefined;
  const remindAt = remindedAt(visit, { ...context, told, startsAt });
  if (remindAt !== undefined) return { does: 'remind', at: remindAt };
  return closedFor === startsAt ? undefined : { does: 'close', at: startsAt };
}

/** When whoever has not filled in the form is reminded; undefined where nobody is, or where it would come too late. */
function remindedAt(
  visit: Visit,
  { told, startsAt, calendar, person, now }: VisitContext & { told: Told; startsAt: Instant },
): Instant | undefined {
  if (told.says !== 'intake' || isFilled(visit) || !isAhead(visit, now)) return undefined;
  // Asked by night, they read it in the morning.
  const askedAt = permittedFrom(told.at, { calendar, person });
  const half = instantFromMs((toMs(askedAt) + toMs(startsAt)) / 2);
  const at = permittedFrom(half > now ? half : now, { calendar, person });
  return at <= addMs(startsAt, -quietBeforeMs) ? at : undefined;
}

function done(visit: Visit, { does, at }: VisitNext, context: VisitContext): Visit {
  switch (does) {
    case 'ask':
      return tell(visit, 'intake', context);
    case 'remind':
      return tell(visit, 'intake-reminder', context);
    case 'close':
      return changedVisit(visit, { closedFor: at }, context.now);
  }
}

function tell(visit: Visit, says: Told['says'], { guardianId: to, now }: VisitContext): Visit {
  const { version = 0 } = visit.told ?? {};
  const decidedAt = visit.told === undefined || visit.told.over ? now : visit.told.decidedAt;
  const told = { version: version + 1, says, ...(to && { to }), at: now, decidedAt, published: false };
  return changedVisit(visit, { told, followed: false }, now);
}

/** A death that another system tells of takes the visit back, and its end brings it again. */
function withGone(visit: Visit, { person, now }: VisitContext): Visit {
  const gone = goneAt(person, now);
  if (gone === visit.gone) return visit;
  const { gone: _before, ...rest } = visit;
  return changedVisit(rest, { ...(gone && { gone }), followed: false }, now);
}

/** Words of danger that nobody has taken up in time are asked of the next level. */
function climbedOn(visit: Visit, { levels, now }: VisitContext): Visit {
  if (climbOf(visit) === undefined) return visit;
  const climbed = climb(visit, { levels, now });
  return climbed === visit ? visit : changedVisit(climbed, { followed: false }, now);
}

function withNext(visit: Visit, next: VisitNext | undefined, now: Instant): Visit {
  const { next: before, ...rest } = visit;
  if (before?.does === next?.does && before?.at === next?.at) return visit;
  return changedVisit(rest, next === undefined ? {} : { next }, now);
}
