import * as z from 'zod';
import type { ChangeReading } from './incoming-change.ts';
import { idText, optionalText, problemOf } from './read-body.ts';

const customerRequestSchema = z.object({
  customer: z.object({ id: idText.nullish(), email: optionalText, phone: optionalText }),
  orders_to_redact: z.array(idText).max(1_000).nullish(),
  orders_requested: z.array(idText).max(1_000).nullish(),
});

const shopRequestSchema = z.object({ shop_domain: z.string().trim().min(1).max(100) });

/** What a customer, or a shop that leaves, asks by law. Kesher does none of it without a person: it becomes a task. */
export function readShopifyPrivacy(
  topic: 'customers/redact' | 'customers/data_request' | 'shop/redact',
  value: unknown,
): ChangeReading {
  if (topic === 'shop/redact') {
    const parsed = shopRequestSchema.safeParse(value);
    if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
    return { kind: 'shop-erasure', source: 'shopify', shop: parsed.data.shop_domain };
  }
  const parsed = customerRequestSchema.safeParse(value);
  if (!parsed.success) return { kind: 'refused', problem: problemOf(parsed.error) };
  const { customer, orders_to_redact, orders_requested } = parsed.data;
  const { id, email, phone } = customer;
  return {
    kind: 'privacy-request',
    asks: topic === 'customers/redact' ? 'erasure' : 'export',
    source: 'shopify',
    customer: { id: id ?? undefined, email, phone },
    orderKeys: [...(orders_to_redact ?? []), ...(orders_requested ?? [])],
  };
}
