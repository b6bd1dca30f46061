import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { attemptSchema, checkInOutcomes } from '@kesher/domain/check-in/call/attempt';
import { checkInSchema } from '@kesher/domain/check-in/check-in';
import { protocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { signatureSchema } from '@kesher/domain/check-in/protocol/signature';
import { yearOfBirthSchema } from '@kesher/domain/customer/profile';
import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { instantSchema } from '@kesher/domain/instant-schema';
import { languageSchema } from '@kesher/domain/language-schema';
import { localizedTextSchema } from '@kesher/domain/localized-text';
import * as z from 'zod';

const { id, stepId, state, next, reach, cannotReach, answers, escalation, said, takenBack, endedAt, revision } =
  checkInSchema.shape;

/** A check-in as staff see it: where it stands, and nothing that only Kesher needs. */
export const shownCheckInSchema = z.object({
  id,
  customerId: customerIdSchema,
  /** What staff call the work. */
  name: localizedTextSchema.optional(),
  endedAt,
  stepId,
  state,
  next,
  reach,
  cannotReach,
  answers,
  escalation,
  /** Whether nobody has acknowledged it, and nobody is left to be asked. */
  isOverdue: z.boolean(),
  attempts: z.array(attemptSchema),
  takenBack,
  revision,
});
export type ShownCheckIn = z.infer<typeof shownCheckInSchema>;

/** An escalation that somebody has taken up. Whoever may do so need not be one who may read answers. */
export const acknowledgedSchema = z.object({ id, escalation, isOverdue: z.boolean() });

export const checkInPageSchema = z.object({
  checkIns: z.array(shownCheckInSchema),
  customers: customerCardsSchema,
  next: z.string().optional(),
});

/** What is needed to make a call, without asking anybody to retell it. */
export const callSchema = z.object({
  checkIn: shownCheckInSchema,
  dueAt: instantSchema,
  /** Who has it at the moment. */
  takenBy: staffIdSchema.optional(),
});

export const callQueueSchema = z.object({
  calls: z.array(callSchema),
  flags: z.array(callSchema),
  /** Calls that wait for a right number. */
  numbers: z.array(callSchema),
  customers: customerCardsSchema,
  onDuty: z.array(staffIdSchema),
});

const questionSchema = z.object({
  id: z.string(),
  asks: localizedTextSchema,
  answers: z.array(z.object({ id: z.string(), words: localizedTextSchema, isFlagNow: z.boolean() })),
});

/** How a call is made: the script, and the questions with their answers, a flag marked as one at this hour. */
export const callSheetSchema = z.object({
  checkIn: shownCheckInSchema,
  customers: customerCardsSchema,
  /** A second fact, by which whoever is on the line is known. */
  yearOfBirth: yearOfBirthSchema.optional(),
  /** What was written last, and of an announced call who was said to ring, when, and from which number. */
  said: said.unwrap().pick({ says: true, at: true, call: true }).optional(),
  script: localizedTextSchema.optional(),
  /** Of this step. */
  questions: z.array(questionSchema),
  /** Of every step, so that an earlier answer can be read. */
  everyQuestion: z.array(questionSchema),
  signedBy: signatureSchema.pick({ name: true, licence: true, at: true }).optional(),
});

export const callEndSchema = z.object({
  outcome: z.enum(checkInOutcomes),
  againAt: instantSchema.optional(),
  answers: z
    .array(z.object({ question: z.string().max(40), answer: z.string().max(40) }))
    .max(12)
    .optional(),
});

/** Why nothing follows from a work, or what does. */
const enteredSchema = z.object({
  id: z.string(),
  is: z.enum(['planned', 'history', 'withdrawn', 'refused']),
  because: z.string().optional(),
});
export const enteredWorksSchema = z.object({
  counts: z.object({
    planned: z.int(),
    history: z.int(),
    withdrawn: z.int(),
    refused: z.int(),
  }),
  works: z.array(enteredSchema),
  /** What could not be taken, each with what to do about it. */
  problems: z.array(z.object({ code: z.string(), where: z.string(), remedy: z.string() })),
});

export const listedProtocolSchema = z.object({
  protocol: protocolSchema,
  /** The signatures that stand now; a language without one is off. */
  inForce: z.array(signatureSchema),
});

export const wantedSignatureSchema = z.object({
  language: languageSchema,
  /** The version that was read. */
  version: z.int().min(1),
  name: z.string().trim().min(1).max(200),
  licence: z.string().trim().min(1).max(60).optional(),
});
