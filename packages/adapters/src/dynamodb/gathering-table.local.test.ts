import { describeCustomerStore } from '@kesher/testing/contracts/customer-store-contract';
import { describeDeliveryStore } from '@kesher/testing/contracts/delivery-store-contract';
import { describeOrderStore } from '@kesher/testing/contracts/order-store-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomerStore } from './customer-store.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { gatheringTable } from './gathering-table.ts';
import { createOrderStore } from './order-store.ts';
import type { ItemKey, Table } from './table.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const place = 'in DynamoDB, with gathered requests';
const orders = async () => gatheringTable(await tables.empty('orders'));

describeCustomerStore(place, async () => ({
  store: createCustomerStore(gatheringTable(await tables.empty('customers'))),
}));
describeOrderStore(place, async () => ({ store: createOrderStore(await orders()) }), { runs: 10 });
describeDeliveryStore(place, async () => ({ store: createDeliveryStore(await orders()) }));

/** Counts the requests that reach the table. */
function counting(table: Table) {
  const counts = { get: 0, getMany: 0, put: 0, putMany: 0 };
  const counted = <Name extends keyof typeof counts>(name: Name): Table[Name] =>
    ((...parameters: unknown[]) => {
      counts[name] += 1;
      return (table[name] as (...parameters: unknown[]) => unknown)(...parameters);
    }) as Table[Name];
  const watched: Table = {
    ...table,
    get: counted('get'),
    getMany: counted('getMany'),
    put: counted('put'),
    putMany: counted('putMany'),
  };
  return { counts, table: gatheringTable(watched) };
}

const keys: ItemKey[] = Array.from({ length: 60 }, (_, index) => ({ pk: `pk-${index}`, sk: 'sk' }));

describe('a gathering table', () => {
  it('sends few requests for many records, and answers each asker with theirs', async () => {
    const { table, counts } = counting(await tables.empty('office'));
    await Promise.all(keys.map((key) => table.put({ ...key, said: key.pk })));
    const found = await Promise.all(keys.map((key) => table.get(key)));
    expect(found.map((item) => item?.['said'])).toEqual(keys.map(({ pk }) => pk));
    expect(counts).toEqual({ get: 0, getMany: 1, put: 0, putMany: 3 });
  });

  it('writes one by one what has a condition', async () => {
    const { table, counts } = counting(await tables.empty('office'));
    const [key = { pk: '', sk: '' }] = keys;
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const outcomes = await Promise.all([1, 2, 3].map((value) => table.put({ ...key, value }, condition)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(counts).toEqual({ get: 0, getMany: 0, put: 3, putMany: 0 });
  });

  it('reads what was just written', async () => {
    const { table } = counting(await tables.empty('office'));
    const [key = { pk: '', sk: '' }] = keys;
    for (let value = 0; value < 5; value += 1) {
      await Promise.all([table.put({ ...key, value }), ...keys.slice(1).map((other) => table.get(other))]);
      expect(await table.get(key)).toEqual({ ...key, value });
    }
  });
});
