import * as z from 'zod';
import { announcementFields, draftSchemaOf, liveVersionSchemaOf } from '../announcement/announcement.ts';
import { supplierIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { delayStatementSchema, namedProductSchema } from './delay-notice.ts';

export const delayDraftSchema = draftSchemaOf(delayStatementSchema);
export const liveVersionSchema = liveVersionSchemaOf(delayStatementSchema);
export type LiveVersion = z.infer<typeof liveVersionSchema>;

/** One product (or several of one shipment) that comes late. */
export const stockDelaySchema = z.object({
  ...announcementFields,
  products: z.array(namedProductSchema).min(1).max(20),
  supplierId: supplierIdSchema.optional(),
  /** How many versions named a later or unknown date: what the consent rules count. */
  round: z.int().min(0),
  draft: delayDraftSchema.optional(),
  live: liveVersionSchema.optional(),
  /** When the silence of customers has to be settled in the current consent round. */
  silenceAt: instantSchema.optional(),
});
export type StockDelay = z.infer<typeof stockDelaySchema>;
