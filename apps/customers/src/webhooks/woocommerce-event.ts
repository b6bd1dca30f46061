import { readLineState } from '@kesher/domain/import/read-words';
import * as z from 'zod';
import type { ChangeReading } from './incoming-change.ts';
import { looseInstantSchema, optionalText, priceOf, problemOf } from './read-body.ts';

const orderSchema = z.object({
  id: z.int().min(1),
  number: z.string().min(1).max(64),
  status: z.string().max(64),
  date_created_gmt: looseInstantSchema,
  date_modified_gmt: looseInstantSchema,
  currency: optionalText,
  customer_id: z.int().nullish(),
  billing: z.object({
    first_name: optionalText,
    last_name: optionalText,
    email: optionalText,
    phone: optionalText,
    country: optionalText,
  }),
  line_items: z
    .array(
      z.object({
        sku: optionalText,
        name: optionalText,
        quantity: z.int().min(0).max(100_000),
        price: z.union([z.number(), z.string().max(64)]).nullish(),
      }),
    )
    .max(500),
});

/** WooCommerce sends nothing but the id of an order that was deleted. */
const deletedSchema = z.strictObject({ id: z.int().min(1) });

/** WooCommerce's order events. The topic is not signed, so it never decides what happened. */
export function readWooCommerceEvent(topic: string | undefined, value: unknown): ChangeReading {
  if (topic === undefined || !/^order\.(?:created|updated|deleted|restored)$/.test(topic))
    return { kind: 'ignored', reason: 'topic' };
  const deleted = deletedSchema.safeParse(value);
  if (deleted.success) return { kind: 'order-deleted', source: 'woocommerce', orderKey: String(deleted.data.id) };
  const parsed = orderSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  const order = parsed.data;
  if (/draft/.test(order.status)) return { kind: 'ignored', reason: 'draft' };
  const { billing } = order;
  const orderState = readLineState(order.status) ?? 'open';
  return {
    kind: 'order',
    order: {
      source: 'woocommerce',
      orderKey: String(order.id),
      orderNumber: order.number,
      changedAt: order.date_modified_gmt,
      orderedAt: order.date_created_gmt,
      customer: {
        // 0 is a guest.
        id: order.customer_id ? String(order.customer_id) : undefined,
        name: [billing.first_name, billing.last_name].filter(Boolean).join(' ') || undefined,
        email: billing.email,
        phone: billing.phone,
        country: billing.country,
      },
      lines: order.line_items.map((line) => ({
        productId: line.sku,
        productName: line.name,
        quantity: Math.max(1, line.quantity),
        state: line.quantity === 0 ? 'cancelled' : orderState,
        unitPrice: priceOf(line.price, order.currency),
      })),
    },
  };
}
