import { type Task, taskSchema } from '@kesher/domain/task/task';
import type { TaskPage, TaskStore } from '@kesher/domain/task/task-store';
import { readCursor, writeCursor } from './cursor.ts';
import { readAll } from './read-all.ts';
import type { Item, ItemKey, Query, Table } from './table.ts';

const keyOf = (id: string): ItemKey => ({ pk: `task#${id}`, sk: 'task' });

/** How many keys one look passes over in search of a kind: about 30 KB. */
const keysLookedAt = 300;

/** Tasks in DynamoDB. Only open work carries the queue's key, so the queue index stays small. */
export function createTaskStore(table: Table): TaskStore {
  async function page(query: Query): Promise<TaskPage> {
    const { items, next } = await table.query(query);
    return { tasks: items.map(taskOf), next: writeCursor(next) };
  }
  return {
    async create(task) {
      const created = await table.put(itemOf(task), { ConditionExpression: 'attribute_not_exists(pk)' });
      return created ? 'created' : 'exists';
    },
    async get(id) {
      const item = await table.get(keyOf(id));
      return item && taskOf(item);
    },
    async getMany(ids) {
      return (await table.getMany(ids.map(keyOf))).map(taskOf);
    },
    async update(task) {
      const stored = await table.put(itemOf(task), {
        ConditionExpression: 'revision = :before',
        ExpressionAttributeValues: { ':before': task.revision - 1 },
      });
      return stored ? 'stored' : 'stale';
    },
    async open({ limit, after, kind }) {
      const tasks: Task[] = [];
      const query = {
        index: 'byQueue',
        KeyConditionExpression: 'queueKey = :open',
        values: { ':open': 'open' },
        keysOnly: true as const,
      };
      let from = readCursor(after, { sort: 'dueAt', partition: { queueKey: 'open' } });
      do {
        // A task's kind is in its key: other kinds are passed over without reading them.
        const { items, next } = await table.query({ ...query, limit: kind ? keysLookedAt : limit + 1, after: from });
        const wanted = items.filter(({ pk }) => kind === undefined || String(pk).startsWith(`task#${kind}~`));
        const chosen = wanted.slice(0, limit - tasks.length);
        const found = new Map((await table.getMany(chosen as ItemKey[])).map((item) => [item['pk'], taskOf(item)]));
        for (const { pk } of chosen) {
          const task = found.get(pk);
          // The index may lag behind: what was read fresh by its keys may have ended meanwhile.
          if (task && isOpen(task)) tasks.push(task);
        }
        from = wanted.length > chosen.length ? chosen.at(-1) : next;
      } while (tasks.length < limit && from !== undefined);
      return { tasks, next: writeCursor(from) };
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
      const items = await readAll(table, {
        index: 'byCustomer',
        KeyConditionExpression: 'customerId = :customer',
        values: { ':customer': customerId },
      });
      return items.map(taskOf);
    },
    forget: (id) => table.remove(keyOf(id)),
  };
}

function itemOf(task: Task): Item & ItemKey {
  return { ...keyOf(task.id), ...task, ...(isOpen(task) && { queueKey: 'open' }) };
}

function isOpen({ state }: Task): boolean {
  return state === 'open' || state === 'in-progress';
}

function taskOf(item: Item): Task {
  return taskSchema.parse(item);
}
