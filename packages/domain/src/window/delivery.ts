import * as z from 'zod';
import { supplierIdSchema } from '../ids.ts';
import type { IsoDate } from '../instant.ts';
import { isoDateSchema } from '../instant-schema.ts';

/** One delivery: what the supplier promised, and when it came; without that day it is still open. */
export const supplierDeliverySchema = z.object({
  supplierId: supplierIdSchema,
  /** The order or delivery number; unique together with the supplier. */
  id: z.string().min(1).max(128),
  orderedOn: isoDateSchema.optional(),
  promisedOn: isoDateSchema,
  deliveredOn: isoDateSchema.optional(),
});
export type SupplierDelivery = z.infer<typeof supplierDeliverySchema>;

/** A delivery that has come. */
export type MadeDelivery = SupplierDelivery & { readonly deliveredOn: IsoDate };

export function isMade(delivery: SupplierDelivery): delivery is MadeDelivery {
  return delivery.deliveredOn !== undefined;
}
