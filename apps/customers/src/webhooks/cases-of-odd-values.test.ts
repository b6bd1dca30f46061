import { describe, expect, it } from 'vitest';
import { event, setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

describe('odd values', () => {
  it.each<[string, (shop: ReturnType<typeof setUp>) => Promise<unknown>, string]>([
    [
      'a cancellation of no year',
      ({ shopify }) => shopify('orders/updated', shopifyOrder({ cancelled_at: '9999-12-31T23:59:59-05:00' })),
      'cancelled_at',
    ],
    [
      'stock of no year',
      ({ shopify }) =>
        shopify('inventory_levels/update', {
          inventory_item_id: 1,
          available: 1,
          updated_at: '0000-01-01T00:00:00+14:00',
        }),
      'updated_at',
    ],
    ['a number of blanks', ({ shopify }) => shopify('orders/create', shopifyOrder({ name: '   ' })), 'name'],
    ['an id of letters', ({ shopify }) => shopify('orders/create', shopifyOrder({ id: 'constructor' })), 'id'],
    ['an id with a fraction', ({ woocommerce }) => woocommerce('order.created', wooOrder({ id: 1.5 })), 'id'],
    [
      'a stock code of 2 kB',
      ({ woocommerce }) =>
        woocommerce('order.created', wooOrder({ line_items: [{ sku: 'x'.repeat(2_000), quantity: 1 }] })),
      'line_items.0.sku',
    ],
    [
      'a currency that is none',
      ({ kesher }) =>
        kesher(
          event(
            {},
            { lines: [{ productId: 'A', quantity: 1, unitPrice: { amountMinor: 1, currency: 'constructor' } }] },
          ),
        ),
      'data.lines.0.unitPrice.currency',
    ],
    [
      'a year that nobody waits for',
      ({ kesher }) => kesher(event({}, { lines: [{ productId: 'A', quantity: 1, promisedOn: '9999-12-31' }] })),
      'data.lines.0.promisedOn',
    ],
    [
      'stock in a year that nobody waits for',
      ({ kesher }) =>
        kesher({
          type: 'stock.changed',
          timestamp: '2026-11-22T08:00:00Z',
          data: { productId: 'A', available: 1, expectedOn: '0001-01-01' },
        }),
      'data.expectedOn',
    ],
    [
      'a refund of no sum',
      ({ woocommerce }) => woocommerce('order.created', wooOrder({ refunds: [{ total: 'all' }] })),
      'refunds.0.total',
    ],
    [
      '501 lines',
      ({ shopify }) =>
        shopify(
          'orders/create',
          shopifyOrder({ line_items: Array.from({ length: 501 }, () => ({ sku: 'A', quantity: 1 })) }),
        ),
      'line_items',
    ],
  ])('are refused by their field and store nothing: %s', async (_name, send, field) => {
    const shop = setUp();
    expect(await send(shop)).toMatchObject({ kind: 'refused', problem: { status: 422, field } });
    expect([shop.lines(), shop.stores.customers.all()]).toEqual([[], []]);
  });

  it('of money and language are left out, and the order comes in', async () => {
    const { shopify, stores, lines } = setUp();
    const odd = { currency: 'constructor', customer_locale: '__proto__', financial_status: 'toString' };
    expect(await shopify('orders/create', shopifyOrder(odd))).toEqual({ kind: 'applied' });
    expect(lines()).toEqual(['#1001 2 open', '#1001 1 fulfilled']);
    expect(stores.customers.all()).toMatchObject([{ language: 'he' }]);
  });
});
