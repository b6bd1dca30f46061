import { productIdSchema } from '@kesher/domain/ids';
import { looseInstantSchema } from '@kesher/domain/read-instant';
import * as z from 'zod';
import type { ChangeReading } from './incoming-change.ts';
import { readShopifyPrivacy } from './privacy-request.ts';
import { idText, problemOf } from './read-body.ts';
import { shopifyOrderOf, shopifyOrderSchema } from './shopify-order.ts';
import { refuseTopic } from './topics.ts';

const inventorySchema = z.object({
  inventory_item_id: idText,
  available: z.int().min(-1_000_000_000).max(1_000_000_000).nullable(),
  updated_at: looseInstantSchema,
});

/** Shopify sends nothing but the id of an order that was deleted. */
const deletedSchema = z.object({ id: idText });

const orderTopics: readonly string[] = [
  'orders/create',
  'orders/updated',
  'orders/edited',
  'orders/cancelled',
  'orders/fulfilled',
  'orders/partially_fulfilled',
  'orders/paid',
];
const privacyTopics = ['customers/redact', 'customers/data_request', 'shop/redact'] as const;

const ofOrders = 'Use orders/updated: it carries the same with the whole order.';
const topics = {
  header: 'x-shopify-topic',
  accepted: [...orderTopics, 'orders/delete', 'inventory_levels/update', ...privacyTopics],
  remedies: {
    'refunds/create': ofOrders,
    'order_transactions/create': ofOrders,
    'fulfillments/create': ofOrders,
    'fulfillments/update': ofOrders,
    'customers/create': 'Customers come with their orders, or in a file.',
    'customers/update': 'Customers come with their orders, or in a file.',
    'customers/delete': 'Erase the customer in Kesher, or let Shopify ask for it by customers/redact.',
  },
};

/**
 * Shopify's topics. The topic is not signed: it chooses the schema, and it is believed where it ends something (cancelled,
 * deleted) or asks for a person's decision. Everything else is read from the signed body.
 */
export function readShopifyEvent(topic: string | undefined, value: unknown): ChangeReading {
  if (topic === 'inventory_levels/update') return readInventory(value);
  if (topic === 'orders/delete') return readDeleted(value);
  const privacy = privacyTopics.find((known) => known === topic);
  if (privacy) return readShopifyPrivacy(privacy, value);
  if (topic === undefined || !orderTopics.includes(topic)) return refuseTopic(topic, topics);
  const parsed = shopifyOrderSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  return { kind: 'order', order: shopifyOrderOf(parsed.data, { isCancelled: topic === 'orders/cancelled' }) };
}

function readDeleted(value: unknown): ChangeReading {
  const parsed = deletedSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  return { kind: 'order-deleted', source: 'shopify', orderKey: parsed.data.id };
}

/** An inventory item is not a stock code; it stands for the product until staff say which one it is. */
function readInventory(value: unknown): ChangeReading {
  const parsed = inventorySchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  const { inventory_item_id, available, updated_at } = parsed.data;
  if (available === null) return { kind: 'ignored', reason: 'uncounted' };
  const productId = productIdSchema.parse(`shopify-item-${inventory_item_id}`);
  return { kind: 'stock', stock: { productId, available, changedAt: updated_at, source: 'shopify' } };
}
