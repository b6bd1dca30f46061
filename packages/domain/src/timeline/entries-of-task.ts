import type { Instant } from '../instant.ts';
import type { Jobs } from '../job/jobs.ts';
import { promiseStateOf } from '../task/promise-state.ts';
import type { Task } from '../task/task.ts';
import { type CoreWork, isCoreWork } from '../task/task-work.ts';
import type { TimelineEntry } from './timeline-entry.ts';

type Step = Task['history'][number];
type PromiseWork = Extract<CoreWork, { kind: 'promise' }>;

/** What the history of one task tells: calls as what they are, a promise with how it ended, the rest as steps. */
export function entriesOfTask(
  task: Task,
  { jobs, now }: { jobs: Pick<Jobs, 'entriesOfStep'>; now: Instant },
): TimelineEntry[] {
  const { work } = task;
  const entries = task.history.flatMap((step, index): TimelineEntry[] => {
    const id = `task~${task.id}~${String(index).padStart(3, '0')}`;
    if (step.did === 'called') return [callOf(task, step, id)];
    if (isCoreWork(work))
      return [work.kind === 'promise' ? promiseStepOf(task, step, { id, work, now }) : stepOf(task, step, id)];
    return jobs.entriesOfStep(task, step, id) ?? [stepOf(task, step, id)];
  });
  return [...entries, ...brokenByTime(task, now)];
}

function callOf({ id: taskId, subjectId }: Task, step: Step, id: string): TimelineEntry {
  const { at, by, outcome, note } = step;
  return {
    kind: 'call',
    id,
    at,
    by,
    direction: 'out',
    taskId,
    subjectId,
    ...(outcome && outcome !== 'calls-refused' && { outcome }),
    ...(note && { note }),
  };
}

function promiseStepOf(
  task: Task,
  step: Step,
  { id, work, now }: { id: string; work: PromiseWork; now: Instant },
): TimelineEntry {
  const { dueAt } = task;
  const promise = { kind: 'promise' as const, id, at: step.at, by: step.by, taskId: task.id, text: work.text, dueAt };
  const state = promiseStateOf(task, now);
  switch (step.did) {
    case 'created':
      return { ...promise, did: 'made', state };
    case 'done':
      return { ...promise, did: step.at <= dueAt ? 'kept' : 'broken', state };
    case 'cancelled':
      return { ...promise, did: 'withdrawn', state };
    default:
      return stepOf(task, step, id);
  }
}

/** The promised time passed and nothing was done: nobody wrote that down, so the clock tells it. */
function brokenByTime(task: Task, now: Instant): TimelineEntry[] {
  const { work, dueAt, state } = task;
  if (!isCoreWork(work) || work.kind !== 'promise' || (state !== 'open' && state !== 'in-progress') || now <= dueAt)
    return [];
  const by = task.assignee ?? 'system';
  return [
    {
      kind: 'promise',
      id: `task~${task.id}~due`,
      at: dueAt,
      by,
      taskId: task.id,
      text: work.text,
      dueAt,
      did: 'broken',
      state: 'broken',
    },
  ];
}

function stepOf({ id: taskId, subjectId, work }: Task, step: Step, id: string): TimelineEntry {
  const { at, by, did, outcome, note } = step;
  const why = outcome === 'calls-refused' && { outcome };
  return { kind: 'task', id, at, by, taskId, subjectId, work, did, ...why, ...(note && { note }) };
}
