import { customerIdSchema } from '@kesher/domain/ids';
import { rowProblem } from '@kesher/domain/import/row-problem';
import { instantSchema } from '@kesher/domain/instant-schema';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createImportStore } from './import-store.ts';
import { startTables } from './testing/start-tables.ts';

const keeping = { clock: () => instantSchema.parse('2027-01-15T08:00:00.000Z'), retention: byTheTable };
let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

it('lets DynamoDB remove a warning that names a customer after 30 days, and keeps the others', async () => {
  const table = await tables.empty('office');
  const store = createImportStore(table, keeping);
  const where = { field: 'customerId', column: '' };
  const customerId = customerIdSchema.parse('R1');
  await store.addWarnings('import-1', [
    { line: 2, ...rowProblem('order-of-another', { ...where, customerId }) },
    { line: 3, ...rowProblem('newer-kept', where) },
  ]);
  const { items } = await table.query({ KeyConditionExpression: 'pk = :pk', values: { ':pk': 'import#import-1' } });
  expect(items.map(({ expireAfter }) => expireAfter)).toEqual([undefined, 1_802_592_000]);
});
