import * as z from 'zod';
import {
  type CustomerId,
  customerIdSchema,
  type NoticeId,
  noticeIdOf,
  staffIdSchema,
  subjectIdSchema,
} from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { languageSchema } from '../language-schema.ts';
import { attemptSchema } from './call/attempt.ts';
import { announcedCallSchema, answeredLineSchema } from './check-in-job.ts';
import { holdSchema, notedSchema, reducedSchema } from './kept/kept.ts';

/** Of the work that it follows, so that the same work has one check-in. Keys, URLs and logs may hold it. */
export const checkInIdSchema = subjectIdSchema;
export type CheckInId = z.infer<typeof checkInIdSchema>;

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
export const escalationSchema = z.object({
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
  /** By when the person was told that somebody rings: what is moved on the rota since does not move it. */
  promisedBy: instantSchema.optional(),
  acknowledged: z.object({ by: staffIdSchema, at: instantSchema }).optional(),
});
export type Escalation = z.infer<typeof escalationSchema>;

/** What the person is being told: one notice, which was decided when the protocol was signed. */
const saidSchema = z.object({
  /** How many notices there were of this check-in, this one included. */
  version: z.int().min(1),
  says: z.enum(['ask', 'announce-call', 'not-reached']),
  stepId: z.string().max(40),
  /** Of an announced call. */
  call: announcedCallSchema.optional(),
  /** Of one that was not reached: the line of whoever did the work, as it was answered then. */
  line: answeredLineSchema.optional(),
  /** Who signed what is said, and when. */
  by: staffIdSchema,
  decidedAt: instantSchema,
  at: instantSchema,
  /** The guardian to whom it is said; absent where it is the person. */
  to: customerIdSchema.optional(),
  /** Whether the notice and its audience have been written. */
  published: z.boolean(),
  /** Of a check-in that was taken back and began anew: only its number counts. */
  over: z.literal(true).optional(),
});
export type Said = z.infer<typeof saidSchema>;

/** How far the message of a step came, as its channel reports. */
export const reachSchema = z.enum(['unknown', 'not-delivered', 'delivered', 'page-opened']);
export type Reach = z.infer<typeof reachSchema>;

/** Several people on one phone are asked by one message: whose it is, and for whom else. */
const sharedSendSchema = z.object({
  /** The check-in whose message it is: this one's own id where it carries the others. */
  carriedBy: checkInIdSchema,
  /** Which of the carrier's notices. */
  version: z.int().min(1),
  at: instantSchema,
  /** The guardian by whose message the person was asked; absent where they were by their own number. */
  to: customerIdSchema.optional(),
  /** Of the carrier: the others that it asks for. */
  alsoFor: z.array(checkInIdSchema).max(20).optional(),
});

/**
 * Whom messages with this check-in's link ever asked, besides its own person. Whoever opens the link has to say who they
 * are from then on, whatever became of those messages: it may be an old one.
 */
const sharedLinkSchema = z.object({
  others: z.array(checkInIdSchema).min(1).max(40),
  /** A keyed hash of the number that they went to: whoever has another one now is not on it. */
  number: z.string().min(1).max(100),
  /** How often a year of birth was tried on its page, since the last message, that fitted nobody. */
  misses: z.int().min(0).optional(),
});
export type SharedLink = z.infer<typeof sharedLinkSchema>;

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
  /** Of a message that asks for several people on one phone. */
  shared: sharedSendSchema.optional(),
  /** Of one whose message asked for others too, for good. */
  link: sharedLinkSchema.optional(),
  answers: z.array(answerSchema).max(20),
  escalation: escalationSchema.optional(),
  said: saidSchema.optional(),
  /** While it is called: until when somebody rings. */
  callBy: instantSchema.optional(),
  attempts: z.array(attemptSchema).max(20),
  takenBack: z.enum(takenBack).optional(),
  noted: notedSchema.optional(),
  hold: holdSchema.optional(),
  reduced: reducedSchema.optional(),
  revision: z.int().min(1),
});
export type CheckIn = z.infer<typeof checkInSchema>;

/**
 * The notice that carries the truth: what was said last, while it is still the same step, unanswered and not taken back.
 * After that it is one that nobody ever wrote, so that whatever waits is taken back. None before anything was said.
 */
export function currentNoticeOf(checkIn: CheckIn): NoticeId | undefined {
  const { id, said } = checkIn;
  return said && noticeIdOf(id, isStillSaid(checkIn, said) ? said.version : said.version + 1);
}

/** The check-in whose message asks for this one; undefined where it has a message of its own. */
export function carrierOf({ id, shared }: Pick<CheckIn, 'id' | 'shared'>): CheckInId | undefined {
  return shared === undefined || shared.carriedBy === id ? undefined : shared.carriedBy;
}

/** The guardian by whose message the person was asked last; undefined where they were by one to themselves. */
export function askedThrough(checkIn: Pick<CheckIn, 'id' | 'said' | 'shared'>): CustomerId | undefined {
  const { said, shared } = checkIn;
  return carrierOf(checkIn) === undefined ? said?.to : shared?.to;
}

/** When the person was last told anything, by a message of their own or by one that was for several. */
export function toldAt({ id, said, shared }: Pick<CheckIn, 'id' | 'said' | 'shared'>): Instant | undefined {
  const moments = [said?.at, carrierOf({ id, shared }) && shared?.at].flatMap((at) => at ?? []);
  return moments.toSorted().at(-1);
}

function isStillSaid({ state, stepId, next, shared }: CheckIn, said: Said): boolean {
  if (said.over) return false;
  // Others are asked by it too: that its own person has answered takes it from nobody.
  if (said.says === 'ask' && shared?.version === said.version && shared.alsoFor) return state !== 'cancelled';
  if (said.stepId !== stepId) return false;
  switch (said.says) {
    case 'ask':
      return state === 'asked' || state === 'calling';
    case 'announce-call':
      return state === 'waiting' && next?.does === 'call';
    case 'not-reached':
      return state === 'not-reached';
  }
}
