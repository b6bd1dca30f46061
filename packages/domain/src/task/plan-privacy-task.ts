import { type CustomerId, subjectIdSchema } from '../ids.ts';
import { addMs, dayMs, type Instant } from '../instant.ts';
import { addSteps } from './add-steps.ts';
import { type Task, taskIdOf } from './task.ts';
import type { CoreWork } from './task-work.ts';

/** The shortest of the usual legal times: a month, which may be a February; thirty days from the request are safe. */
const legalDays = 30;

/** What a customer, or a shop that leaves, asks by law: an admin's task, due by the legal date. */
export function planPrivacyTask(
  asked: { work: Extract<CoreWork, { kind: 'erasure' | 'export' | 'shop-erasure' }>; customerId?: CustomerId },
  now: Instant,
): Task {
  const { work, customerId } = asked;
  // It belongs to no delay: what a shop asks for is a subject of its own.
  const subjectId = subjectIdSchema.parse(`${work.kind}-${work.askedBy}`);
  return {
    id: taskIdOf(work, { subjectId, customerId }),
    ...(customerId && { customerId }),
    subjectId,
    work,
    state: 'open',
    dueAt: addMs(now, legalDays * dayMs),
    createdAt: now,
    history: [{ at: now, by: 'system', did: 'created' }],
    revision: 1,
  };
}

/** The task when the same is asked again: one that is still open keeps its date, one that had ended opens with a new one. */
export function askAgain(standing: Task, now: Instant): Task | undefined {
  if (standing.state === 'open' || standing.state === 'in-progress') return undefined;
  return {
    ...standing,
    state: 'open',
    dueAt: addMs(now, legalDays * dayMs),
    history: addSteps(standing.history, { at: now, by: 'system', did: 'reopened' }),
    revision: standing.revision + 1,
  };
}
