import type { StaffId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { addSteps } from './add-steps.ts';
import type { TaskOutcome } from './call-outcome.ts';
import type { Task } from './task.ts';

export type TaskStep = {
  did: 'taken' | 'released' | 'called' | 'done' | 'reopened';
  outcome?: TaskOutcome | undefined;
  note?: string | undefined;
};

const nextState: Record<TaskStep['did'], { from: readonly Task['state'][]; to: Task['state'] }> = {
  taken: { from: ['open', 'in-progress'], to: 'in-progress' },
  released: { from: ['in-progress'], to: 'open' },
  called: { from: ['open', 'in-progress'], to: 'in-progress' },
  done: { from: ['open', 'in-progress'], to: 'done' },
  reopened: { from: ['done', 'cancelled'], to: 'open' },
};

/** The task after a person's step, or `impossible` from its present state. A call that reached the customer ends a call task. */
export function workOnTask(
  task: Task,
  step: TaskStep,
  { by, now }: { by: StaffId; now: Instant },
): Task | 'impossible' {
  const { from, to } = nextState[step.did];
  if (!from.includes(task.state)) return 'impossible';
  const { assignee: _before, ...rest } = task;
  const reached = step.did === 'called' && step.outcome === 'reached' && task.work.kind === 'call';
  const entry = {
    at: now,
    by,
    did: step.did,
    ...(step.outcome && { outcome: step.outcome }),
    ...(step.note && { note: step.note }),
  };
  return {
    ...rest,
    state: reached ? 'done' : to,
    ...(step.did !== 'released' && step.did !== 'reopened' && { assignee: by }),
    history: addSteps(task.history, entry),
    revision: task.revision + 1,
  };
}
