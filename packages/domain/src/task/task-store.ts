import type { CustomerId, SubjectId } from '../ids.ts';
import type { Task } from './task.ts';

export type TaskPage = { tasks: Task[]; next?: string | undefined };

/** Tasks; each write is conditional on the revision. */
export type TaskStore = {
  /** Writes the task if its id is new. */
  create(task: Task): Promise<'created' | 'exists'>;
  get(id: Task['id']): Promise<Task | undefined>;
  /** At most 100 ids. */
  getMany(ids: readonly Task['id'][]): Promise<Task[]>;
  /** Writes if the stored revision is `task.revision - 1`. */
  update(task: Task): Promise<'stored' | 'stale'>;
  /** Open work, of one kind or all, the most urgent first. A page is full unless it is the last. */
  open(page: { limit: number; after?: string | undefined; kind?: string | undefined }): Promise<TaskPage>;
  ofSubject(subjectId: SubjectId, page: { limit: number; after?: string | undefined }): Promise<TaskPage>;
  ofCustomer(customerId: CustomerId): Promise<Task[]>;
  /** Removes a customer's tasks for good, also those that cannot be read; answers how many. Only for one who is erased. */
  forgetOf(customerId: CustomerId): Promise<number>;
};
