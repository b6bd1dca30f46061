import type { TaskPage, TaskStore } from '@kesher/domain/task/task-store';
import { type Task, taskSchema } from '@kesher/domain/task/task';
import { readCursor, writeCursor } from './cursor.ts';
import type { Item, ItemKey, Query, Table } from './table.ts';

const keyOf = (id: string): ItemKey => ({ pk: `task#${id}`, sk: 'task' });

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
    open: ({ limit, after }) =>
      page({
        index: 'byQueue',
        KeyConditionExpression: 'queueKey = :open',
        values: { ':open': 'open' },
        limit,
        after: readCursor(after),
      }),
    ofSubject: (subjectId, { limit, after }) =>
      page({
        index: 'bySubject',
        KeyConditionExpression: 'subjectId = :subject',
        values: { ':subject': subjectId },
        limit,
        after: readCursor(after),
      }),
    async ofCustomer(customerId) {
      const found = await page({
        index: 'byCustomer',
        KeyConditionExpression: 'customerId = :customer',
        values: { ':customer': customerId },
        limit: 200,
      });
      return found.tasks;
    },
  };
}

function itemOf(task: Task): Item & ItemKey {
  const isOpen = task.state === 'open' || task.state === 'in-progress';
  return { ...keyOf(task.id), ...task, ...(isOpen && { queueKey: 'open' }) };
}

function taskOf(item: Item): Task {
  return taskSchema.parse(item);
}
