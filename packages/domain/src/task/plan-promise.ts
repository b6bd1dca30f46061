import { type CustomerId, type StaffId, subjectIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { type Task, taskIdOf } from './task.ts';
import type { TaskWork } from './task-work.ts';

/** What somebody on staff promised to one customer: their own task, due when it was promised for. */
export function planPromise(
  promised: { customerId: CustomerId; requestId: string; text: string; dueAt: Instant },
  { by, now }: { by: StaffId; now: Instant },
): Task {
  const { customerId, requestId, text, dueAt } = promised;
  const work: TaskWork = { kind: 'promise', text };
  // It belongs to no delay: each promise is a subject of its own.
  const subjectId = subjectIdSchema.parse(`promise-${requestId}`);
  return {
    id: taskIdOf(work, { subjectId, customerId }),
    customerId,
    subjectId,
    work,
    state: 'open',
    dueAt,
    createdAt: now,
    assignee: by,
    history: [{ at: now, by, did: 'created' }],
    revision: 1,
  };
}
