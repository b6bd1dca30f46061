import * as z from 'zod';
import { productIdSchema } from '../ids.ts';
import { isoDateSchema } from '../instant-schema.ts';
import { nameSchema } from '../job/job.ts';
import { localizedTextSchema } from '../localized-text.ts';
import { personalSchema } from '../message/message.ts';
import { delayFactsSchema } from './delay-facts.ts';
import { endingOptions } from './option.ts';

/** A product as a notice names it. */
export const namedProductSchema = nameSchema.extend({ id: productIdSchema });
export type NamedProduct = z.infer<typeof namedProductSchema>;

/** What one immutable version of a stock delay says, by its kind. */
export const delayStatementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('declared'), facts: delayFactsSchema }),
  z.object({ kind: z.literal('revised'), facts: delayFactsSchema }),
  /** Sent by itself when a promised update fell due and there was nothing new. */
  z.object({ kind: z.literal('no-news'), facts: delayFactsSchema }),
  /** It has come, or leaves on a day. */
  z.object({
    kind: z.literal('resolved'),
    availableOn: isoDateSchema.optional(),
    note: localizedTextSchema.optional(),
  }),
  /** The announcement was wrong; what was promised before it holds again. */
  z.object({ kind: z.literal('withdrawn'), because: localizedTextSchema }),
]);
export type DelayStatement = z.infer<typeof delayStatementSchema>;

export const delayContentSchema = z.object({
  job: z.literal('stock-delay'),
  products: z.array(namedProductSchema).min(1).max(20),
  statement: delayStatementSchema,
});
export type DelayContent = z.infer<typeof delayContentSchema>;

/** What concerned one customer of a delay: stored with the message, so that its text can be shown again. */
export const delayOwnSchema = z.object({
  orders: z
    .array(z.object({ number: z.string().max(64), productId: productIdSchema, quantity: z.int().min(1) }))
    .max(20)
    .default([]),
  /** Orders beyond those that are listed. */
  moreOrders: z.int().min(0).default(0),
  /** The first day that was promised for what is late: against it, how early somebody was told is measured. */
  promisedOn: isoDateSchema.optional(),
  /** What they chose because of a delay that was wrong: a withdrawal tells them just that. */
  chose: z.enum(endingOptions).optional(),
});
export type DelayOwn = z.infer<typeof delayOwnSchema>;

/** What a message about a delay says to one customer. */
export const delayPersonalSchema = z.object({ ...personalSchema.shape, ...delayOwnSchema.shape });
export type DelayPersonal = z.infer<typeof delayPersonalSchema>;
