import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import { type Task, taskIdOf, taskSchema } from '@kesher/domain/task/task';
import type { Wanted } from './wanted.ts';

/** An open call to a customer whom no channel reached; the id follows from the work. */
export function buildTask(wanted: Wanted<typeof taskSchema> = {}): Task & { customerId: CustomerId } {
  const customerId = customerIdSchema.parse(wanted.customerId ?? 'C-1001');
  const task = taskSchema.parse({
    id: 'to be named',
    subjectId: 'delay-1',
    work: { kind: 'call', noticeId: 'delay-1.v1', because: 'no-address' },
    state: 'open',
    dueAt: '2026-11-23T08:00:00.000Z',
    createdAt: '2026-11-22T08:00:00.000Z',
    history: [{ at: '2026-11-22T08:00:00.000Z', by: 'system', did: 'created' }],
    revision: 1,
    ...wanted,
    customerId,
  });
  const id = wanted.id === undefined ? taskIdOf(task.work, { ...task, customerId }) : task.id;
  return { ...task, customerId, id };
}
