import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { type CustomerId, customerIdSchema } from '../../ids.ts';
import { addMs, type Instant, minuteMs } from '../../instant.ts';
import type { Language } from '../../language.ts';
import { type CheckIn, type CheckInId, checkInIdSchema, type TakenBack } from '../check-in.ts';
import { addDuration, durationMs } from '../protocol/duration.ts';
import { defaultHorizon, type Protocol } from '../protocol/protocol.ts';
import { signatureInForce } from '../protocol/signature.ts';
import { nextOf } from './next-of.ts';
import { goneAt, type StatedPerson } from './person.ts';
import type { RefusedOfCare } from './refused-of-care.ts';
import type { Work } from './work.ts';
import type { WorkProblemCode } from './work-problem.ts';

/** What follows from a work as it stands. */
export type Plan =
  | { kind: 'planned'; checkIn: CheckIn }
  | { kind: 'history'; because: 'not-finished' | 'too-long-ago' | 'not-signed' | 'switched-off' }
  | { kind: 'withdrawn'; because: TakenBack }
  | { kind: 'refused'; code: WorkProblemCode };

/** What of a protocol its plan needs. */
export type PlannedBy = Omit<Protocol, 'words'>;

export type PlanContext = {
  readonly protocols: readonly PlannedBy[];
  readonly calendar: BusinessCalendar;
  readonly defaultLanguage: Language;
  readonly now: Instant;
  /** What the person has refused of care. */
  readonly refused?: RefusedOfCare | undefined;
  /** A dry run takes every protocol as signed. */
  readonly allSigned?: boolean;
};

/** Clocks of two systems differ by this much before an end counts as one of the future. */
const clocksApartMs = 5 * minuteMs;

/**
 * Decides what follows from a work that has no check-in: only one that has finished, within its protocol's horizon, starts
 * that protocol; what was entered in error or cancelled, or whose person is gone or wants no care by any way, starts none.
 */
export function planCheckIn(work: Work, person: StatedPerson | undefined, context: PlanContext): Plan {
  if (work.status === 'cancelled' || work.status === 'entered-in-error') return withdrawn(work.status);
  if (work.status === 'before') return { kind: 'history', because: 'not-finished' };
  if (work.endedAt === undefined) return { kind: 'refused', code: 'end-missing' };
  if (work.endedAt === 'unreadable') return withoutAnHour(work, context.now);
  const { endedAt } = work;
  if (endedAt > addMs(context.now, clocksApartMs)) return { kind: 'refused', code: 'in-the-future' };
  const protocol = protocolFor(work, context.protocols);
  const horizonMs = durationMs(protocol?.horizon ?? defaultHorizon);
  if (addMs(endedAt, horizonMs) < context.now) return { kind: 'history', because: 'too-long-ago' };
  const gone = person && goneAt(person, context.now);
  if (gone !== undefined) return withdrawn(gone);
  if (protocol === undefined) return { kind: 'refused', code: 'code-unknown' };
  if (person === undefined) return { kind: 'refused', code: 'person-missing' };
  const id = checkInIdSchema.safeParse(work.id).data;
  const customerId = customerIdSchema.safeParse(person.id).data;
  if (id === undefined || customerId === undefined) return { kind: 'refused', code: 'id-missing' };
  if (protocol.off !== undefined) return { kind: 'history', because: 'switched-off' };
  const language = signedLanguage(protocol, person, context);
  if (language === undefined) return { kind: 'history', because: 'not-signed' };
  if (context.refused === 'everything') return withdrawn('asked-not-to');
  return { kind: 'planned', checkIn: start({ id, customerId, endedAt, person, protocol, language }, context) };
}

/** A day without an hour: what is long past is history, and of all else nobody can say how many hours it is ago. */
function withoutAnHour({ latestEnd }: Work, now: Instant): Plan {
  const isPast = latestEnd !== undefined && addMs(latestEnd, durationMs(defaultHorizon)) < now;
  return isPast ? { kind: 'history', because: 'too-long-ago' } : { kind: 'refused', code: 'end-unreadable' };
}

function withdrawn(because: TakenBack): Plan {
  return { kind: 'withdrawn', because };
}

/**
 * The first protocol that knows one of the codes, one that is switched off only where no other does; for a visit of which
 * none does, the one for any visit.
 */
function protocolFor({ codes, isVisit }: Work, protocols: readonly PlannedBy[]): PlannedBy | undefined {
  const knows = ({ forCodes }: PlannedBy) =>
    forCodes.some((known) => codes.some(({ system, code }) => system === known.system && code === known.code));
  const onFirst = protocols.toSorted((left, right) => Number(left.off !== undefined) - Number(right.off !== undefined));
  return onFirst.find((protocol) => knows(protocol)) ?? onFirst.find(({ afterAnyVisit }) => isVisit && afterAnyVisit);
}

/** The person's language where somebody has signed it, else the business's own; none where neither is signed. */
function signedLanguage(protocol: PlannedBy, person: StatedPerson, context: PlanContext): Language | undefined {
  const { defaultLanguage, now, allSigned } = context;
  return [person.language ?? defaultLanguage, defaultLanguage].find(
    (language) => allSigned === true || signatureInForce(protocol, language, now) !== undefined,
  );
}

function start(
  about: {
    id: CheckInId;
    customerId: CustomerId;
    endedAt: Instant;
    person: StatedPerson;
    protocol: PlannedBy;
    language: Language;
  },
  { calendar, now }: PlanContext,
): CheckIn {
  const { id, customerId, endedAt, person, protocol, language } = about;
  const [first] = protocol.steps;
  const due = addDuration(endedAt, first.after, requireZoneClock(calendar.timeZone));
  const canReach = person.phone !== undefined || person.email !== undefined;
  return {
    id,
    customerId,
    protocol: { id: protocol.id, version: protocol.version },
    language,
    endedAt,
    stepId: first.id,
    state: 'waiting',
    ...(canReach
      ? { next: nextOf(first, { due, endedAt, person, calendar, now }) }
      : { cannotReach: person.phoneProblem ?? 'no-address' }),
    answers: [],
    attempts: [],
    revision: 1,
  };
}
