import type { PostalAddress } from '@kesher/domain/customer/profile';
import { comparable } from '@kesher/domain/import/clean-text';
import { splitTags } from '@kesher/domain/import/read-profile';
import { type MoneyBack, mostBack, readMoneyBack } from '@kesher/domain/order/money-back';
import { shopLine } from '@kesher/domain/order/shop-line';
import { looseInstantSchema } from '@kesher/domain/read-instant';
import * as z from 'zod';
import type { IncomingCustomer, IncomingLine, IncomingOrder } from './incoming-change.ts';
import { idText, linesOf, looseText, optionalText, orderNumberText, priceOf, shopAddressOf } from './read-body.ts';

const streetShape = {
  address1: looseText,
  address2: looseText,
  city: looseText,
  zip: looseText,
  province: looseText,
};
const address = z
  .object({ name: optionalText, phone: optionalText, country_code: optionalText, ...streetShape })
  .nullish();
const ownAddress = z
  .object({ name: looseText, country_code: looseText, ...streetShape })
  .nullish()
  .catch(undefined);
type Address = z.infer<typeof ownAddress>;
const count = z.int().min(0).max(100_000);

const lineSchema = z.object({
  id: idText.nullish(),
  sku: optionalText,
  name: optionalText,
  vendor: optionalText,
  quantity: count,
  current_quantity: count.nullish(),
  fulfillable_quantity: count.nullish(),
  fulfillment_status: optionalText,
  price: optionalText,
});

const refundSchema = z.object({
  refund_line_items: z.array(z.object({ line_item_id: idText, quantity: count })).nullish(),
});

/** What Kesher reads of an order as Shopify sends it. */
export const shopifyOrderSchema = z.object({
  id: idText,
  name: orderNumberText,
  email: optionalText,
  phone: optionalText,
  created_at: looseInstantSchema,
  updated_at: looseInstantSchema,
  cancelled_at: looseInstantSchema.nullish(),
  financial_status: optionalText,
  customer_locale: optionalText,
  currency: optionalText,
  customer: z
    .object({
      id: idText,
      first_name: optionalText,
      last_name: optionalText,
      email: optionalText,
      phone: optionalText,
      tags: z
        .union([z.string(), z.array(z.string())])
        .nullish()
        .catch(undefined),
      default_address: ownAddress,
    })
    .nullish(),
  billing_address: address,
  shipping_address: address,
  line_items: linesOf(lineSchema),
  refunds: z.array(refundSchema).nullish(),
});
type ShopifyOrder = z.infer<typeof shopifyOrderSchema>;

/** Shopify's order in our words. `isCancelled` where the event itself says so, though its body lags behind. */
export function shopifyOrderOf(order: ShopifyOrder, { isCancelled }: { isCancelled: boolean }): IncomingOrder {
  const money = moneyBackIn(order);
  const state = { isCancelled: isCancelled || Boolean(order.cancelled_at), money };
  return {
    source: 'shopify',
    orderKey: order.id,
    orderNumber: order.name,
    changedAt: order.updated_at,
    orderedAt: order.created_at,
    customer: buyerOf(order),
    lines: order.line_items.map((line) => lineOf(line, order, state)),
  };
}

/** Who bought it. Whoever it is sent to may be somebody else, so of the delivery address nothing is theirs. */
function buyerOf(order: ShopifyOrder): IncomingCustomer {
  const { customer, billing_address: billing, shipping_address: shipping } = order;
  const ownName = [customer?.first_name, customer?.last_name].filter(Boolean).join(' ') || undefined;
  const name = ownName ?? billing?.name;
  const isBuyer = (other: string | undefined) =>
    name !== undefined && other !== undefined && wordsOf(name) === wordsOf(other);
  const paysThemselves = isBuyer(billing?.name);
  return {
    id: customer?.id,
    name,
    email: order.email ?? customer?.email,
    phone: order.phone ?? customer?.phone ?? (paysThemselves ? billing?.phone : undefined),
    language: order.customer_locale,
    country: billing?.country_code ?? (isBuyer(shipping?.name) ? shipping?.country_code : undefined),
    segments: tagsOf(customer?.tags),
    // The shop's own address of a customer may be that of their first delivery, to somebody else.
    postalAddress: [billing, customer?.default_address]
      .filter((one) => isBuyer(one?.name))
      .map(streetOf)
      .find((one) => one !== undefined),
  };
}

function tagsOf(tags: string | string[] | null | undefined): readonly string[] | undefined {
  return typeof tags === 'string' ? splitTags(tags) : (tags ?? undefined);
}

function streetOf(address: Address): PostalAddress | undefined {
  if (!address) return undefined;
  const { address1, address2, city, zip: postcode, province: region, country_code: country } = address;
  return shopAddressOf({ lines: [address1, address2], city, postcode, region, country });
}

/** A name as it is compared, whichever of its words comes first. */
function wordsOf(name: string): string {
  return comparable(name).split(' ').toSorted().join(' ');
}

/** Goods that came back with money are a part of it also where the status does not say so yet. */
function moneyBackIn({ financial_status, refunds }: ShopifyOrder): MoneyBack {
  const stated = readMoneyBack(financial_status ?? '') ?? 'none';
  return mostBack(stated, (refunds ?? []).length > 0 ? 'part' : 'none');
}

function lineOf(
  line: z.infer<typeof lineSchema>,
  order: ShopifyOrder,
  { isCancelled, money }: { isCancelled: boolean; money: MoneyBack },
): IncomingLine {
  const status = line.fulfillment_status;
  const refunded =
    line.current_quantity === null || line.current_quantity === undefined
      ? refundedOf(line.id, order)
      : line.quantity - line.current_quantity;
  const { sku: productId, name: productName, vendor: supplierId } = line;
  const facts = shopLine(
    {
      ordered: line.quantity,
      refunded,
      waiting: line.fulfillable_quantity ?? undefined,
      isSent: status === 'fulfilled',
      isCancelled: isCancelled || status === 'restocked',
    },
    money,
  );
  return { productId, productName, supplierId, ...facts, unitPrice: priceOf(line.price, order.currency) };
}

function refundedOf(lineId: string | null | undefined, { refunds }: ShopifyOrder): number {
  const back = (refunds ?? []).flatMap(({ refund_line_items }) => refund_line_items ?? []);
  return back.reduce((sum, { line_item_id, quantity }) => sum + (line_item_id === lineId ? quantity : 0), 0);
}
