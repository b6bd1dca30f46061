import * as z from 'zod';
import { announcementFields, draftSchemaOf, liveVersionSchemaOf } from '../announcement/announcement.ts';
import { phoneNumberSchema } from '../customer/contact-point.ts';
import { staffIdSchema } from '../ids.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { languages } from '../language.ts';
import { localizedLineSchema, localizedTextSchema } from '../localized-text.ts';
import { moneySchema } from '../money.ts';
import { crisisIdSchema } from './crisis.ts';
import { phaseSchema } from './kits.ts';

/** How long one part of a bulletin may be, in characters. */
const mostInPart = 600;
const part = z.string().trim().min(1).max(mostInPart);
const titleLine = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'write the title in one line');

/** What a bulletin says in one language. */
export const bulletinWordsSchema = z.object({
  title: titleLine,
  known: part,
  /** Where nothing is unknown, `whyAllKnown` of the facts says so. */
  notKnown: part.optional(),
  doing: part,
  /** What changes: for everybody, or for those in one segment alone. */
  changes: z.array(z.object({ segment: z.string().min(1).max(60).optional(), says: part })).max(12),
  canDo: part.optional(),
});
export type BulletinWords = z.infer<typeof bulletinWordsSchema>;

/** Whether customers go on paying. Staff can't waive a debt: a credit is a sum that the billing file settles. */
export const paymentsSchema = z
  .discriminatedUnion('kind', [
    /** `legalBasis` is asked for where the service is closed. */
    z.object({ kind: z.literal('continue'), legalBasis: localizedTextSchema.optional() }),
    z.object({
      kind: z.literal('freeze'),
      of: localizedLineSchema,
      from: isoDateSchema,
      until: isoDateSchema.optional(),
    }),
    z.object({
      kind: z.literal('credit'),
      of: localizedLineSchema,
      from: isoDateSchema,
      until: isoDateSchema.optional(),
      sum: moneySchema.optional(),
    }),
  ])
  .refine(
    (payments) => payments.kind === 'continue' || payments.until === undefined || payments.from <= payments.until,
    {
      path: ['until'],
      message: 'the last day lies before the first',
    },
  );
export type Payments = z.infer<typeof paymentsSchema>;

/** How a customer reaches a person. */
export const reachSchema = z.object({
  /** As it is dialled: a short number such as 106 too. */
  phone: z.union([phoneNumberSchema, z.string().regex(/^[0-9*]{3,6}$/)]),
  hours: localizedLineSchema,
  /** As the exchange reports it; absent means "not measured". */
  waitMinutes: z.int().min(0).max(600).optional(),
});

/**
 * Who stands for the words in one language: a named reader, or the kit, whose sentences were released in peacetime. A change
 * of the words ends it.
 */
export const releaseSchema = z.object({
  by: staffIdSchema,
  at: instantSchema,
  words: z.enum(['own', 'kit']),
});

/** The bulletin in a language that Kesher does not speak: on the page alone, as whoever translated it wrote it. */
export const foreignTextSchema = z.object({
  /** BCP 47, such as `ru` or `am`. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  name: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(3_000),
});

/** Everything that one version of a bulletin says. */
export const bulletinFactsSchema = z.object({
  phase: phaseSchema,
  words: z.object({ en: bulletinWordsSchema, he: bulletinWordsSchema, ar: bulletinWordsSchema }),
  /** Why nothing is unknown, for staff; asked for where no language says what is not known. */
  whyAllKnown: z.string().trim().min(1).max(300).optional(),
  payments: paymentsSchema.optional(),
  reach: reachSchema,
  /** The promise: by then customers hear again, news or not. */
  nextWordBy: instantSchema,
  foreign: z.array(foreignTextSchema).max(10).default([]),
});
export type BulletinFacts = z.infer<typeof bulletinFactsSchema>;

export const bulletinKinds = ['published', 'corrected', 'no-news', 'released', 'withdrawn'] as const;
export const bulletinKindSchema = z.enum(bulletinKinds);
export type BulletinKind = z.infer<typeof bulletinKindSchema>;

/** What one immutable version of a bulletin says, by its kind. Versions of a bulletin are its corrections and its end. */
export const bulletinStatementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), facts: bulletinFactsSchema }),
  z.object({ kind: z.literal('corrected'), facts: bulletinFactsSchema, correction: localizedTextSchema }),
  /** The promised word fell due without news: the same, with the next promise. */
  z.object({ kind: z.literal('no-news'), facts: bulletinFactsSchema }),
  /** What was closed is open again: to exactly those who were told that it is closed. */
  z.object({ kind: z.literal('released'), title: localizedLineSchema, says: localizedTextSchema }),
  /** It was wrong. */
  z.object({ kind: z.literal('withdrawn'), because: localizedTextSchema }),
]);
export type BulletinStatement = z.infer<typeof bulletinStatementSchema>;

/** Whom a bulletin is for: everybody in any of these segments. */
export const concernedSchema = z.array(z.string().trim().min(1).max(60)).min(1, 'name at least one segment').max(30);

/** Who has released the words of a draft, per language; whoever is not there has not. */
export const releasesSchema = z.partialRecord(z.enum(languages), releaseSchema);
export type Releases = z.infer<typeof releasesSchema>;

/** A word of no news, as it stands on page and feeds though nobody was written to. */
export const quietWordSchema = z.object({ at: instantSchema, nextWordBy: instantSchema });

/** How many words of no news a bulletin keeps on the page. */
export const keptQuietWords = 100;

/** A bulletin as it is stored: an announcement within a crisis. */
export const bulletinSchema = z.object({
  ...announcementFields,
  crisisId: crisisIdSchema,
  /** What its crisis is called, for lists. */
  title: localizedLineSchema,
  /** Its number within the crisis, from 1. */
  number: z.int().min(1),
  segments: concernedSchema,
  isExercise: z.boolean().default(false),
  draft: draftSchemaOf(bulletinStatementSchema).optional(),
  live: liveVersionSchemaOf(bulletinStatementSchema).optional(),
  /** Of the draft. */
  releases: releasesSchema.default({}),
  /** What the last version with facts said, also after the bulletin has ended. */
  said: bulletinFactsSchema.optional(),
  firstPublishedAt: instantSchema.optional(),
  /** When the last correction was published. */
  correctedAt: instantSchema.optional(),
  correction: localizedTextSchema.optional(),
  quietWords: z.array(quietWordSchema).max(keptQuietWords).default([]),
});
export type Bulletin = z.infer<typeof bulletinSchema>;
