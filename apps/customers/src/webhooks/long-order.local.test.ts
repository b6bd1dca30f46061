import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createDeliveryStore } from '@kesher/adapters/dynamodb/delivery-store';
import { gatheringTable } from '@kesher/adapters/dynamodb/gathering-table';
import { createIncomingStore } from '@kesher/adapters/dynamodb/incoming-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import type { Table } from '@kesher/adapters/dynamodb/table';
import { startTables } from '@kesher/adapters/dynamodb/testing/start-tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUp, shopifyOrder } from './testing/webhook-world.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

/** A table that counts the requests to it, one for a batch. */
function counting(table: Table, count: () => void): Table {
  const counted = Object.entries(table).map(([name, ask]) => [
    name,
    (...given: unknown[]) => {
      count();
      return (ask as (...given: unknown[]) => unknown)(...given);
    },
  ]);
  return Object.fromEntries(counted) as Table;
}

const lineOf = (number: number) => ({ sku: `SKU-${number % 300}`, name: `Part ${number}`, quantity: 1, price: '9.90' });

it('takes an order of five hundred lines, and its cancellation, in requests by the hundred', async () => {
  let requests = 0;
  const count = () => {
    requests += 1;
  };
  const orders = gatheringTable(counting(await tables.empty('orders'), count));
  const office = counting(await tables.empty('office'), count);
  const { stores: inMemory } = setUp();
  const stores = {
    ...inMemory,
    customers: createCustomerStore(gatheringTable(counting(await tables.empty('customers'), count))),
    orders: createOrderStore(orders),
    deliveries: createDeliveryStore(orders),
  };
  const { shopify } = setUp({ stores, incoming: createIncomingStore({ office, orders }) });
  const order = shopifyOrder({ line_items: Array.from({ length: 500 }, (_, number) => lineOf(number)) });
  expect(await shopify('orders/create', order)).toEqual({ kind: 'applied' });
  expect(requests).toBeLessThan(110);
  const customer = (await stores.customers.findByAddress('dana@example.com'))[0];
  const states = async () => (customer ? await stores.orders.linesOf(customer) : []).map(({ state }) => state);
  expect(await states()).toEqual(Array.from({ length: 500 }, () => 'open'));

  requests = 0;
  const cancelled = { ...order, cancelled_at: '2026-11-03T00:00:00Z', updated_at: '2026-11-03T00:00:00Z' };
  expect(await shopify('orders/updated', cancelled)).toEqual({ kind: 'applied' });
  expect(requests).toBeLessThan(110);
  expect(await states()).toEqual(Array.from({ length: 500 }, () => 'cancelled'));
});
