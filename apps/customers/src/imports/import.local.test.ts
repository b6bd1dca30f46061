import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createDeliveryStore } from '@kesher/adapters/dynamodb/delivery-store';
import { createFileStore } from '@kesher/adapters/dynamodb/file-store';
import { gatheringTable } from '@kesher/adapters/dynamodb/gathering-table';
import { createImportStore } from '@kesher/adapters/dynamodb/import-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { startTables } from '@kesher/adapters/dynamodb/testing/start-tables';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { ImportJob } from '@kesher/domain/import/import-store';
import { instantSchema } from '@kesher/domain/instant-schema';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inMemoryPorts, openStaffDoor } from '../staff-door/testing/staff-door.ts';
import { runImport } from './run-import.ts';

const keeping = { clock: () => instantSchema.parse('2027-01-15T08:00:00.000Z'), retention: byTheTable };
let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const rows = 1_200;
const customersCsv = `id,name,email\n${Array.from({ length: rows }, (_, at) => `C-${at},שם ${at},${at % 100 === 7 ? 'bad' : `c${at}@example.com`}`).join('\n')}\n`;
const linesCsv = `order_number,product_id,customer_id,quantity,state\n${Array.from({ length: rows }, (_, at) => `${at},P-${at % 7},C-${at},2,${at % 50 === 0 ? 'fulfilled' : 'open'}`).join('\n')}\n`;

/** The staff door over tables in DynamoDB, wired as the app wires them. */
async function setUp() {
  const office = await tables.empty('office');
  const customersTable = await tables.empty('customers');
  const orders = gatheringTable(await tables.empty('orders'));
  const writes: string[] = [];
  const counted = {
    ...customersTable,
    put: (...given: Parameters<typeof customersTable.put>) => {
      writes.push(given[0].pk);
      return customersTable.put(...given);
    },
  };
  const ports = {
    ...inMemoryPorts(),
    customers: createCustomerStore(gatheringTable(counted)),
    orders: createOrderStore(orders),
    deliveries: createDeliveryStore(orders),
    imports: createImportStore(gatheringTable(office), keeping),
    files: createFileStore(office, keeping),
  };
  const door = openStaffDoor(ports);
  const start = async (kind: ImportKind, csv: string) => {
    // Parts of an odd number of bytes, so that they end within a Hebrew letter.
    const bytes = Buffer.from(csv);
    for (let part = 0; part * 9_999 < bytes.byteLength; part += 1) {
      const body = new Uint8Array(bytes.subarray(part * 9_999, (part + 1) * 9_999));
      await door.send('PUT', `/staff/files/file-${kind}/parts/${part}`, { body });
    }
    const body = { fileId: `file-${kind}`, fileName: 'file.csv', kind };
    return (await door.json<ImportJob>('POST', '/staff/imports', { body })).id;
  };
  const { customers, deliveries, imports, files, fingerprint } = ports;
  const run = (importId: string, change: { customers?: typeof customers; shouldPause?: () => boolean } = {}) =>
    runImport({
      imports,
      files,
      fingerprint,
      stores: {
        customers: change.customers ?? customers,
        orders: ports.orders,
        deliveries,
        erasures: ports.erasures,
        suppressions: ports.suppressions,
      },
      shouldPause: change.shouldPause ?? (() => false),
    })({ importId });
  const everything = async () => {
    const ids = Array.from({ length: rows }, (_, at) => `C-${at}` as CustomerId);
    const found: Customer[] = [];
    for (let at = 0; at < rows; at += 100) found.push(...(await customers.getMany(ids.slice(at, at + 100))).values());
    const lines = await Promise.all(ids.map((id) => ports.orders.linesOf(id)));
    return {
      customers: found.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
      lines: lines.flat(),
    };
  };
  return { ports, door, start, run, everything, writes };
}

