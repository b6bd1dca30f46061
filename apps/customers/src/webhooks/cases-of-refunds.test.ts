import { describe, expect, it } from 'vitest';
import type { Json } from './testing/cases.ts';
import { event, setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

describe('money that went back', () => {
  const marked = ({ stores }: ReturnType<typeof setUp>) =>
    stores.orders.allLines().map(({ state, partlyRefunded = false }) => `${state}${partlyRefunded ? ' marked' : ''}`);

  it.each(['refunded', 'voided', 'expired'])('ends the wait for an order of Shopify: %s', async (financial_status) => {
    const { shopify, lines } = setUp();
    await shopify('orders/updated', shopifyOrder({ financial_status }));
    expect(lines()).toEqual(['#1001 2 cancelled', '#1001 1 cancelled']);
  });

  it.each<[string, Json, string[]]>([
    ['by its status', { financial_status: 'partially_refunded' }, ['open marked', 'fulfilled']],
    ['by its refunds alone', { financial_status: 'paid', refunds: [{ id: 1 }] }, ['open marked', 'fulfilled']],
    [
      'by lines that were refunded whole',
      {
        refunds: [{ refund_line_items: [{ line_item_id: 11, quantity: 2 }] }],
        line_items: [
          { id: 11, sku: 'A', quantity: 2, fulfillable_quantity: 2 },
          { id: 12, sku: 'B', quantity: 1, fulfillable_quantity: 1 },
        ],
      },
      ['cancelled', 'open marked'],
    ],
  ])('in part marks what is still open in an order of Shopify: %s', async (_name, change, expected) => {
    const shop = setUp();
    await shop.shopify('orders/updated', shopifyOrder(change));
    expect(marked(shop)).toEqual(expected);
  });

  it.each<[string, Json, string[]]>([
    ['a status', { status: 'refunded' }, ['cancelled']],
    ['failed', { status: 'failed' }, ['cancelled']],
    ['the bin', { status: 'trash' }, ['cancelled']],
    ['a part', { total: '100.00', refunds: [{ id: 1, reason: '', total: '-20.00' }] }, ['open marked']],
    ['the whole', { total: '20.00', refunds: [{ total: '-5.00' }, { total: '-15.00' }] }, ['cancelled']],
    [
      'a line by its id',
      {
        total: '100.00',
        line_items: [
          { id: 7, sku: 'A', quantity: 1 },
          { id: 8, sku: 'A', quantity: 3 },
        ],
        refunds: [
          {
            total: '-20.00',
            line_items: [{ sku: 'A', quantity: -1, meta_data: [{ key: '_refunded_item_id', value: '7' }] }],
          },
        ],
      },
      ['cancelled', 'open marked'],
    ],
    [
      'pieces by their product',
      { total: '100.00', refunds: [{ total: '-20.00', line_items: [{ sku: 'BP-1', quantity: -1 }] }] },
      ['cancelled'],
    ],
    [
      'a line of negative quantity',
      {
        line_items: [
          { sku: 'A', quantity: 2 },
          { sku: 'A', quantity: -2 },
          { sku: 'B', quantity: 1 },
        ],
      },
      ['cancelled', 'open'],
    ],
  ])('counts in an order of WooCommerce: %s', async (_name, change, expected) => {
    const shop = setUp();
    expect(await shop.woocommerce('order.updated', wooOrder(change))).toEqual({ kind: 'applied' });
    expect(marked(shop)).toEqual(expected);
  });

  it('is marked in an event of our own', async () => {
    const shop = setUp();
    await shop.kesher(event({}, { lines: [{ productId: 'A', quantity: 1, partlyRefunded: true }] }));
    expect(marked(shop)).toEqual(['open marked']);
  });
});
