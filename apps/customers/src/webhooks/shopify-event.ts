import { productIdSchema } from '@kesher/domain/ids';
import * as z from 'zod';
import type { ChangeReading, IncomingLine } from './incoming-change.ts';
import { looseInstantSchema, optionalText, priceOf, problemOf } from './read-body.ts';

const address = z.object({ name: optionalText, phone: optionalText, country_code: optionalText }).nullish();
const count = z.int().min(0).max(100_000);

const lineSchema = z.object({
  sku: optionalText,
  name: optionalText,
  vendor: optionalText,
  quantity: count,
  current_quantity: count.nullish(),
  fulfillable_quantity: count.nullish(),
  fulfillment_status: optionalText,
  price: optionalText,
});

const orderSchema = z.object({
  id: z.int(),
  name: z.string().min(1).max(64),
  email: optionalText,
  phone: optionalText,
  created_at: looseInstantSchema,
  updated_at: looseInstantSchema,
  cancelled_at: optionalText,
  customer_locale: optionalText,
  currency: optionalText,
  customer: z
    .object({
      id: z.int(),
      first_name: optionalText,
      last_name: optionalText,
      email: optionalText,
      phone: optionalText,
    })
    .nullish(),
  billing_address: address,
  shipping_address: address,
  line_items: z.array(lineSchema).max(500),
});

const inventorySchema = z.object({
  inventory_item_id: z.int(),
  available: z.int().nullable(),
  updated_at: looseInstantSchema,
});

const orderTopics = [
  'orders/create',
  'orders/updated',
  'orders/edited',
  'orders/cancelled',
  'orders/fulfilled',
  'orders/partially_fulfilled',
  'orders/paid',
];

/** Shopify's topics. The topic is not signed, so it only chooses the schema: what happened is read from the signed body. */
export function readShopifyEvent(topic: string | undefined, value: unknown): ChangeReading {
  if (topic === 'inventory_levels/update') return readInventory(value);
  if (topic === undefined || !orderTopics.includes(topic)) return { kind: 'ignored', reason: 'topic' };
  const parsed = orderSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  const order = parsed.data;
  const name = [order.customer?.first_name, order.customer?.last_name].filter(Boolean).join(' ');
  return {
    kind: 'order',
    order: {
      source: 'shopify',
      orderKey: String(order.id),
      orderNumber: order.name,
      changedAt: order.updated_at,
      orderedAt: order.created_at,
      customer: {
        id: order.customer ? String(order.customer.id) : undefined,
        name: name || order.billing_address?.name || order.shipping_address?.name,
        email: order.email ?? order.customer?.email,
        phone: order.phone ?? order.customer?.phone ?? order.shipping_address?.phone ?? order.billing_address?.phone,
        language: order.customer_locale,
        country: order.shipping_address?.country_code ?? order.billing_address?.country_code,
      },
      lines: order.line_items.flatMap((line) => toLine(line, order)),
    },
  };
}

function toLine(line: z.infer<typeof lineSchema>, order: z.infer<typeof orderSchema>): IncomingLine[] {
  const isCancelled = order.cancelled_at !== undefined;
  const waiting = line.fulfillable_quantity ?? line.current_quantity ?? line.quantity;
  const isFulfilled = line.fulfillment_status === 'fulfilled' || waiting === 0;
  const isRemoved = isCancelled || line.current_quantity === 0;
  const state = isRemoved ? 'cancelled' : isFulfilled ? 'fulfilled' : 'open';
  const quantity = Math.max(1, state === 'open' ? waiting : line.quantity);
  const unitPrice = priceOf(line.price, order.currency);
  return [{ productId: line.sku, productName: line.name, supplierId: line.vendor, quantity, state, unitPrice }];
}

/** An inventory item is not a stock code; it stands for the product until staff say which one it is. */
function readInventory(value: unknown): ChangeReading {
  const parsed = inventorySchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  const { inventory_item_id, available, updated_at } = parsed.data;
  // Null means that Shopify does not count this item.
  if (available === null) return { kind: 'ignored', reason: 'topic' };
  const productId = productIdSchema.parse(`shopify-item-${Math.abs(inventory_item_id)}`);
  return { kind: 'stock', stock: { productId, available, changedAt: updated_at, source: 'shopify' } };
}
