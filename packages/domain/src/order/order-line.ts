import * as z from 'zod';
import { customerIdSchema, orderLineIdSchema, productIdSchema, supplierIdSchema } from '../ids.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { moneySchema } from '../money.ts';

/** What is sold and who supplies it. */
export const productSchema = z.object({
  id: productIdSchema,
  name: z.string().trim().min(1).max(200),
  /** The name per language where the shop has one; otherwise `name` stands, isolated, in every language. */
  names: z.object({ en: z.string().optional(), he: z.string().optional(), ar: z.string().optional() }).optional(),
  supplierId: supplierIdSchema.optional(),
});
export type Product = z.infer<typeof productSchema>;

/** One product in one order that is still owed to a customer. Only open lines make a customer affected. */
export const orderLineSchema = z.object({
  id: orderLineIdSchema,
  customerId: customerIdSchema,
  productId: productIdSchema,
  /** The number the customer knows. */
  orderNumber: z.string().trim().min(1).max(64),
  quantity: z.int().min(1).max(100_000),
  state: z.enum(['open', 'fulfilled', 'cancelled']),
  orderedAt: instantSchema,
  promisedOn: isoDateSchema.optional(),
  /** The price of one piece; absent where whoever sold it did not say. */
  unitPrice: moneySchema.optional(),
  /** A part of the order's money went back: whether this line is among it, a person has to see. */
  partlyRefunded: z.boolean().optional(),
  /** The newest word on this line and where it stands; absent for lines that were stored before statements were kept. */
  stated: z
    .object({
      at: instantSchema,
      from: z.string().min(1).max(100),
      /** When somebody last said whether it is open; absent while nobody did and it is taken to be. */
      stateAt: instantSchema.optional(),
      /** As of when it was ended because it is somebody or something else's now: no word about it, so the next one opens it. */
      movedAt: instantSchema.optional(),
    })
    .optional(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;
