import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { openingHoursSchema } from '@kesher/domain/calendar/business-calendar';
import { attemptSchema, checkInOutcomes } from '@kesher/domain/check-in/call/attempt';
import { checkInSchema } from '@kesher/domain/check-in/check-in';
import { eveningSchema } from '@kesher/domain/check-in/learned/evening';
import { contactCountsSchema, groupings, tallySchema } from '@kesher/domain/check-in/learned/tally';
import { protocolStates } from '@kesher/domain/check-in/protocol/change-protocol';
import { protocolNameSchema, protocolSchema, writtenProtocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { signatureSchema } from '@kesher/domain/check-in/protocol/signature';
import { isoWeekSchema } from '@kesher/domain/check-in/rota/iso-week';
import { draftedRotaSchema, rotaPatternSchema, rotaSchema, writtenRotaSchema } from '@kesher/domain/check-in/rota/rota';
import { rotaPersonSchema } from '@kesher/domain/check-in/rota/rota-people';
import { loadSchema } from '@kesher/domain/check-in/rota/rota-store';
import { guardianRelations } from '@kesher/domain/customer/guardian';
import { yearOfBirthSchema } from '@kesher/domain/customer/profile';
import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { instantSchema, isoDateSchema } from '@kesher/domain/instant-schema';
import { languageSchema } from '@kesher/domain/language-schema';
import { localizedTextSchema } from '@kesher/domain/localized-text';
import * as z from 'zod';

const { id, stepId, state, next, reach, cannotReach, answers, escalation, said, takenBack, endedAt, revision } =
  checkInSchema.shape;
const { noted, hold, reduced } = checkInSchema.shape;

/** A check-in as staff see it: where it stands, and nothing that only Kesher needs. */
export const shownCheckInSchema = z.object({
  id,
  customerId: customerIdSchema,
  /** Of a child: who is written to and rung in their stead, and about whom nobody else is. */
  guardian: z.object({ customerId: customerIdSchema, relation: z.enum(guardianRelations).optional() }).optional(),
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
  /** That the answers stand in the clinic's own record, and when they are reduced to counts. */
  noted,
  hold,
  /** What is left of answers that were reduced. */
  reduced,
  revision,
});
export type ShownCheckIn = z.infer<typeof shownCheckInSchema>;

/** An escalation that somebody has taken up. Whoever may do so need not be one who may read answers. */
export const acknowledgedSchema = z.object({ id, escalation, isOverdue: z.boolean() });

/** An escalation that waits for somebody; `visit` where it began with words that were written before one. */
export const askedFlagSchema = acknowledgedSchema.extend({
  visit: z.object({ startsAt: instantSchema.optional() }).optional(),
});
export type AskedFlag = z.infer<typeof askedFlagSchema>;

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
  /** Of whom it is asked by name; `again` is when somebody who is not there now is back, where that is known. */
  askedOf: z.object({ staffId: staffIdSchema, isThere: z.boolean(), again: instantSchema.optional() }).optional(),
  /**
   * Whoever it is asked of, while they are there; else who of those on duty has had the least of late, and speaks the person's
   * language. Anybody may take it.
   */
  suggestedFor: staffIdSchema.optional(),
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
  /** How many visits that lie ahead were taken beside them. */
  visits: z.int().min(0),
  works: z.array(enteredSchema),
  /** What could not be taken, each with what to do about it. */
  problems: z.array(z.object({ code: z.string(), where: z.string(), remedy: z.string() })),
});

export const listedProtocolSchema = z.object({
  protocol: protocolSchema,
  /** The signatures that stand now, each until `endsAt`; a language without one is off. */
  inForce: z.array(signatureSchema.extend({ endsAt: instantSchema })),
  /** A draft that comes with Kesher, which nobody has changed or signed. */
  isStarter: z.boolean(),
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
/** The version that was read: what was changed since is not overwritten. */
const version = z.int().min(1);

export const wantedProtocolSchema = z.object({ version, written: writtenProtocolSchema });
export const wantedCopySchema = z.object({ of: protocolNameSchema, id: protocolNameSchema });
export const wantedStateSchema = z.object({ version, to: z.enum(protocolStates) });

export const protocolVersionsSchema = z.object({ versions: z.array(protocolSchema) });

/** What a step says to one person, on every way that it may take. */
const previewedStepSchema = z.object({
  stepId: z.string(),
  says: z.enum(['ask', 'announce-call']),
  email: z.object({ subject: z.string(), html: z.string() }),
  sms: z.object({ text: z.string(), parts: z.int() }),
  /** The answer page as it opens, and once somebody said that there is some trouble. */
  page: z.string(),
  pageAfter: z.string(),
});
export const previewSchema = z.object({ steps: z.array(previewedStepSchema) });

export const wantedSignatureSchema = z.object({
  language: languageSchema,
  version,
  name: z.string().trim().min(1).max(200),
  licence: z.string().trim().min(1).max(60).optional(),
});

/** A week of the rota, with all that it is planned by. */
export const rotaWeekSchema = z.object({
  week: isoWeekSchema,
  /** Of this week alone. Absent where nobody has planned it: the pattern holds, and without one the hours of the team count. */
  rota: rotaSchema.optional(),
  /** The turns that hold in the weeks without a rota of their own, this one or those around it. */
  pattern: rotaPatternSchema.optional(),
  /** What a plan may begin with: the turns of the week that was planned last. */
  carried: draftedRotaSchema.extend({ from: isoWeekSchema }).optional(),
  /** What else a plan may begin with, from the hours that people wish for. */
  proposal: draftedRotaSchema,
  people: z.array(rotaPersonSchema.extend({ name: z.string(), languages: z.array(languageSchema) })),
  timeZone: z.string(),
  /** When the business is open: whoever plans sees where nobody is on duty. */
  opening: openingHoursSchema,
  /** Opening hours in which nobody is on duty at the first level. */
  holes: z.array(z.object({ from: instantSchema, to: instantSchema })),
  load: z.array(loadSchema),
});

export const wantedRotaSchema = z.object({
  /** The one that was read, and 0 where there was no rota. */
  revision: z.int().min(0),
  written: writtenRotaSchema,
  /** Whether its turns hold in later weeks too, until others do. */
  repeats: z.boolean().optional(),
});
