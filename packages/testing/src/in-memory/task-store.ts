import { type Task, taskSchema } from '@kesher/domain/task/task';
import type { TaskPage, TaskStore } from '@kesher/domain/task/task-store';
import { pageOf } from './page.ts';
import { atMostHundred, createRows, type Restorable, type RowState, sortedBy } from './rows.ts';

const byUrgency = ({ dueAt, id }: Task) => `${dueAt}#${id}`;

/** Tasks in a map; each write is conditional on the revision. */
export function createInMemoryTaskStore(): TaskStore & Restorable<RowState<Task>> & { all(): Task[] } {
  const rows = createRows<Task>((row) => taskSchema.parse(row));
  const page = (wanted: (task: Task) => boolean, of: { limit: number; after?: string | undefined }): TaskPage => {
    const { items, next } = pageOf(rows.all(wanted), { ...of, sortKey: byUrgency });
    return { tasks: items, next };
  };
  return {
    async create(task) {
      if (rows.get(task.id)) return 'exists';
      rows.put(task.id, task);
      return 'created';
    },
    async get(id) {
      return rows.get(id);
    },
    async getMany(ids) {
      atMostHundred(ids);
      return [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
    },
    async update(task) {
      if (rows.get(task.id)?.revision !== task.revision - 1) return 'stale';
      rows.put(task.id, task);
      return 'stored';
    },
    async open({ kind, ...of }) {
      const isWanted = ({ work }: Task) => kind === undefined || work.kind === kind;
      return page((task) => (task.state === 'open' || task.state === 'in-progress') && isWanted(task), of);
    },
    async ofSubject(subjectId, of) {
      return page((task) => task.subjectId === subjectId, of);
    },
    async ofCustomer(customerId) {
      const owned = rows.all((task) => task.customerId === customerId);
      return sortedBy(owned, byUrgency);
    },
    async forget(id) {
      rows.remove(id);
    },
    all: () => rows.all(),
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
