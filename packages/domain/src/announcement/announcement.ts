import * as z from 'zod';
import { noticeIdSchema, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { promiseSchema } from '../promise/promise.ts';

/** How many promises one announcement keeps on record. */
export const keptPromises = 200;

/** What a draft has beside its statement. */
export const draftFields = {
  stage: z.enum(['editing', 'awaiting-approval', 'countdown']),
  changedBy: staffIdSchema,
  changedAt: instantSchema,
  announcedBy: staffIdSchema.optional(),
  announcedAt: instantSchema.optional(),
  approvedBy: staffIdSchema.optional(),
  /** How many customers the announcement was rehearsed for. */
  audience: z.int().min(0).optional(),
  /** It was counted no further: there may be more. */
  audienceIsAtLeast: z.boolean().optional(),
  /** When its countdown began: the instant of the last person's yes. */
  decidedAt: instantSchema.optional(),
  /** End of the countdown. */
  goesOutAt: instantSchema.optional(),
};

/** What a live version has beside its statement. */
export const liveFields = {
  noticeId: noticeIdSchema,
  publishedBy: staffIdSchema,
  publishedAt: instantSchema,
  /** When a person decided that it is said. */
  decidedAt: instantSchema.optional(),
  /** Whether notice, frozen audience and promise have all been written; until then the sweep comes back. */
  published: z.boolean(),
};

/** What staff are preparing: the first announcement, or the next version. */
export function draftSchemaOf<Statement extends z.ZodType>(statement: Statement) {
  return z.object({ statement, ...draftFields });
}

/** The version that customers are being told now. */
export function liveVersionSchemaOf<Statement extends z.ZodType>(statement: Statement) {
  return z.object({ statement, ...liveFields });
}

/** What every announcement has, beside its draft and its live version. */
export const announcementFields = {
  id: subjectIdSchema,
  stage: z.enum(['draft', 'open', 'resolved', 'withdrawn', 'discarded']),
  /** Versions announced so far. */
  version: z.int().min(0),
  promises: z.array(promiseSchema).max(keptPromises),
  createdBy: staffIdSchema,
  createdAt: instantSchema,
  revision: z.int().min(1),
  /** When Kesher must look at it again by itself. */
  wakeAt: instantSchema.optional(),
};

type Fields<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>;
export type Draft<Statement> = Fields<typeof draftFields> & { statement: Statement };
export type LiveVersion<Statement> = Fields<typeof liveFields> & { statement: Statement };

/**
 * A matter about which customers are told version by version. Decisions about it are conditional writes of this one
 * record: it carries the current version, its promises, and what staff prepare next. Jobs add what is their own.
 */
export type Announcement<Statement> = Fields<typeof announcementFields> & {
  draft?: Draft<Statement> | undefined;
  live?: LiveVersion<Statement> | undefined;
};
