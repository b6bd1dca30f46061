import { test as property } from '@fast-check/vitest';
import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, now, setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

const inAnHour = addMs(now, hourMs);
const in2150 = '2150-01-01T00:00:00.000Z' as Instant;
const line = { sku: 'P-1', quantity: 1, fulfillable_quantity: 1 };
const cancelledLine = { productId: 'SKU-1', quantity: 2, state: 'cancelled' };

type Shop = ReturnType<typeof setUp>;

/** How each sender tells that an order was placed, and that it was cancelled. */
const senders: [
  string,
  (shop: Shop, at: Instant) => Promise<unknown>,
  (shop: Shop, at: Instant) => Promise<unknown>,
][] = [
  [
    'Shopify',
    ({ shopify }, at) => shopify('orders/create', shopifyOrder({ updated_at: at, line_items: [line] })),
    ({ shopify }, at) => shopify('orders/cancelled', shopifyOrder({ updated_at: at, line_items: [line] })),
  ],
  [
    'WooCommerce',
    ({ woocommerce }, at) => woocommerce('order.created', wooOrder({ date_modified_gmt: at })),
    ({ woocommerce }, at) => woocommerce('order.updated', wooOrder({ date_modified_gmt: at, status: 'cancelled' })),
  ],
  [
    'our own event',
    ({ kesher }, at) => kesher(event({ timestamp: at })),
    ({ kesher }, at) =>
      kesher(event({ type: 'order.updated', timestamp: at }, { lines: [cancelledLine] }), { id: 'msg-2' }),
  ],
];

it('a year of birth that is still to come is not taken, and the order counts all the same', async () => {
  const { kesher, stores } = setUp();
  const born = (yearOfBirth: number) => ({ customer: { id: 'C-1', name: 'Dana', yearOfBirth } });
  await kesher(event({}, born(2027)));
  expect(stores.customers.all()).toMatchObject([{ name: 'Dana' }]);
  expect(stores.customers.all()[0]).not.toHaveProperty('yearOfBirth');
  await kesher(event({ type: 'order.updated' }, born(1954)), { id: 'msg-2' });
  expect(stores.customers.all()).toMatchObject([{ yearOfBirth: 1954 }]);
});

describe('an event of a moment still to come', () => {
  it.each(senders)(
    'holds from its arrival, so that a true cancellation ends the order: %s',
    async (_name, place, cancel) => {
      for (const stamped of [addMs(now, 1_000), inAnHour, in2150]) {
        const shop = setUp();
        expect(await place(shop, stamped)).toEqual({ kind: 'applied' });
        expect(await cancel(shop, now)).toEqual({ kind: 'applied' });
        expect(shop.lines().join()).toMatch(/^\S+ \d cancelled$/);
        expect(shop.stores.orders.allLines()).toMatchObject([{ stated: { at: now, stateAt: now } }]);
      }
    },
  );

  it.each(senders)(
    'is in the order of its sender’s clock, however two were swapped on the way: %s',
    async (_name, place, cancel) => {
      const shop = setUp();
      await place(shop, addMs(now, minuteMs));
      const swapped = setUp();
      expect(await cancel(swapped, inAnHour)).toEqual({ kind: 'applied' });
      expect(await place(swapped, addMs(inAnHour, -1_000))).toEqual({ kind: 'ignored', reason: 'outdated' });
      expect(await cancel(shop, inAnHour)).toEqual({ kind: 'applied' });
      for (const { lines } of [shop, swapped]) expect(lines().join()).toMatch(/^\S+ \d cancelled$/);
    },
  );

  it('is not the last word on the stock of a product', async () => {
    const { kesher, shopify, incoming } = setUp();
    const said = (available: number) => ({ source: 'api', productId: 'P-1', available });
    await kesher({ type: 'stock.changed', timestamp: in2150, data: said(5) });
    await kesher({ type: 'stock.changed', timestamp: now, data: said(0) }, { id: 'msg-2' });
    const level = (available: number, updated_at: string) => ({ inventory_item_id: 7, available, updated_at });
    await shopify('inventory_levels/update', level(5, in2150));
    await shopify('inventory_levels/update', level(0, now));
    expect(incoming.stockChanges()).toMatchObject([{ available: 0 }, { available: 0 }]);
  });

  it('does not keep an address: who orders later is known by what they say then', async () => {
    const shop = setUp();
    await shop.shopify('orders/create', shopifyOrder({ created_at: in2150, updated_at: in2150 }));
    shop.timeIs(addMs(now, minuteMs));
    const placed = { created_at: addMs(now, minuteMs), updated_at: addMs(now, minuteMs) };
    await shop.shopify('orders/create', shopifyOrder({ id: 2, name: '#2', email: 'new@mail.example', ...placed }));
    expect(shop.stores.customers.all()).toMatchObject([
      { email: 'new@mail.example', stated: { email: { at: placed.created_at } } },
    ]);
    expect(shop.stores.orders.allLines().every(({ orderedAt }) => orderedAt <= placed.created_at)).toBe(true);
  });
});

