import { productIdSchema } from '@kesher/domain/ids';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import { moneySchema } from '@kesher/domain/money';
import * as z from 'zod';
import type { ChangeReading } from './incoming-change.ts';
import { looseInstantSchema, optionalText, problemOf } from './read-body.ts';

const source = z
  .string()
  .regex(/^[a-z0-9-]{1,16}$/, 'use 1 to 16 lower-case letters, digits or dashes')
  .default('api');

const orderSchema = z.object({
  source,
  orderNumber: z.string().trim().min(1).max(64),
  orderedAt: looseInstantSchema.optional(),
  customer: z
    .object({
      id: optionalText,
      name: optionalText,
      email: optionalText,
      phone: optionalText,
      language: optionalText,
      country: optionalText,
    })
    .refine((customer) => customer.id ?? customer.email ?? customer.phone, 'give an id, an email or a phone'),
  lines: z
    .array(
      z.object({
        id: optionalText,
        productId: z.string().trim().min(1).max(200),
        productName: optionalText,
        supplierId: optionalText,
        quantity: z.int().min(1).max(100_000),
        state: z.enum(['open', 'fulfilled', 'cancelled']).default('open'),
        promisedOn: isoDateSchema.optional(),
        unitPrice: moneySchema.optional(),
      }),
    )
    .min(1)
    .max(500),
});

const stockSchema = z.object({
  source,
  productId: productIdSchema,
  available: z.int().min(-1_000_000_000).max(1_000_000_000),
  expectedOn: isoDateSchema.optional(),
});

/** Our own events, in the envelope that Standard Webhooks recommends. `timestamp` is when the fact changed. */
export const kesherEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('order.created'), timestamp: looseInstantSchema, data: orderSchema }),
  z.object({ type: z.literal('order.updated'), timestamp: looseInstantSchema, data: orderSchema }),
  z.object({ type: z.literal('stock.changed'), timestamp: looseInstantSchema, data: stockSchema }),
]);

export function readKesherEvent(value: unknown): ChangeReading {
  const parsed = kesherEventSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  const { type, timestamp, data } = parsed.data;
  switch (type) {
    case 'order.created':
    case 'order.updated':
      return { kind: 'order', order: { ...data, orderKey: data.orderNumber, changedAt: timestamp } };
    case 'stock.changed': {
      const { expectedOn, ...stock } = data;
      return { kind: 'stock', stock: { ...stock, changedAt: timestamp, ...(expectedOn && { expectedOn }) } };
    }
  }
}
