import { buildTask } from '@kesher/testing/builders/task';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTaskStore } from './task-store.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

it('leaves out of the open work what ended since the index was written', async () => {
  const table = await tables.empty('tasks');
  const store = createTaskStore(table);
  const task = buildTask();
  await store.create(task);
  // An index is eventually consistent: it still lists the task, and the item behind it says that it is done.
  const stale = await table.get({ pk: `task#${task.id}`, sk: 'task' });
  await table.put({ ...stale, pk: `task#${task.id}`, sk: 'task', state: 'done' });
  expect(await store.open({ limit: 10 })).toEqual({ tasks: [], next: undefined });
});
