import { buildOrderLine } from '@kesher/testing/builders/order';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOrderStore } from './order-store.ts';
import type { Table } from './table.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const line = buildOrderLine();
const read = (table: Table) => createOrderStore(table).line(line.productId, line.customerId, line.id);

/** A process that dies after its first write: removing never happens. */
function dyingBeforeRemove(table: Table): Table {
  return { ...table, remove: () => Promise.reject(new Error('the process died')) };
}

it.each(['fulfilled', 'cancelled'] as const)(
  'finishes by the next import what a crash left of a line that was %s',
  async (state) => {
    const table = await tables.empty('orders');
    const store = createOrderStore(table);
    await store.putLine(line);
    const closed = { ...line, state };
    await expect(createOrderStore(dyingBeforeRemove(table)).putLine(closed)).rejects.toThrow('died');
    expect(await read(table)).toEqual(closed);
    expect(await store.putLine(closed)).toBe('unchanged');
    expect(await store.openLines(line.customerId, [line.productId])).toEqual([]);
    expect((await store.affected([line.productId], { limit: 5 })).customers).toEqual([]);
    expect(await store.linesOf(line.customerId)).toEqual([closed]);
  },
);

it('finishes by the next import what a crash left of a line that was reopened', async () => {
  const table = await tables.empty('orders');
  const store = createOrderStore(table);
  await store.putLine({ ...line, state: 'cancelled' });
  await expect(createOrderStore(dyingBeforeRemove(table)).putLine(line)).rejects.toThrow('died');
  await store.putLine(line);
  expect(await read(table)).toEqual(line);
  expect(await store.linesOf(line.customerId)).toEqual([line]);
});

it.each(['before', 'after'] as const)(
  'lets the one who closes a line stand who writes right %s another who writes it open',
  async (when) => {
    const table = await tables.empty('orders');
    const cancelled = { ...line, state: 'cancelled' as const };
    const overtaken: Table = {
      ...table,
      async put(item, condition) {
        if (when === 'before') await createOrderStore(table).putLine(cancelled);
        const stored = await table.put(item, condition);
        if (when === 'after') await createOrderStore(table).putLine(cancelled);
        return stored;
      },
    };
    await createOrderStore(overtaken).putLine(line);
    expect((await createOrderStore(table).affected([line.productId], { limit: 5 })).customers).toEqual([]);
    expect(await read(table)).toEqual(cancelled);
  },
);
