import type { CustomerId } from '@kesher/domain/ids';
import type { Jobs } from '@kesher/domain/job/jobs';
import { type Task, taskSchemaOf } from '@kesher/domain/task/task';
import type { TaskPage, TaskStore } from '@kesher/domain/task/task-store';
import { readCursor, writeCursor } from './cursor.ts';
import { openKeys, type QueueKey } from './open-queue.ts';
import { queueKeyOf } from './queue-shards.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Item, ItemKey, Query, Table } from './table.ts';

const keyOf = (id: string): ItemKey => ({ pk: `task#${id}`, sk: 'task' });

/**
 * Tasks in DynamoDB, read with what the jobs' tasks may ask for. Only open work carries the queue's key, so the queue
 * index stays small.
 */
export function createTaskStore(table: Table, jobs: Pick<Jobs, 'workSchema'>): TaskStore {
  const rows = rowReader(table, taskSchemaOf(jobs));
  async function page(query: Query): Promise<TaskPage> {
    const { items, next } = await table.query(query);
    return { tasks: await rows.all(items), next: writeCursor(next) };
  }
  return {
    async create(task) {
      const created = await table.put(itemOf(task), { ConditionExpression: 'attribute_not_exists(pk)' });
      return created ? 'created' : 'exists';
    },
    async get(id) {
      return rows.ifAny(await table.get(keyOf(id)));
    },
    async getMany(ids) {
      return rows.all(await table.getMany(ids.map(keyOf)));
    },
    async update(task) {
      const stored = await table.put(itemOf(task), {
        ConditionExpression: 'revision = :before',
        ExpressionAttributeValues: { ':before': task.revision - 1 },
      });
      return stored ? 'stored' : 'stale';
    },
    async open({ limit, after, kind }) {
      const keys = openKeys(table, { limit, after, kind });
      const tasks: Task[] = [];
      let next = await keys.next();
      let last: QueueKey | undefined;
      while (tasks.length < limit && !next.done) {
        const chosen = new Map<string, QueueKey>();
        for (; chosen.size < limit - tasks.length && !next.done; next = await keys.next()) {
          last = next.value;
          chosen.set(last.pk, last);
        }
        const read = await rows.all(await table.getMany([...chosen.values()]));
        const found = new Map(read.map((task) => [keyOf(task.id).pk, task]));
        for (const pk of chosen.keys()) {
          const task = found.get(pk);
          // The index may lag behind: what was read fresh by its keys may have ended meanwhile.
          if (task && isOpen(task)) tasks.push(task);
        }
      }
      return { tasks, next: next.done ? undefined : last && writeCursor(last) };
    },
    ofSubject: (subjectId, { limit, after }) =>
      page({
        index: 'bySubject',
        KeyConditionExpression: 'subjectId = :subject',
        values: { ':subject': subjectId },
        limit,
        after: readCursor(after, { sort: 'dueAt', partition: { subjectId } }),
      }),
    async ofCustomer(customerId) {
      return rows.all(await readAll(table, ofCustomer(customerId)));
    },
    async forgetOf(customerId) {
      const keys = await readAll(table, { ...ofCustomer(customerId), keysOnly: true });
      await Promise.all(keys.map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })));
      return keys.length;
    },
  };
}

const ofCustomer = (customerId: CustomerId) => ({
  index: 'byCustomer',
  KeyConditionExpression: 'customerId = :customer',
  values: { ':customer': customerId },
});

function itemOf(task: Task): Item & ItemKey {
  return { ...keyOf(task.id), ...task, ...(isOpen(task) && { queueKey: queueKeyOf(task) }) };
}

function isOpen({ state }: Task): boolean {
  return state === 'open' || state === 'in-progress';
}
