import * as z from 'zod';
import { consentSchema } from '../customer/consent.ts';
import { preferenceChangeSchema } from '../customer/preference-change.ts';
import { staffIdSchema, subjectIdSchema, taskIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { inShortSchema } from '../job/job.ts';
import { messageSchema } from '../message/message.ts';
import { promiseSchema } from '../promise/promise.ts';
import { callOutcomes } from '../task/call-outcome.ts';
import { taskSchema } from '../task/task.ts';
import { taskWorkSchema } from '../task/task-work.ts';
import { entryFields, isCoreKind, jobEntrySchema } from './job-entry.ts';
import { callFields, noteFields } from './stored-entry.ts';

const by = z.string().max(128);

export const messageFacts = [
  'planned',
  'sent',
  'unknown',
  'accepted',
  'delivered',
  'opened',
  'bounced',
  'soft-bounced',
  'complained',
  'ended',
] as const;

const messageEntrySchema = z.object({
  ...entryFields,
  kind: z.literal('message'),
  ...messageSchema.pick({
    noticeId: true,
    route: true,
    lane: true,
    language: true,
    state: true,
    reason: true,
    resent: true,
  }).shape,
  /** What it was about, in short; its exact text is asked for by the key. */
  notice: inShortSchema.optional(),
  subjectId: subjectIdSchema.optional(),
  /** What became of it, oldest first. */
  facts: z.array(z.object({ at: instantSchema, fact: z.enum(messageFacts) })),
  /** Names the message whose exact text can be shown; absent for a call. */
  text: messageSchema.pick({ noticeId: true, chunk: true, customerId: true, route: true }).optional(),
});

/** One thing that happened with one customer and belongs to no job. */
export const coreEntrySchema = z.discriminatedUnion('kind', [
  messageEntrySchema,
  z.object({
    ...entryFields,
    kind: z.literal('call'),
    by,
    ...callFields,
    outcome: z.enum(callOutcomes).optional(),
    subjectId: subjectIdSchema.optional(),
    taskId: taskIdSchema.optional(),
  }),
  z.object({ ...entryFields, kind: z.literal('note'), by: staffIdSchema, ...noteFields }),
  z.object({
    ...entryFields,
    kind: z.literal('promise'),
    by,
    taskId: taskIdSchema,
    did: z.enum(['made', 'kept', 'broken', 'withdrawn']),
    text: z.string(),
    dueAt: instantSchema,
    /** How it stands now. */
    state: promiseSchema.shape.state,
  }),
  z.object({
    ...entryFields,
    kind: z.literal('consent'),
    ...consentSchema.omit({ at: true }).shape,
    /** What else was decided by the same press. */
    alsoOf: z.array(consentSchema.pick({ channel: true, purpose: true })).optional(),
  }),
  z.object({ ...entryFields, kind: z.literal('preferences'), ...preferenceChangeSchema.omit({ at: true }).shape }),
  z.object({
    ...entryFields,
    kind: z.literal('task'),
    by,
    taskId: taskIdSchema,
    subjectId: subjectIdSchema,
    work: taskWorkSchema,
    did: taskSchema.shape.history.element.shape.did,
    /** Why a call was not made. */
    outcome: z.literal('calls-refused').optional(),
    note: z.string().optional(),
  }),
  /** The customer became known here. */
  z.object({ ...entryFields, kind: z.literal('known') }),
]);
type CoreEntry = z.infer<typeof coreEntrySchema>;
export type EntryOf<Kind extends CoreEntry['kind']> = Extract<CoreEntry, { kind: Kind }>;

/** One thing that happened with one customer. */
export const timelineEntrySchema = z.union([coreEntrySchema, jobEntrySchema]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** Whether an entry belongs to no job, so that everybody may read it. */
export function isCoreEntry(entry: TimelineEntry): entry is CoreEntry {
  return isCoreKind(entry.kind);
}