describe('what an earlier day stored of a moment still to come', () => {
  /** An order with all of its instants as they were stored before arrivals bounded them. */
  async function withStored(at: Instant) {
    const shop = setUp();
    await shop.shopify('orders/create', shopifyOrder({ line_items: [line] }));
    const { orders, customers } = shop.stores;
    for (const one of orders.allLines())
      await orders.putLine({ ...one, orderedAt: at, stated: { at, from: 'shopify:450789469', stateAt: at } });
    const known = await shop.incoming.order('shopify', '450789469');
    if (known) await shop.incoming.putOrder({ ...known, changedAt: at }, { now });
    const stored = await customers.get(customerIdSchema.parse('shopify:1'));
    const email = { at, by: 'order', from: 'shopify:450789469', saidAt: at } as const;
    if (stored) await customers.put({ ...stored, stated: { ...stored.stated, email }, revision: 2 });
    return shop;
  }

  it.each([
    ['orders/cancelled', shopifyOrder({ updated_at: now, line_items: [line] })],
    ['orders/delete', { id: 450789469 }],
  ])('gives way to %s', async (topic, body) => {
    const shop = await withStored(in2150);
    expect(await shop.shopify(topic, body)).toEqual({ kind: 'applied' });
    expect(shop.lines()).toEqual(['#1001 1 cancelled']);
    const known = await shop.incoming.order('shopify', '450789469');
    expect(known?.changedAt.slice(0, 10)).toBe(now.slice(0, 10));
  });

  it('gives way to the address of any order', async () => {
    const shop = await withStored(in2150);
    await shop.shopify('orders/create', shopifyOrder({ id: 2, name: '#2', email: 'new@mail.example' }));
    expect(shop.stores.customers.all()).toMatchObject([{ email: 'new@mail.example' }]);
  });
});

describe('whatever moments events carry', () => {
  const away = fc.oneof(fc.integer({ min: -60, max: 60 }), fc.constantFrom(-100_000, 100_000, 60_000_000));
  const anyEvent = fc.record({ minutes: away, isCancelled: fc.boolean() });

  property.prop([fc.array(anyEvent, { maxLength: 5 }), fc.integer({ min: 0, max: 59 }), anyEvent])(
    'the last cancellation that arrives after its time is obeyed, and an older event that arrives later never wins',
    async (events, seconds, late) => {
      const shop = setUp();
      let arrival = now;
      const send = async (at: Instant, isCancelled: boolean) =>
        shop.shopify(
          'orders/updated',
          shopifyOrder({ updated_at: at, cancelled_at: isCancelled ? at : null, line_items: [line], note: arrival }),
        );
      for (const { minutes, isCancelled } of events) {
        await send(addMs(arrival, minutes * minuteMs), isCancelled);
        arrival = addMs(arrival, minuteMs);
        shop.timeIs(arrival);
      }
      const cancelledAt = addMs(arrival, -seconds * 1_000);
      expect(await send(cancelledAt, true)).toEqual({ kind: 'applied' });
      expect(shop.lines()).toEqual(['#1001 1 cancelled']);
      shop.timeIs(addMs(arrival, hourMs));
      await send(addMs(cancelledAt, -Math.abs(late.minutes) * minuteMs), late.isCancelled);
      expect(shop.lines()).toEqual(['#1001 1 cancelled']);
    },
  );
});
