import * as z from 'zod';
import { supplierIdSchema } from '../ids.ts';
import { isoDateSchema } from '../instant-schema.ts';

/** One delivery that has happened: what the supplier promised, and when it came. */
export const supplierDeliverySchema = z.object({
  supplierId: supplierIdSchema,
  /** The order or delivery number; unique together with the supplier. */
  id: z.string().min(1).max(128),
  orderedOn: isoDateSchema.optional(),
  promisedOn: isoDateSchema,
  deliveredOn: isoDateSchema,
});
export type SupplierDelivery = z.infer<typeof supplierDeliverySchema>;
