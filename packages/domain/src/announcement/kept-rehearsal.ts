import * as z from 'zod';
import { customerIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { reasonSchema } from '../message/reason.ts';

const counts = z.record(z.string(), z.int().min(0));

/** What would happen if something were announced: everything counted, nothing sent. */
export const rehearsalSchema = z.object({
  /** The moment of which it speaks: its hours and its prices. */
  asOf: instantSchema,
  audience: z.int().min(0),
  languages: counts,
  channels: counts,
  /** Held back by hours, with the first moment and the reason, and how many. */
  heldUntil: z.array(z.object({ at: instantSchema, reason: reasonSchema, customers: z.int().min(1) })),
  /** Not told, by reason. */
  notTold: z.partialRecord(reasonSchema, z.int().min(0)),
  callTasks: z.int().min(0),
  smsParts: z.int().min(0),
  costMicros: z.number().min(0),
  /** A few of those concerned, to look at; the ledger lists all once it is announced. */
  sample: z.array(customerIdSchema),
});
export type Rehearsal = z.infer<typeof rehearsalSchema>;

/** A rehearsal as far as it has come. Everybody up to `after` is counted; without it, nobody or everybody is. */
export type RehearsalSoFar = { counted: Rehearsal; after?: Rehearsal['sample'][number] | undefined; isWhole: boolean };

/**
 * A rehearsal that is too large for one request, kept beside its announcement with a checkpoint. It counts for the draft
 * of that moment; a draft that was written since has none.
 */
export const keptRehearsalSchema = z.object({
  subjectId: subjectIdSchema,
  /** When the draft that it counts for was written. */
  draftedAt: instantSchema,
  counted: rehearsalSchema,
  /** What its job has noted on the way, as the job reads it. */
  own: z.record(z.string(), z.unknown()),
  after: customerIdSchema.optional(),
  isWhole: z.boolean(),
  /** Moves on with each write, so that of two visits at once one is too late. */
  step: z.int().min(0),
  /** When somebody must go on with it; absent when it is whole, or given up. */
  wakeAt: instantSchema.optional(),
});
export type KeptRehearsal = z.infer<typeof keptRehearsalSchema>;

/** The rehearsal of what concerns nobody yet. */
export function emptyRehearsal(asOf: Rehearsal['asOf']): Rehearsal {
  return {
    asOf,
    audience: 0,
    languages: {},
    channels: {},
    heldUntil: [],
    notTold: {},
    callTasks: 0,
    smsParts: 0,
    costMicros: 0,
    sample: [],
  };
}
