import { readLineState } from '@kesher/domain/import/read-words';
import { type MoneyBack, moneyBackOf } from '@kesher/domain/order/money-back';
import { shopLine } from '@kesher/domain/order/shop-line';
import { looseInstantSchema } from '@kesher/domain/read-instant';
import * as z from 'zod';
import type { IncomingLine, IncomingOrder } from './incoming-change.ts';
import { idText, linesOf, looseText, optionalText, orderNumberText, priceOf, shopAddressOf } from './read-body.ts';

const sum = z
  .union([z.number(), z.string().regex(/^-?\d{1,12}(?:\.\d{1,8})?$/, 'use a sum such as -20.00')])
  .transform(Number)
  .nullish();

const lineSchema = z.object({
  id: idText.nullish(),
  sku: optionalText,
  name: optionalText,
  /** Negative on a line that takes goods back. */
  quantity: z.int().min(-100_000).max(100_000),
  price: z.union([z.number(), z.string().max(64)]).nullish(),
});

const refundedLineSchema = z.object({
  sku: optionalText,
  name: optionalText,
  quantity: z.int().min(-100_000).max(100_000),
  /** Where WooCommerce says which line was refunded; the values of all other keys may be anything. */
  meta_data: z.array(z.object({ key: z.unknown(), value: z.unknown() })).nullish(),
});

/** What Kesher reads of an order as WooCommerce sends it. */
export const wooOrderSchema = z.object({
  id: idText,
  number: orderNumberText,
  status: z.string().max(64),
  date_created_gmt: looseInstantSchema,
  date_modified_gmt: looseInstantSchema,
  currency: optionalText,
  total: sum,
  customer_id: idText.nullish(),
  billing: z.object({
    first_name: optionalText,
    last_name: optionalText,
    email: optionalText,
    phone: optionalText,
    country: optionalText,
    address_1: looseText,
    address_2: looseText,
    city: looseText,
    postcode: looseText,
    state: looseText,
  }),
  line_items: linesOf(lineSchema),
  refunds: z
    .array(z.object({ total: sum, line_items: linesOf(refundedLineSchema).nullish() }))
    .max(1_000)
    .nullish(),
});
type WooOrder = z.infer<typeof wooOrderSchema>;
type Line = z.infer<typeof lineSchema>;

/** WooCommerce's order in our words. The billing address is the buyer's; where it is sent to is nobody of ours. */
export function wooOrderOf(order: WooOrder, { isRestored }: { isRestored: boolean }): IncomingOrder {
  const { billing } = order;
  return {
    source: 'woocommerce',
    orderKey: order.id,
    orderNumber: order.number,
    changedAt: order.date_modified_gmt,
    orderedAt: order.date_created_gmt,
    isRestored,
    customer: {
      // 0 is a guest.
      id: order.customer_id && order.customer_id !== '0' ? order.customer_id : undefined,
      name: [billing.first_name, billing.last_name].filter(Boolean).join(' ') || undefined,
      email: billing.email,
      phone: billing.phone,
      country: billing.country,
      postalAddress: shopAddressOf({
        lines: [billing.address_1, billing.address_2],
        city: billing.city,
        postcode: billing.postcode,
        region: billing.state,
        country: billing.country,
      }),
    },
    lines: linesIn(order),
  };
}

function linesIn(order: WooOrder): IncomingLine[] {
  const state = readLineState(order.status) ?? 'open';
  const refunds = (order.refunds ?? []).map(({ total }) => total ?? 0);
  const money: MoneyBack = moneyBackOf({ refunds, total: order.total ?? undefined });
  const takeBack = createTakeBack(order);
  return order.line_items
    .filter(({ quantity }) => quantity >= 0)
    .map((line) => ({
      productId: line.sku,
      productName: line.name,
      ...shopLine(
        {
          ordered: line.quantity,
          refunded: takeBack(line),
          isSent: state === 'fulfilled',
          isCancelled: state === 'cancelled',
        },
        money,
      ),
      unitPrice: priceOf(line.price, order.currency),
    }));
}

/** How many pieces of a line were refunded. Pieces that name only their product are taken off its first lines, once. */
function createTakeBack(order: WooOrder): (line: Line) => number {
  const ofLine = new Map<string, number>();
  const ofProduct = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string, quantity: number) =>
    void counts.set(key, (counts.get(key) ?? 0) + Math.abs(quantity));
  for (const refunded of (order.refunds ?? []).flatMap(({ line_items }) => line_items ?? [])) {
    const lineId = refunded.meta_data?.find(({ key }) => key === '_refunded_item_id')?.value;
    if (typeof lineId !== 'string' && typeof lineId !== 'number')
      add(ofProduct, productKey(refunded), refunded.quantity);
    else add(ofLine, String(lineId), refunded.quantity);
  }
  for (const line of order.line_items) if (line.quantity < 0) add(ofProduct, productKey(line), line.quantity);
  return (line) => {
    const known = Math.min(line.quantity, ofLine.get(line.id ?? '') ?? 0);
    const key = productKey(line);
    const rest = Math.min(line.quantity - known, ofProduct.get(key) ?? 0);
    if (rest > 0) ofProduct.set(key, (ofProduct.get(key) ?? 0) - rest);
    return known + rest;
  };
}

function productKey({ sku, name }: { sku?: string | undefined; name?: string | undefined }): string {
  return sku ?? `name ${name}`;
}
