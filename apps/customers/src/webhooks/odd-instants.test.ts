import { describe, expect, it } from 'vitest';
import { event, setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

const odd = ['9999-12-31T23:59:59-05:00', '0000-01-01T00:00:00+14:00', '0001-01-01T00:00:00Z'];
const remedy = 'Correct this field: use an instant of the years 1970 to 2199, counted in UTC.';

/** Every field of every sender that carries an instant. */
const senders: [string, string, (shop: ReturnType<typeof setUp>, at: string) => Promise<unknown>][] = [
  ['our own event', 'data.orderedAt', ({ kesher }, at) => kesher(event({}, { orderedAt: at }))],
  ['our own event', 'timestamp', ({ kesher }, at) => kesher(event({ timestamp: at }))],
  ['Shopify', 'created_at', ({ shopify }, at) => shopify('orders/create', shopifyOrder({ created_at: at }))],
  ['Shopify', 'updated_at', ({ shopify }, at) => shopify('orders/create', shopifyOrder({ updated_at: at }))],
  [
    'WooCommerce',
    'date_created_gmt',
    ({ woocommerce }, at) => woocommerce('order.created', wooOrder({ date_created_gmt: at })),
  ],
  [
    'WooCommerce',
    'date_modified_gmt',
    ({ woocommerce }, at) => woocommerce('order.created', wooOrder({ date_modified_gmt: at })),
  ],
];

describe('an event of a year that cannot be', () => {
  it.each(senders.flatMap(([sender, field, send]) => odd.map((at) => ({ sender, field, at, send }))))(
    'is refused by its field and stores nothing: $field of $sender, $at',
    async ({ field, at, send }) => {
      const shop = setUp();
      expect(await send(shop, at)).toMatchObject({ kind: 'refused', problem: { status: 422, field, remedy } });
      expect(shop.lines()).toEqual([]);
      expect(shop.stores.customers.all()).toEqual([]);
    },
  );
});
