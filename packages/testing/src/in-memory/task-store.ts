import { type Task, taskSchema } from '@kesher/domain/task/task';
import type { TaskPage, TaskStore } from '@kesher/domain/task/task-store';
import { pageOf } from './page.ts';
import { atMostHundred, createRows, type Restorable, type RowState, type SetAsideIn, sortedBy } from './rows.ts';

const byUrgency = ({ dueAt, id }: Task) => `${dueAt}#${id}`;

/** Tasks in a map; each write is conditional on the revision. */
export function createInMemoryTaskStore(inTable?: SetAsideIn): TaskStore &
  Restorable<RowState<Task>> & {
    all(): Task[];
    has(id: string): boolean;
    damage(id: string, change: Record<string, unknown>): void;
  } {
  const rows = createRows<Task>((row) => taskSchema.parse(row), inTable);
  const page = (wanted: (task: Task) => boolean, of: { limit: number; after?: string | undefined }): TaskPage => {
    const { items, next } = pageOf(rows.all(wanted), { ...of, sortKey: byUrgency });
    return { tasks: items, next };
  };
  const readable = (wanted: string) => rows.all(({ id }) => id === wanted)[0];
  return {
    async create(task) {
      if (rows.has(task.id)) return 'exists';
      rows.put(task.id, task);
      return 'created';
    },
    async get(id) {
      return rows.get(id);
    },
    async getMany(ids) {
      atMostHundred(ids);
      const wanted = new Set<string>(ids);
      return rows.all(({ id }) => wanted.has(id));
    },
    async update(task) {
      if (readable(task.id)?.revision !== task.revision - 1) return 'stale';
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
    async forgetOf(customerId) {
      const broken = rows.damaged().filter(([, row]) => row['customerId'] === customerId);
      const keys = [
        ...rows.all((task) => task.customerId === customerId).map(({ id }) => id),
        ...broken.map(([id]) => id),
      ];
      for (const key of keys) rows.remove(key);
      return keys.length;
    },
    damage: (id, change) => rows.damage(id, change),
    has: (id) => rows.has(id),
    all: () => rows.all(),
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