describe('an import through the door into DynamoDB', () => {
  it('changes nothing the second time', async () => {
    const { start, run, everything, writes } = await setUp();
    for (const [kind, csv, refused] of [
      ['customers', customersCsv, 12],
      ['order-lines', linesCsv, 12],
    ] as const) {
      expect(await run(await start(kind, csv))).toMatchObject({
        kind: 'done',
        progress: { created: rows - refused, refused },
      });
    }
    const before = await everything();
    expect([before.customers.length, before.lines.length]).toEqual([rows - 12, rows - 12]);
    expect(before.customers[1]?.name).toMatch(/^שם \d+$/);
    writes.length = 0;
    for (const [kind, csv] of [
      ['customers', customersCsv],
      ['order-lines', linesCsv],
    ] as const) {
      expect(await run(await start(kind, csv))).toMatchObject({
        progress: { unchanged: rows - 12, created: 0, changed: 0 },
      });
    }
    expect(await everything()).toEqual(before);
    expect(writes).toEqual([]);
  });

  it('shows how far it is, and ends the same after pauses and after it was killed between two checkpoints', async () => {
    const whole = await setUp();
    await whole.run(await whole.start('customers', customersCsv));

    const { ports, start, run, everything, door } = await setUp();
    const id = await start('customers', customersCsv);
    let batches = 0;
    expect(await run(id, { shouldPause: () => (batches += 1) === 3 })).toMatchObject({ kind: 'paused' });
    expect(await door.json('GET', `/staff/imports/${id}`)).toMatchObject({
      progress: { state: 'running', rowsDone: 300 },
    });
    let puts = 0;
    const dying = {
      ...ports.customers,
      put: async (customer: Customer) => {
        puts += 1;
        if (puts > 250) throw new Error('killed');
        return ports.customers.put(customer);
      },
    };
    await expect(run(id, { customers: dying })).rejects.toThrow('killed');
    expect((await ports.imports.get(id))?.progress).toMatchObject({ state: 'running', rowsDone: 300 });
    const ended = await run(id);
    expect(ended).toMatchObject({ kind: 'done', progress: { rowsDone: rows, refused: 12 } });
    expect(await everything()).toEqual(await whole.everything());
    const csv = await (await door.send('GET', `/staff/imports/${id}/errors.csv`)).text();
    expect(csv.split('\r\n')).toHaveLength(14);
  });

  it('keeps what somebody changes while it runs', async () => {
    const { ports, start, run } = await setUp();
    await run(await start('customers', 'id,name,email\nC-1,Dana,dana@example.com\n'));
    const refusal = {
      channel: 'email',
      purpose: 'marketing',
      decision: 'refused',
      how: 'one-click',
      shown: '',
    } as const;
    let raced = false;
    const racing = {
      ...ports.customers,
      put: async (customer: Customer) => {
        const stored = raced ? undefined : await ports.customers.get(customer.id);
        raced = true;
        if (stored)
          await ports.customers.put({
            ...stored,
            consents: [{ ...refusal, at: stored.createdAt }],
            revision: stored.revision + 1,
          });
        return ports.customers.put(customer);
      },
    };
    const id = await start('customers', 'id,name,email\nC-1,Dana Levi,dana@example.com\n');
    expect(await run(id, { customers: racing })).toMatchObject({ progress: { changed: 1 } });
    expect(await ports.customers.get('C-1' as CustomerId)).toMatchObject({
      name: 'Dana Levi',
      consents: [{ decision: 'refused' }],
      revision: 3,
    });
  });

  it('writes the look-up of an address and of a name once, and of a changed one again', async () => {
    const { ports, start, run, writes } = await setUp();
    const id = 'C-1' as CustomerId;
    await run(await start('customers', 'id,name,email\nC-1,Dana,dana@example.com\n'));
    writes.length = 0;
    await run(await start('customers', 'id,name,email\nC-1,Dina,dana@example.com\n'));
    expect(writes).toEqual(['customer#C-1']);
    await run(await start('customers', 'id,name,email\nC-1,Dana Levi,dana@example.com\n'));
    expect(writes).toEqual(['customer#C-1', 'customer#C-1', 'customer#C-1']);
    await run(await start('customers', 'id,name,email\nC-1,Dana Levi,levi@example.com\n'));
    expect(await ports.customers.findByAddress('levi@example.com')).toEqual([id]);
    expect(await ports.customers.findByAddress('dana@example.com')).toEqual([]);
  });
});

describe('rows of one file about one person', () => {
  it('end as one customer, whichever of them has the id', async () => {
    for (const csv of [
      'order_number,product_id,customer_id,customer_name,email\n1,P,,Dana,dana@example.com\n2,P,C-1,Dana,dana@example.com\n',
      'order_number,product_id,customer_id,customer_name,email\n1,P,C-1,Dana,dana@example.com\n2,P,,Dana,dana@example.com\n',
    ]) {
      const { ports, start, run } = await setUp();
      expect(await run(await start('order-lines', csv))).toMatchObject({ progress: { created: 2 } });
      expect(await ports.customers.findByAddress('dana@example.com')).toHaveLength(1);
    }
  });
});
