import * as z from 'zod';
import { dateAt } from '../../calendar/date-at.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { customerIdSchema, type NoticeId, noticeIdOf } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { instantSchema, isoDateSchema } from '../../instant-schema.ts';
import { climbsAt } from '../answer/escalate.ts';
import { escalationSchema } from '../check-in.ts';
import { goneSchema } from '../plan/person.ts';
import { addBooking, type Booking, bookingOf, bookingSchema, type VisitId, visitIdSchema } from './booking.ts';
import { climbOf, openClimbOf } from './climb-of-visit.ts';
import { intakeFieldIds, intakeFields } from './intake-form.ts';

/** What is done next, and when: the row is woken at `at`. */
const nextSchema = z.object({ does: z.enum(['ask', 'remind', 'close']), at: instantSchema });
export type VisitNext = z.infer<typeof nextSchema>;

/** What the person was told last. */
const toldSchema = z.object({
  version: z.int().min(1),
  says: z.enum(['intake', 'intake-reminder']),
  /** Who is told in a child's stead: their guardian. */
  to: customerIdSchema.optional(),
  at: instantSchema,
  /** When it was told first: a stop that was pressed since holds the reminder too. */
  decidedAt: instantSchema,
  published: z.boolean(),
  /** Said to somebody whose booking it turned out not to be: only its number counts. */
  over: z.literal(true).optional(),
});
export type Told = z.infer<typeof toldSchema>;

/** One answer of the form, as it stands. */
const intakeAnswerSchema = z.object({
  field: z.enum(intakeFieldIds),
  value: z.string().min(1).max(1_000),
  at: instantSchema,
});

/** One visit that lies ahead: what was booked, what the person said before it, what the desk did; one row with its next step. */
export const visitSchema = z.object({
  id: visitIdSchema,
  bookings: z.array(bookingSchema).min(1).max(2).readonly(),
  customerId: customerIdSchema.optional(),
  /** The day on which it begins, as the business's calendar says; for lists. */
  day: isoDateSchema.optional(),
  /** Why nobody comes. */
  gone: goneSchema.optional(),
  told: toldSchema.optional(),
  /** Of the beginning that has passed: what was told of it is told no more. */
  closedFor: instantSchema.optional(),
  next: nextSchema.optional(),
  intake: z.object({
    form: z.int().min(1),
    answers: z.array(intakeAnswerSchema).max(20),
    finishedAt: instantSchema.optional(),
  }),
  /** Words that mean danger were in an answer, for good; `selfHarm` that somebody may harm themselves. */
  danger: z.object({ at: instantSchema, selfHarm: z.literal(true).optional() }).optional(),
  /** The climb to a person that such words began. */
  escalation: escalationSchema.optional(),
  /** When the desk saw that they have come, and that there is room for them. */
  arrivedAt: instantSchema.optional(),
  roomAt: instantSchema.optional(),
  /** Whether what follows from it has been written. */
  followed: z.boolean(),
  changedAt: instantSchema,
  revision: z.int().min(1),
  wakeAt: instantSchema.optional(),
});
export type Visit = z.infer<typeof visitSchema>;

export type VisitState = Booking['status'];

/** Where a visit stands. The desk sees somebody come before another system says so; what that says goes further. */
export function visitStateOf({
  bookings,
  gone,
  arrivedAt,
}: Pick<Visit, 'bookings' | 'gone' | 'arrivedAt'>): VisitState {
  if (gone !== undefined) return 'cancelled';
  const { status } = bookingOf(bookings);
  return status === 'booked' && arrivedAt !== undefined ? 'arrived' : status;
}

/** Whether it cannot wait: it was booked so, or the person wrote what means danger. */
export function isUrgentVisit({ bookings, danger }: Pick<Visit, 'bookings' | 'danger'>): boolean {
  return bookingOf(bookings).isUrgent || danger !== undefined;
}

