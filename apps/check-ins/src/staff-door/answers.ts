import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { attemptSchema, checkInOutcomes } from '@kesher/domain/check-in/call/attempt';
import { checkInSchema } from '@kesher/domain/check-in/check-in';
import { eveningSchema } from '@kesher/domain/check-in/learned/evening';
import { contactCountsSchema, groupings, tallySchema } from '@kesher/domain/check-in/learned/tally';
import { protocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { signatureSchema } from '@kesher/domain/check-in/protocol/signature';
import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { instantSchema, isoDateSchema } from '@kesher/domain/instant-schema';
import { languageSchema } from '@kesher/domain/language-schema';
import { localizedTextSchema } from '@kesher/domain/localized-text';
import * as z from 'zod';

const { id, stepId, state, next, reach, cannotReach, answers, escalation, takenBack, endedAt, revision } =
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
  /** Of somebody who shares a phone: the check-in whose message asks for this one too, and whose outcome it has. */
  carriedBy: id.optional(),
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

/** How a call is made: the script, and the questions with their answers, a flag marked as one at this hour. */
export const callSheetSchema = z.object({
  checkIn: shownCheckInSchema,
  customers: customerCardsSchema,
  script: localizedTextSchema.optional(),
  questions: z.array(
    z.object({
      id: z.string(),
      asks: localizedTextSchema,
      answers: z.array(z.object({ id: z.string(), words: localizedTextSchema, isFlagNow: z.boolean() })),
    }),
  ),
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

const shareSchema = z.object({ count: z.int(), of: z.int(), share: z.number(), low: z.number(), high: z.number() });
const figuresSchema = z.object({
  counts: contactCountsSchema,
  reached: shareSchema.optional(),
  flagged: shareSchema.optional(),
  minutesToPerson: z.number().optional(),
  staffMinutesPer100: z.number().optional(),
});

export const learnedSchema = z.object({
  from: isoDateSchema,
  to: isoDateSchema,
  /** The days of these of which something was counted. */
  days: z.int(),
  all: figuresSchema,
  groups: z.array(
    z.object({
      by: z.enum(groupings),
      key: z.string(),
      figures: figuresSchema,
      isBehind: z.boolean().optional(),
    }),
  ),
  feelings: tallySchema.shape.feelings,
  staffMinutesBar: z.int(),
  /** Of the last evening that was counted. */
  evening: eveningSchema.extend({ day: isoDateSchema }).optional(),
});

export const wantedSignatureSchema = z.object({
  language: languageSchema,
  /** The version that was read. */
  version: z.int().min(1),
  name: z.string().trim().min(1).max(200),
  licence: z.string().trim().min(1).max(60).optional(),
});
