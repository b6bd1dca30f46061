import * as z from 'zod';
import { noticeIdSchema, staffIdSchema, subjectIdSchema, supplierIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { promiseSchema } from '../promise/promise.ts';
import { delayStatementSchema, namedProductSchema } from './delay-notice.ts';

/** How many promises one delay keeps on record. */
export const keptPromises = 200;

/** What staff are preparing: the first announcement, or the next version. */
export const delayDraftSchema = z.object({
  statement: delayStatementSchema,
  stage: z.enum(['editing', 'awaiting-approval', 'countdown']),
  changedBy: staffIdSchema,
  changedAt: instantSchema,
  announcedBy: staffIdSchema.optional(),
  announcedAt: instantSchema.optional(),
  approvedBy: staffIdSchema.optional(),
  /** How many customers the announcement was rehearsed for. */
  audience: z.int().min(0).optional(),
  /** End of the countdown. */
  goesOutAt: instantSchema.optional(),
});
export type DelayDraft = z.infer<typeof delayDraftSchema>;

/** The version that customers are being told now. */
export const liveVersionSchema = z.object({
  noticeId: noticeIdSchema,
  statement: delayStatementSchema,
  publishedBy: staffIdSchema,
  publishedAt: instantSchema,
  /** Whether notice, frozen audience and promise have all been written; until then the sweep comes back. */
  published: z.boolean(),
});
export type LiveVersion = z.infer<typeof liveVersionSchema>;

/**
 * One product (or several of one shipment) that comes late. Decisions about it are conditional writes of this one
 * record: it carries the current version, its promises, and what staff prepare next.
 */
export const stockDelaySchema = z.object({
  id: subjectIdSchema,
  products: z.array(namedProductSchema).min(1).max(20),
  supplierId: supplierIdSchema.optional(),
  stage: z.enum(['draft', 'open', 'resolved', 'withdrawn', 'discarded']),
  /** Versions announced so far. */
  version: z.int().min(0),
  /** How many versions named a later or unknown date: what the consent rules count. */
  round: z.int().min(0),
  draft: delayDraftSchema.optional(),
  live: liveVersionSchema.optional(),
  promises: z.array(promiseSchema).max(keptPromises),
  createdBy: staffIdSchema,
  createdAt: instantSchema,
  revision: z.int().min(1),
  /** When the silence of customers has to be settled in the current consent round. */
  silenceAt: instantSchema.optional(),
  /** When Kesher must look at it again by itself. */
  wakeAt: instantSchema.optional(),
});
export type StockDelay = z.infer<typeof stockDelaySchema>;
