import * as z from 'zod';
import { dateAt } from '../../calendar/date-at.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { customerIdSchema } from '../../ids.ts';
import { addMs, type Instant, minuteMs } from '../../instant.ts';
import { instantSchema, isoDateSchema } from '../../instant-schema.ts';
import { climbsAt } from '../answer/escalate.ts';
import { type CheckIn, type CheckInId, checkInIdSchema, checkInSchema, type SharedLink, toldAt } from '../check-in.ts';
import { looksToReduceAt, reduceAnswers } from '../kept/reduce-answers.ts';
import { addRecord, type WorkRecord, workOf, workRecordSchema } from '../plan/work.ts';

/** How many records one work keeps: a visit and what was done in it. */
const mostRecords = 60;

/**
 * All that is known of one work, in one row: what other systems said of it, and the check-in that followed. So a statement
 * and what is decided from it are one write.
 */
export const knownWorkSchema = z.object({
  id: checkInIdSchema,
  records: z
    .record(z.string(), z.array(workRecordSchema).max(2).readonly())
    .refine((records) => Object.keys(records).length <= mostRecords, `keep at most ${mostRecords} records`),
  customerId: customerIdSchema.optional(),
  /** The day on which it ended, as the business's calendar says; for lists. */
  day: isoDateSchema.optional(),
  checkIn: checkInSchema.optional(),
  /** Whether what follows from the check-in has been written: its notice, its tasks. */
  followed: z.boolean(),
  changedAt: instantSchema,
  revision: z.int().min(1),
  /** When Kesher must look at it again by itself. */
  wakeAt: instantSchema.optional(),
});
export type KnownWork = z.infer<typeof knownWorkSchema>;

/**
 * A work of which nothing is known yet: revision 0 is stored nowhere. What is stored first is visited once in any case:
 * its person may have been erased while it was written.
 */
export function unknownWork(id: CheckInId, now: Instant): KnownWork {
  return { id, records: {}, followed: false, changedAt: now, revision: 0 };
}

/** The work once this was said of it too; the very same one where that was known. `full` where it keeps no more records. */
export function withRecord(
  known: KnownWork,
  record: WorkRecord,
  { timeZone, now }: { timeZone: string; now: Instant },
): KnownWork | 'full' {
  const records = addRecord(known.records, record);
  if (Object.keys(records).length > mostRecords) return 'full';
  if (JSON.stringify(records) === JSON.stringify(known.records)) return known;
  const { personId, endedAt } = workOf(known.id, records);
  const customerId = customerIdSchema.safeParse(personId).data;
  const ended = endedAt === undefined || endedAt === 'unreadable' ? undefined : endedAt;
  const { customerId: _before, day: _day, ...rest } = known;
  return nextRevision(
    {
      ...rest,
      records,
      ...(customerId && { customerId }),
      ...(ended && { day: dateAt(ended, requireZoneClock(timeZone)) }),
    },
    now,
  );
}

/** The work with its check-in as it was decided; what follows from it is still to be written. */
export function withCheckIn(known: KnownWork, checkIn: CheckIn, now: Instant): KnownWork {
  return nextRevision({ ...known, checkIn, customerId: checkIn.customerId, followed: false }, now);
}

/** The work once all that follows from its check-in stands. */
export function whenFollowed(known: KnownWork, now: Instant): KnownWork {
  const { checkIn } = known;
  const said = checkIn?.said && { said: { ...checkIn.said, published: true } };
  return nextRevision({ ...known, ...(checkIn && { checkIn: { ...checkIn, ...said } }), followed: true }, now);
}

/** The work as a look found it: nothing changed but when the next one is. */
export function lookedAt(known: KnownWork, now: Instant): KnownWork {
  return unchanged(known, now);
}

/** The work with the answers of its check-in reduced where their time has come; nothing follows from it. */
export function whenReduced(known: KnownWork, about: { keepDays: number; now: Instant }): KnownWork {
  if (!known.followed || known.checkIn === undefined) return known;
  const checkIn = reduceAnswers(known.checkIn, about);
  return checkIn === known.checkIn ? known : unchanged({ ...known, checkIn }, about.now);
}

/** The work with what was tried on a page that is for several; nothing follows from it. */
export function withLink(
  known: KnownWork,
  { checkIn, link }: { checkIn: CheckIn; link: SharedLink },
  now: Instant,
): KnownWork {
  return nextRevision({ ...known, checkIn: { ...checkIn, link } }, now);
}

function nextRevision(known: KnownWork, now: Instant): KnownWork {
  const { wakeAt: _before, ...rest } = known;
  const wakeAt = wakeTimeOf(rest, now);
  return { ...rest, changedAt: now, revision: known.revision + 1, ...(wakeAt && { wakeAt }) };
}

/** How soon after a message it is asked whether it has arrived; after that its silence tells. */
const looksAfterMs = [2 * minuteMs, 10 * minuteMs, 60 * minuteMs];

/** What Kesher does by itself prolongs nothing: a row is kept from its last change on. */
function unchanged(known: KnownWork, now: Instant): KnownWork {
  return { ...nextRevision(known, now), changedAt: known.changedAt };
}

function wakeTimeOf({ checkIn, followed }: KnownWork, now: Instant): Instant | undefined {
  if (!followed) return now;
  if (checkIn === undefined) return undefined;
  const { next, escalation, state, reach } = checkIn;
  const told = toldAt(checkIn);
  const moments: Instant[] = [];
  if (next !== undefined) moments.push(next.at);
  const climbs = climbsAt(escalation);
  if (climbs !== undefined) moments.push(climbs);
  if (told !== undefined && state === 'asked' && reach === 'unknown')
    moments.push(...looksAfterMs.map((ms) => addMs(told, ms)).filter((at) => at > now));
  const reduceAt = looksToReduceAt(checkIn, now);
  if (reduceAt !== undefined) moments.push(reduceAt);
  return moments.toSorted()[0];
}

/**
 * From when on it is counted how long a work is kept: its last change, or what it is still to do. Undefined while somebody
 * holds it, or a climb that nobody has taken up.
 */
export function workKeptFrom({ checkIn, changedAt }: Pick<KnownWork, 'checkIn' | 'changedAt'>): Instant | undefined {
  const isClimbing = checkIn?.escalation !== undefined && checkIn.escalation.acknowledged === undefined;
  if (checkIn?.hold !== undefined || isClimbing) return undefined;
  return [changedAt, checkIn?.next?.at ?? changedAt].toSorted().at(-1);
}
