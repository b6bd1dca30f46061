import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFileStore } from './file-store.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

it('lets DynamoDB remove a file after 30 days', async () => {
  const table = await tables.empty('office');
  await createFileStore(table, () => 1_800_000_000).writePart('file-1', 0, new Uint8Array(1));
  expect(await table.get({ pk: 'file#file-1', sk: '00000#00000' })).toMatchObject({ expireAfter: 1_802_592_000 });
});
