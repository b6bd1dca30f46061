import * as z from 'zod';
import { customerIdSchema, staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { languageSchema } from '../language-schema.ts';
import { attemptSchema } from './call/attempt.ts';

/** Of the work that it follows, so that the same work has one check-in. Keys, URLs and logs may hold it. */
const checkInIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}$/);

/** Why a check-in was taken back. All but the last are of the record or the person, and end with them. */
const takenBack = [
  'entered-in-error',
  'cancelled',
  'reopened',
  'deceased',
  'inactive',
  'merged',
  'asked-not-to',
] as const;
export type TakenBack = (typeof takenBack)[number];

/** What is done next, and when: the row is woken at `at`. */
const nextSchema = z.object({
  does: z.enum(['ask', 'call', 'announce-call', 'take-as-silent']),
  at: instantSchema,
  /** Of an announced call: when somebody rings. */
  callAt: instantSchema.optional(),
});
export type Next = z.infer<typeof nextSchema>;

/** What a person said, at one time; a later word does not wipe out an earlier one. */
const answerSchema = z.object({
  at: instantSchema,
  stepId: z.string().max(40),
  feeling: z.enum(['fine', 'some-trouble', 'need-help']),
  answers: z.array(z.object({ question: z.string().max(40), answer: z.string().max(40) })).max(12),
  text: z.string().max(1_000).optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** The climb to a person who must act: opening it is no acknowledgement. */
const escalationSchema = z.object({
  because: z.enum(['asked-for-help', 'flag', 'danger-words', 'silence']),
  since: instantSchema,
  level: z.int().min(0),
  /** Whom the level has woken. */
  asked: z.array(staffIdSchema),
  /** Until when one of them acknowledges, before the next level is asked. Absent on the last one: then it is overdue. */
  acknowledgeBy: instantSchema,
  /** Levels that had nobody, each reported. */
  skipped: z.array(z.int()),
  isLast: z.boolean(),
  acknowledged: z.object({ by: staffIdSchema, at: instantSchema }).optional(),
});
export type Escalation = z.infer<typeof escalationSchema>;

/** How far the message of a step came, as its channel reports. */
export const reachSchema = z.enum(['unknown', 'not-delivered', 'delivered', 'page-opened']);
export type Reach = z.infer<typeof reachSchema>;

/** One planned contact after one work: one row, which holds its own next step. */
export const checkInSchema = z.object({
  id: checkInIdSchema,
  customerId: customerIdSchema,
  protocol: z.object({ id: z.string(), version: z.int() }),
  language: languageSchema,
  endedAt: instantSchema,
  /** The step of the protocol that waits, is out, or was the last. */
  stepId: z.string().max(40),
  state: z.enum(['waiting', 'asked', 'calling', 'answered', 'not-reached', 'cancelled']),
  next: nextSchema.optional(),
  /** Of the message that is out. */
  reach: reachSchema.optional(),
  /** Nobody can be reached: a task says what is missing. */
  cannotReach: z.enum(['country-missing', 'unreadable', 'no-address']).optional(),
  /** Of the same phone and day: the check-in whose message asks for this one too. */
  carriedBy: checkInIdSchema.optional(),
  answers: z.array(answerSchema).max(20),
  escalation: escalationSchema.optional(),
  attempts: z.array(attemptSchema).max(20),
  takenBack: z.enum(takenBack).optional(),
  revision: z.int().min(1),
});
export type CheckIn = z.infer<typeof checkInSchema>;
