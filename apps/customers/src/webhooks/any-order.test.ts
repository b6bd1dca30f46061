import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

const second = (number: number) => new Date(Date.parse('2026-11-20T08:00:00Z') + number * 1_000).toISOString();

/** One event of one order of two lines: when the shop stamped it, and what it says. */
const seldom = fc.constantFrom(false, false, false, false, true);
const anyEvent = fc.record({
  at: fc.integer({ min: 0, max: 2 }),
  isCancelled: seldom,
  kept: fc.tuple(fc.constantFrom(1, 1, 1, 0), fc.constantFrom(1, 1, 1, 0)),
  waiting: fc.integer({ min: 0, max: 1 }),
  money: fc.constantFrom('paid', 'paid', 'paid', 'paid', 'refunded', 'voided'),
});

const bodyOf = ({ at, isCancelled, kept, waiting, money }: typeof anyEvent extends fc.Arbitrary<infer T> ? T : never) =>
  shopifyOrder({
    updated_at: second(at),
    cancelled_at: isCancelled ? second(at) : null,
    financial_status: money,
    line_items: kept.map((current_quantity, index) => ({
      sku: `P-${index}`,
      quantity: 1,
      current_quantity,
      fulfillable_quantity: waiting,
    })),
  });

describe('the events of one order', () => {
  property.prop([fc.array(anyEvent, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), seldom])(
    'end the same in whatever order they arrive, and a deletion among them ends it',
    async (events, dice, isDeleted) => {
      const bodies = events.map(bodyOf);
      const sendAll = async (order: readonly number[]) => {
        const shop = setUp();
        for (const index of order) {
          const body = bodies[index];
          if (body) await shop.shopify('orders/updated', body);
          else await shop.shopify('orders/delete', { id: shopifyOrder().id });
        }
        return shop.lines().filter((line) => !isDeleted || line.endsWith('open'));
      };
      const given = [...bodies.keys(), ...(isDeleted ? [bodies.length] : [])];
      const shuffled = given
        .map((index) => ({ index, place: dice.next().value ?? 0 }))
        .toSorted((left, right) => left.place - right.place);
      const left = await sendAll(shuffled.map(({ index }) => index));
      expect(left).toEqual(await sendAll(given));
      if (isDeleted) expect(left).toEqual([]);
    },
  );
});

/** Stores that answer all who ask in one moment together, and count how often that is: the ways there and back. */
function counted(shop: ReturnType<typeof setUp>) {
  let ways = 0;
  let waiting: (() => void)[] = [];
  const answer = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length > 1) return;
      ways += 1;
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        for (const one of all) one();
      });
    });
  for (const store of [shop.stores.orders, shop.stores.customers, shop.incoming]) {
    for (const [name, ask] of Object.entries(store)) {
      const slow = async (...given: unknown[]) => {
        await answer();
        return (ask as (...given: unknown[]) => unknown)(...given);
      };
      if (typeof ask === 'function' && name !== 'all' && !/^all|stockChanges/.test(name))
        Object.assign(store, { [name]: slow });
    }
  }
  return { ways: () => ways };
}

it('costs an order of five hundred lines no more ways there and back than one of two', async () => {
  const waysOf = async (count: number) => {
    const shop = setUp();
    const { ways } = counted(shop);
    const items = Array.from({ length: count }, (_, index) => ({ sku: `P-${index % 400}`, quantity: 1 }));
    expect((await shop.shopify('orders/create', shopifyOrder({ line_items: items }))).kind).toBe('applied');
    expect((await shop.woocommerce('order.created', wooOrder())).kind).toBe('applied');
    expect((await shop.woocommerce('order.deleted', { id: 727 })).kind).toBe('applied');
    expect(shop.lines()).toHaveLength(count + 1);
    return ways();
  };
  expect(await waysOf(500)).toBe(await waysOf(2));
});
