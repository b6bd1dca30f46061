import { postalAddressSchema, yearOfBirthSchema } from '@kesher/domain/customer/profile';
import { productIdSchema } from '@kesher/domain/ids';
import { moneySchema } from '@kesher/domain/money';
import { looseInstantSchema } from '@kesher/domain/read-instant';
import * as z from 'zod';
import type { ChangeReading } from './incoming-change.ts';
import { dayText, linesOf, optionalText, orderNumberText, problemOf } from './read-body.ts';

const source = z
  .string()
  .regex(/^[a-z0-9-]{1,16}$/, 'use 1 to 16 lower-case letters, digits or dashes')
  .default('api');

const orderSchema = z.object({
  source,
  orderNumber: orderNumberText,
  orderedAt: looseInstantSchema.optional(),
  customer: z
    .object({
      id: optionalText,
      name: optionalText,
      email: optionalText,
      phone: optionalText,
      language: optionalText,
      country: optionalText,
      segments: z.array(z.string().max(200)).max(100).optional(),
      postalAddress: postalAddressSchema.optional(),
      yearOfBirth: yearOfBirthSchema.optional(),
    })
    .refine((customer) => customer.id ?? customer.email ?? customer.phone, 'give an id, an email or a phone'),
  lines: linesOf(
    z.object({
      id: optionalText,
      productId: z.string().trim().min(1).max(200),
      productName: optionalText,
      supplierId: optionalText,
      quantity: z.int().min(1).max(100_000),
      state: z.enum(['open', 'fulfilled', 'cancelled']).default('open'),
      promisedOn: dayText.optional(),
      unitPrice: moneySchema.optional(),
      partlyRefunded: z.boolean().optional(),
    }),
  ).min(1),
});

const stockSchema = z.object({
  source,
  productId: productIdSchema,
  available: z.int().min(-1_000_000_000).max(1_000_000_000),
  expectedOn: dayText.optional(),
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
