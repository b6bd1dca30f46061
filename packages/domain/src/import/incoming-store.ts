import * as z from 'zod';
import { type CustomerId, customerIdSchema, orderLineIdSchema, productIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';

/** What an event has taught us about another system's order: its lines, so that a removed or deleted one can be cancelled. */
export const knownOrderSchema = z.object({
  source: z.string().min(1).max(16),
  orderKey: z.string().min(1).max(128),
  /** When the other system last changed it; an older event that arrives late is left aside. */
  changedAt: instantSchema,
  /** What its clock said, where it ran ahead of ours: the order of two words of the same source. */
  claimedAt: instantSchema.optional(),
  /** When we heard that it was deleted. It stays known for good, so that an event which comes late opens nothing again. */
  deletedAt: instantSchema.optional(),
  lines: z
    .array(
      z.object({
        id: orderLineIdSchema,
        productId: productIdSchema,
        customerId: customerIdSchema,
      }),
    )
    .max(1_000),
});
export type KnownOrder = z.infer<typeof knownOrderSchema>;

/** Another system says how many pieces are there; staff see it, and a delay may follow. */
export const stockChangeSchema = z.object({
  productId: productIdSchema,
  available: z.int().min(-1_000_000_000).max(1_000_000_000),
  expectedOn: isoDateSchema.optional(),
  changedAt: instantSchema,
  /** What its clock said, where it ran ahead of ours: the order of two words of the same source. */
  claimedAt: instantSchema.optional(),
  source: z.string().min(1).max(16),
});
export type StockChange = z.infer<typeof stockChangeSchema>;

/** What incoming events leave behind. */
export type IncomingStore = {
  /** Whether this event has been applied. */
  hasSeen(eventKey: string): Promise<boolean>;
  /** Remembered after it was applied, so that an event lost halfway is applied when it comes again. */
  remember(eventKey: string, at: Instant): Promise<void>;
  order(source: string, orderKey: string): Promise<KnownOrder | undefined>;
  /**
   * Writes unless the stored order was changed later, by our clock or by its own, or deleted; a deletion, or what takes one back, is always written.
   * What is stored of a moment still to come (see `latestBelievable`) is never later.
   */
  putOrder(order: KnownOrder, as: { now: Instant; takesBackDeletion?: boolean }): Promise<'stored' | 'stale'>;
  /** Removes the orders that name a customer first, or only them. */
  forgetOrdersOf(customerId: CustomerId): Promise<void>;
  /** Removes one order, whomever it names. Only of one who is erased. */
  forgetOrder(source: string, orderKey: string): Promise<void>;
  /** The shop whose events came first from this sender; the asking one where none came before. */
  firstShop(sender: string, asking: string): Promise<string>;
  /** Writes unless a later change of the same product and source is stored, other than of a moment still to come. */
  putStockChange(change: StockChange, as: { now: Instant }): Promise<'stored' | 'stale'>;
};
