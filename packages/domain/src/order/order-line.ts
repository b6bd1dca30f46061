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
});
export type OrderLine = z.infer<typeof orderLineSchema>;
