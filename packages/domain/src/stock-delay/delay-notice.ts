import * as z from 'zod';
import { productIdSchema } from '../ids.ts';
import { isoDateSchema } from '../instant-schema.ts';
import { localizedTextSchema } from '../localized-text.ts';
import { delayFactsSchema } from './delay-facts.ts';

/** A product as a notice names it: in the language of the reader where the shop has such a name. */
export const namedProductSchema = z.object({
  id: productIdSchema,
  name: z.string().min(1).max(200),
  names: z.object({ en: z.string().optional(), he: z.string().optional(), ar: z.string().optional() }).optional(),
});
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

/** What a message about a delay says to one customer; stored with the message, so its text can be shown again. */
export const delayPersonalSchema = z.object({
  customerName: z.string().max(200),
  orders: z
    .array(z.object({ number: z.string().max(64), productId: productIdSchema, quantity: z.int().min(1) }))
    .max(20),
  /** Orders beyond the twenty that are listed. */
  moreOrders: z.int().min(0),
  /** Whether this customer was told, or may have been told, an earlier version. */
  toldBefore: z.boolean(),
});
export type DelayPersonal = z.infer<typeof delayPersonalSchema>;