/** Whether the person is still expected. */
export function isAhead(visit: Pick<Visit, 'bookings' | 'gone' | 'arrivedAt'>, now: Instant): boolean {
  const { startsAt } = bookingOf(visit.bookings);
  return startsAt !== undefined && now < startsAt && visitStateOf(visit) === 'booked';
}

/** Whether nothing of the form is left to ask: the person said so, or has answered all of it. */
export function isFilled({ intake }: Pick<Visit, 'intake'>): boolean {
  return intake.finishedAt !== undefined || intake.answers.length === intakeFields.length;
}

/** The notice that carries the truth: what was told last, while the person is still expected and it asks for anything. */
export function currentNoticeOfVisit(visit: Visit): NoticeId | undefined {
  const { id, told, closedFor, bookings } = visit;
  if (told === undefined) return undefined;
  const isOver =
    told.over ||
    visitStateOf(visit) !== 'booked' ||
    (closedFor !== undefined && closedFor === bookingOf(bookings).startsAt);
  const isAnswered = told.says === 'intake-reminder' && isFilled(visit);
  return noticeIdOf(id, isOver || isAnswered ? told.version + 1 : told.version);
}

/** The visit once this was said of it too; the very same one where that was known. */
export function withBooking(
  known: Visit | undefined,
  booking: Booking,
  { timeZone, now }: { timeZone: string; now: Instant },
): Visit {
  const bookings = addBooking(known?.bookings ?? [], booking);
  if (known !== undefined && JSON.stringify(bookings) === JSON.stringify(known.bookings)) return known;
  const { personId, startsAt } = bookingOf(bookings);
  const day = startsAt && dateAt(startsAt, requireZoneClock(timeZone));
  const before = known === undefined ? newVisit(booking.id) : stillHolds(known, { personId, day });
  const { customerId: _customer, day: _day, ...rest } = before;
  return changedVisit(
    { ...rest, bookings, ...(personId && { customerId: personId }), ...(day && { day }) },
    { followed: false },
    now,
  );
}

/**
 * What still holds of a visit for this person, on this day: what somebody else has said is theirs and is dropped, and they
 * are told no more; on another day nobody has arrived yet.
 */
function stillHolds(
  known: Visit,
  { personId, day }: { personId: Visit['customerId']; day: Visit['day'] },
): Omit<Visit, 'bookings' | 'changedAt'> {
  const { id, told, customerId, revision } = known;
  if (customerId !== undefined && customerId !== personId)
    return { ...newVisit(id), ...(told && { told: { ...told, over: true } }), revision };
  if (known.day === day) return known;
  const { arrivedAt: _arrived, roomAt: _room, ...rest } = known;
  return rest;
}

/**
 * From when on it is counted how long a visit is kept: its last change, or its beginning where that lies ahead. Undefined
 * while it climbs and nobody has taken it up.
 */
export function visitKeptFrom(
  visit: Pick<Visit, 'bookings' | 'changedAt' | 'gone' | 'escalation'>,
): Instant | undefined {
  if (openClimbOf(visit) !== undefined) return undefined;
  const { bookings, changedAt } = visit;
  const { startsAt } = bookingOf(bookings);
  return startsAt !== undefined && startsAt > changedAt ? startsAt : changedAt;
}

function newVisit(id: VisitId): Omit<Visit, 'bookings' | 'changedAt'> {
  return { id, intake: { form: 1, answers: [] }, followed: false, revision: 0 };
}

/** The next revision of a visit, woken when its next step or level is due, or at once where something is still to be written. */
export function changedVisit(visit: Omit<Visit, 'changedAt'>, changes: Partial<Visit>, now: Instant): Visit {
  const { wakeAt: _before, ...changed } = { ...visit, ...changes };
  const moments = [changed.next?.at, climbsAt(climbOf(changed))].flatMap((at) => at ?? []).toSorted();
  const wakeAt = changed.followed ? moments[0] : now;
  return { ...changed, changedAt: now, revision: visit.revision + 1, ...(wakeAt && { wakeAt }) };
}
