import type { Instant } from '../instant.ts';
import { promiseStateOf } from '../task/promise-state.ts';
import type { Task, TaskWork } from '../task/task.ts';
import type { TimelineEntry } from './timeline-entry.ts';

type Step = Task['history'][number];
type WorkOf<Kind extends TaskWork['kind']> = Extract<TaskWork, { kind: Kind }>;

/** What the history of one task tells: calls and choices as what they are, a promise with how it ended, the rest as steps. */
export function entriesOfTask(task: Task, now: Instant): TimelineEntry[] {
  const { work } = task;
  const lastChosen = task.history.findLastIndex(isByCustomer);
  const entries = task.history.flatMap((step, index): TimelineEntry[] => {
    const id = `task~${task.id}~${String(index).padStart(3, '0')}`;
    if (step.did === 'called') return [callOf(task, step, id)];
    if (work.kind === 'choice' && isByCustomer(step))
      return [choiceOf(task, step, { id, work, stands: index === lastChosen })];
    // To wait asks nothing of staff: Kesher closes it in the moment in which the customer chooses.
    if (work.kind === 'choice' && step.by === 'system' && step.did === 'done') return [];
    if (work.kind === 'promise') return [promiseStepOf(task, step, { id, work, now })];
    return [stepOf(task, step, id)];
  });
  return [...entries, ...brokenByTime(task, now)];
}

/** `cancelled` by the customer is a choice taken over by events, no choice. */
function isByCustomer({ by, did }: Step): boolean {
  return by === 'customer' && (did === 'created' || did === 'changed' || did === 'reopened');
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
    ...(outcome && { outcome }),
    ...(note && { note }),
  };
}

function choiceOf(
  task: Task,
  { at, did, chose }: Step,
  { id, work, stands }: { id: string; work: WorkOf<'choice'>; stands: boolean },
): TimelineEntry {
  return {
    kind: 'choice',
    id,
    at,
    taskId: task.id,
    subjectId: task.subjectId,
    noticeId: work.noticeId,
    did: did === 'created' ? 'chose' : 'changed',
    ...(chose && { chose }),
    ...(stands && task.state !== 'cancelled' && { option: work.option }),
  };
}

function promiseStepOf(
  task: Task,
  step: Step,
  { id, work, now }: { id: string; work: WorkOf<'promise'>; now: Instant },
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
  if (work.kind !== 'promise' || (state !== 'open' && state !== 'in-progress') || now <= dueAt) return [];
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
  const { at, by, did, note } = step;
  return { kind: 'task', id, at, by, taskId, subjectId, work, did, ...(note && { note }) };
}
