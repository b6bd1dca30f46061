import * as z from 'zod';
import { instantSchema } from '../../instant-schema.ts';
import { ownValue } from '../../own-value.ts';
import { workCodeSchema } from '../protocol/protocol.ts';
import { type Kept, keep, standing } from './statements.ts';

/** How far a record has come. A record is a life, and only the change to finished starts a protocol. */
const recordStatusSchema = z.enum(['before', 'finished', 'cancelled', 'entered-in-error']);
export type RecordStatus = z.infer<typeof recordStatusSchema>;

const idSchema = z.string().min(1).max(200);

/** One record of somebody else's system about work for one person, as it stood when it was stated. */
export const workRecordSchema = z
  .object({
    /** Of the record itself: the same id is the same record, however often it comes. */
    id: idSchema,
    /** The work that it belongs to: a visit and what was done in it are one. */
    workId: idSchema,
    personId: idSchema.optional(),
    isVisit: z.boolean(),
    status: recordStatusSchema,
    /** When it ended; `unreadable` where what is written is no instant. */
    endedAt: z.union([instantSchema, z.literal('unreadable')]).optional(),
    /** Where only the day is known: the latest moment at which it can have ended. */
    latestEnd: instantSchema.optional(),
    codes: z.array(workCodeSchema.readonly()).max(50).readonly(),
    /** Who did it: their id here, or their name as the other system writes it. */
    practitioner: z.string().min(1).max(200).optional(),
    statedAt: instantSchema.optional(),
  })
  .readonly();
export type WorkRecord = z.infer<typeof workRecordSchema>;

/** Everything known of one work, by record. */
export type WorkRecords = Readonly<Record<string, Kept<WorkRecord>>>;

/** A work as it stands: a visit with all that was done in it, or something done without a visit. */
export type Work = Omit<WorkRecord, 'workId' | 'statedAt'>;

const ranks: Record<RecordStatus, number> = { before: 0, finished: 1, cancelled: 2, 'entered-in-error': 3 };
const rankOf = ({ status }: { status: RecordStatus }) => ranks[status];

/** What is known of a work once this record has come. */
export function addRecord(records: WorkRecords, record: WorkRecord): WorkRecords {
  return { ...records, [record.id]: keep(ownValue(records, record.id) ?? [], record, rankOf) };
}

/** The work that records of one work speak of. The visit says how it stands; without one the furthest of the records does. */
export function workOf(id: string, records: WorkRecords): Work {
  const standingRecords = Object.values(records).map((kept) => standing(kept, rankOf));
  const visits = standingRecords
    .filter(({ isVisit }) => isVisit)
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const finished = standingRecords.filter(({ status }) => status === 'finished');
  // A visit that the clinic wrote down counts before the appointment that it came from.
  const visit = visits.find((record) => record.id === id) ?? visits[0];
  return {
    id,
    personId: standingRecords.flatMap(({ personId }) => personId ?? []).toSorted()[0],
    isVisit: visit !== undefined,
    status: visit?.status ?? statusWithoutVisit(standingRecords),
    endedAt: visit?.endedAt ?? lastEnd(finished),
    latestEnd: [visit, ...finished]
      .flatMap((record) => record?.latestEnd ?? [])
      .toSorted()
      .at(-1),
    codes: finished.flatMap(({ codes }) => codes),
    practitioner: practitionerOf(visit, finished),
  };
}

/** Whoever did what was done in a visit, before whoever the visit names. */
function practitionerOf(visit: WorkRecord | undefined, finished: readonly WorkRecord[]): string | undefined {
  const done = finished.filter(({ isVisit }) => !isVisit).toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return [...done, visit, ...finished].find((record) => record?.practitioner !== undefined)?.practitioner;
}

/** Of several treatments without a visit a finished one is enough; a cancelled one beside it takes nothing back. */
function statusWithoutVisit(records: readonly WorkRecord[]): RecordStatus {
  const statuses = records.map(({ status }) => status);
  if (statuses.includes('finished')) return 'finished';
  return statuses.includes('before') ? 'before' : 'cancelled';
}

function lastEnd(records: readonly WorkRecord[]): Work['endedAt'] {
  const ends = records.flatMap(({ endedAt }) => endedAt ?? []);
  return ends.includes('unreadable') ? 'unreadable' : ends.toSorted().at(-1);
}
