import { customerIdSchema } from '@kesher/domain/ids';
import { FileMissingError } from '@kesher/domain/import/import-store';
import { instantSchema } from '@kesher/domain/instant-schema';
import { buildWork } from '@kesher/testing/builders/check-in';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCheckInStore } from './check-in-store.ts';
import { createFileStore, withCheckIns } from './file-store.ts';
import { createRecordsOfCheckIns } from './records-of-check-ins.ts';
import { startTables } from './testing/start-tables.ts';

const keeping = { clock: () => instantSchema.parse('2027-01-15T08:00:00.000Z'), retention: byTheTable };
let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

it('lets DynamoDB remove a file after 30 days', async () => {
  const table = await tables.empty('office');
  await createFileStore(table, keeping).writePart('file-1', 0, new Uint8Array(1));
  expect(await table.get({ pk: 'file#file-1', sk: '00000#00000' })).toMatchObject({ expireAfter: 1_802_592_000 });
});

it('removes all files piece by piece, and nothing else', async () => {
  const table = await tables.empty('office');
  const store = createFileStore(table, keeping);
  await store.writePart('file-1', 0, new Uint8Array(700_000).fill(1));
  await store.writePart('file-2', 3, new Uint8Array(1));
  await table.put({ pk: 'settings', sk: 'business' });
  await store.removeAll();
  await expect(store.read('file-1')[Symbol.asyncIterator]().next()).rejects.toEqual(new FileMissingError('file-1', 0));
  expect(await table.get({ pk: 'file#file-2', sk: '00003#00000' })).toBeUndefined();
  expect(await table.get({ pk: 'settings', sk: 'business' })).toBeDefined();
});

it('keeps works in the table of check-ins for two days, and an erasure removes them all', async () => {
  const table = await tables.empty('checkIns');
  const files = createFileStore(table, keeping, withCheckIns);
  await files.writePart('bundle-1', 0, new Uint8Array(400_000));
  expect(await table.get({ pk: 'file#bundle-1', sk: '00000#00001' })).toMatchObject({ expireAfter: 1_800_172_800 });
  const store = createCheckInStore(table, byTheTable);
  await store.putWork(buildWork({ customerId: 'C-2' }));
  const erased = customerIdSchema.parse('C-1');
  // A file that names somebody who was erased long ago is read to its end.
  await store.forgetOf(erased);
  expect(await table.get({ pk: 'file#bundle-1', sk: '00000#00000' })).toBeDefined();
  await createRecordsOfCheckIns({ checkIns: store, files, retention: byTheTable }).removeFiles();
  expect(await table.get({ pk: 'file#bundle-1', sk: '00000#00000' })).toBeUndefined();
  expect(await store.work(buildWork().id)).toBeDefined();
});
