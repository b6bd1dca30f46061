import { describe, expect, it } from 'vitest';
import type { ChangeReading } from './incoming-change.ts';
import { readKesherEvent } from './kesher-event.ts';
import { readShopifyEvent } from './shopify-event.ts';
import { readWooCommerceEvent } from './woocommerce-event.ts';

const pricesOf = (reading: ChangeReading) =>
  reading.kind === 'order' ? reading.order.lines.map(({ unitPrice }) => unitPrice) : reading.kind;

const shopify = (currency: string | undefined, ...prices: (string | null)[]) =>
  readShopifyEvent('orders/create', {
    id: 1,
    name: '#1001',
    created_at: '2026-11-01T10:00:00Z',
    updated_at: '2026-11-01T10:00:00Z',
    currency,
    line_items: prices.map((price) => ({ sku: 'BP-1', quantity: 1, price })),
  });

const woocommerce = (currency: string, ...prices: (number | string)[]) =>
  readWooCommerceEvent('order.created', {
    id: 727,
    number: '727',
    status: 'processing',
    date_created_gmt: '2026-11-01T10:00:00',
    date_modified_gmt: '2026-11-01T10:00:00',
    currency,
    billing: {},
    line_items: prices.map((price) => ({ sku: 'BP-1', quantity: 1, price })),
  });

const kesher = (unitPrice: unknown) =>
  readKesherEvent({
    type: 'order.created',
    timestamp: '2026-11-22T07:59:00Z',
    data: { orderNumber: '77', customer: { id: 'C-1' }, lines: [{ productId: 'SKU-1', quantity: 2, unitPrice }] },
  });

const ils = (amountMinor: number) => ({ amountMinor, currency: 'ILS' });

describe('the price of one piece in an event', () => {
  it('is read from Shopify in the currency of the order, and left out where either is missing', () => {
    expect(pricesOf(shopify('ILS', '49.90', null, 'gift'))).toEqual([ils(4_990), undefined, undefined]);
    expect(pricesOf(shopify(undefined, '49.90'))).toEqual([undefined]);
  });

  it('is read from WooCommerce as a number or a text, and left out where a discount made it uneven', () => {
    expect(pricesOf(woocommerce('ILS', 49.9, '12', 33.333333333))).toEqual([ils(4_990), ils(1_200), undefined]);
  });

  it('is taken from our own events as it is, and refused where it is no money', () => {
    expect(pricesOf(kesher(ils(4_990)))).toEqual([ils(4_990)]);
    expect(pricesOf(kesher(undefined))).toEqual([undefined]);
    expect(kesher({ amountMinor: 49.9, currency: 'ILS' })).toMatchObject({
      kind: 'refused',
      problem: { field: 'data.lines.0.unitPrice.amountMinor' },
    });
  });
});
