import * as z from 'zod';
import type { ChangeReading } from './incoming-change.ts';
import { idText, problemOf } from './read-body.ts';
import { refuseTopic } from './topics.ts';
import { wooOrderOf, wooOrderSchema } from './woocommerce-order.ts';

/** WooCommerce sends nothing but the id of what was deleted. */
const onlyIdSchema = z.strictObject({ id: idText });
const idSchema = z.object({ id: idText });

const orderTopics: readonly string[] = ['order.created', 'order.updated', 'order.restored'];
const topics = {
  header: 'x-wc-webhook-topic',
  accepted: [...orderTopics, 'order.deleted', 'customer.deleted'],
  remedies: {
    'customer.created': 'Customers come with their orders, or in a file.',
    'customer.updated': 'Customers come with their orders, or in a file.',
  },
};

/** WooCommerce's events. The topic is not signed: it is believed where it ends something, and where it takes that back. */
export function readWooCommerceEvent(topic: string | undefined, value: unknown): ChangeReading {
  if (topic === 'customer.deleted') return readDeletedCustomer(value);
  if (topic === 'order.deleted') return readDeletedOrder(value, idSchema);
  if (topic === undefined || !orderTopics.includes(topic)) return refuseTopic(topic, topics);
  if (onlyIdSchema.safeParse(value).success) return readDeletedOrder(value, onlyIdSchema);
  const parsed = wooOrderSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  if (/draft/.test(parsed.data.status)) return { kind: 'ignored', reason: 'draft' };
  return { kind: 'order', order: wooOrderOf(parsed.data, { isRestored: topic === 'order.restored' }) };
}

function readDeletedOrder(value: unknown, schema: typeof idSchema | typeof onlyIdSchema): ChangeReading {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  return { kind: 'order-deleted', source: 'woocommerce', orderKey: parsed.data.id };
}

/** Deleted in the shop is not yet erased here: an admin decides, as for a request of the customer. */
function readDeletedCustomer(value: unknown): ChangeReading {
  const parsed = idSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  const { id } = parsed.data;
  return { kind: 'privacy-request', asks: 'erasure', source: 'woocommerce', customer: { id }, orderKeys: [] };
}
