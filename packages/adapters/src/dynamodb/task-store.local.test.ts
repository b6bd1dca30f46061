import type { Task } from '@kesher/domain/task/task';
import { builtJobs } from '@kesher/testing/builders/jobs';
import { buildTask } from '@kesher/testing/builders/task';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCursor } from './cursor.ts';
import { createTaskStore } from './task-store.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

it('leaves out of the open work what ended since the index was written', async () => {
  const table = await tables.empty('tasks');
  const store = createTaskStore(table, builtJobs);
  const task = buildTask();
  await store.create(task);
  // An index is eventually consistent: it still lists the task, and the item behind it says that it is done.
  const stale = await table.get({ pk: `task#${task.id}`, sk: 'task' });
  await table.put({ ...stale, pk: `task#${task.id}`, sk: 'task', state: 'done' });
  expect(await store.open({ limit: 10 })).toEqual({ tasks: [], next: undefined });
});

it('reads what was queued before the queue was spread, in order with what came since, and moves it with its next change', async () => {
  const table = await tables.empty('tasks');
  const store = createTaskStore(table, builtJobs);
  const tasks = Array.from({ length: 24 }, (_, index) =>
    buildTask({ customerId: `C-${index}`, dueAt: `2026-12-0${1 + (index % 3)}T08:00:00.000Z` }),
  );
  for (const task of tasks) await store.create(task);
  for (const { id } of tasks.slice(0, 12)) {
    const key = { pk: `task#${id}`, sk: 'task' };
    await table.put({ ...(await table.get(key)), ...key, queueKey: 'open' });
  }
  const inQueue = async (queueKey: string) => {
    const values = { ':key': queueKey };
    const { items } = await table.query({ index: 'byQueue', KeyConditionExpression: 'queueKey = :key', values });
    return items.length;
  };
  const read: Task[] = [];
  let after: string | undefined;
  do {
    const page = await store.open({ limit: 5, after });
    read.push(...page.tasks);
    after = page.next;
  } while (after !== undefined);
  expect(read.map(({ dueAt }) => dueAt)).toEqual(tasks.map(({ dueAt }) => dueAt).toSorted());
  expect(new Set(read.map(({ id }) => id)).size).toBe(24);
  expect(await inQueue('open')).toBe(12);
  for (const task of tasks) await store.update({ ...task, state: 'in-progress', revision: 2 });
  expect(await inQueue('open')).toBe(0);
  expect((await store.open({ limit: 100 })).tasks).toHaveLength(24);
});

it('reads on from a cursor that an earlier Kesher gave', async () => {
  const table = await tables.empty('tasks');
  const store = createTaskStore(table, builtJobs);
  const key = (id: string) => ({ pk: `task#${id}`, sk: 'task' });
  const ids: string[] = [];
  for (let index = 1; index <= 3; index += 1) {
    const { id } = buildTask({ customerId: `C-${index}`, dueAt: `2026-12-0${index}T08:00:00.000Z` });
    await store.create(buildTask({ customerId: `C-${index}`, dueAt: `2026-12-0${index}T08:00:00.000Z` }));
    await table.put({ ...(await table.get(key(id))), ...key(id), queueKey: 'open' });
    ids.push(id);
  }
  const values = { ':key': 'open' };
  const query = { index: 'byQueue', KeyConditionExpression: 'queueKey = :key', values, limit: 1 };
  const { next } = await table.query(query);
  const { tasks: rest } = await store.open({ limit: 5, after: writeCursor(next) });
  expect(rest.map(({ id }) => id)).toEqual(ids.slice(1));
});

it('leaves out what neither the house nor a job can read', async () => {
  const table = await tables.empty('tasks');
  const store = createTaskStore(table, builtJobs);
  await store.create(buildTask());
  await store.create(buildTask({ id: 'toy~delay-1~C-1', work: { kind: 'toy', colour: 'red' } }));
  await store.create(buildTask({ id: 'choice~delay-1~C-1', work: { kind: 'choice', noticeId: 'delay-1.v1' } }));
  expect((await store.open({ limit: 9 })).tasks.map(({ id }) => id)).toEqual([buildTask().id]);
});
