import { addMs, hourMs, type Instant } from '../../instant.ts';
import { addSteps } from '../../task/add-steps.ts';
import { type Task, taskIdOf } from '../../task/task.ts';
import type { CheckIn } from '../check-in.ts';
import { type CheckInWork, checkInWorkSchema } from '../check-in-job.ts';

/** A right number is looked for within so long: until then nobody is asked how they are. */
const numberWithinMs = 4 * hourMs;

/** What a person must do now for a check-in, by kind, and until when. */
export function wantedOf(checkIn: CheckIn): Map<CheckInWork['kind'], Instant> {
  const { state, next, callBy, escalation, cannotReach, attempts, endedAt } = checkIn;
  const wanted = new Map<CheckInWork['kind'], Instant>();
  if (state === 'cancelled') return wanted;
  if (state === 'calling' && next === undefined && callBy !== undefined) wanted.set('check-in-call', callBy);
  if (escalation !== undefined && escalation.acknowledged === undefined)
    wanted.set('check-in-flag', escalation.acknowledgeBy);
  const last = attempts.at(-1);
  if (cannotReach !== undefined) wanted.set('check-in-number', addMs(endedAt, numberWithinMs));
  else if (state === 'not-reached' && last?.outcome === 'wrong-number')
    wanted.set('check-in-number', addMs(last.at, numberWithinMs));
  return wanted;
}

const kinds = ['check-in-call', 'check-in-flag', 'check-in-number'] as const satisfies CheckInWork['kind'][];

/** The ids under which the tasks of a check-in are found, whether there are any or not. */
export function taskIdsOf({ id, customerId }: Pick<CheckIn, 'id' | 'customerId'>): Task['id'][] {
  return kinds.map((kind) => taskIdOf({ kind }, { subjectId: id, customerId }));
}

/** What asks for tasks: a check-in, or a visit that lies ahead, as it stood at a revision; `isOff` is one that was taken back. */
export type Asking = Pick<CheckIn, 'id' | 'customerId' | 'revision'> & {
  readonly wanted: ReadonlyMap<CheckInWork['kind'], Instant>;
  readonly isOff: boolean;
};

/** A check-in as it asks for tasks. */
export function askingOf(checkIn: CheckIn): Asking {
  const { id, customerId, revision, state } = checkIn;
  return { id, customerId, revision, wanted: wantedOf(checkIn), isOff: state === 'cancelled' };
}

/** The tasks that have to be written so that they are as what asks for them stands: they follow from it and decide nothing. */
export function planTasks(asking: Asking, standing: readonly Task[], now: Instant): { create: Task[]; update: Task[] } {
  const create: Task[] = [];
  const update: Task[] = [];
  for (const kind of kinds) {
    const dueAt = asking.wanted.get(kind);
    const id = taskIdOf({ kind }, { subjectId: asking.id, customerId: asking.customerId });
    const task = standing.find((one) => one.id === id);
    if (task === undefined) {
      if (dueAt !== undefined) create.push(newTask(asking, { kind, dueAt, now }));
      continue;
    }
    if (isOfLater(task, asking)) continue;
    const after = dueAt === undefined ? ended(task, asking, now) : asked(task, dueAt, now);
    if (after !== task) update.push({ ...after, work: workOf(asking, kind) });
  }
  return { create, update };
}

function workOf({ id: checkInId, revision }: Asking, kind: CheckInWork['kind']): CheckInWork {
  return { kind, checkInId, asOf: revision };
}

/** Whoever stood still with an older state in hand undoes nothing of what was written since. */
function isOfLater({ work }: Task, { revision }: Asking): boolean {
  const { asOf } = checkInWorkSchema.safeParse(work).data ?? {};
  return asOf !== undefined && asOf > revision;
}

function newTask(
  asking: Asking,
  { kind, dueAt, now }: { kind: CheckInWork['kind']; dueAt: Instant; now: Instant },
): Task {
  const { id: subjectId, customerId } = asking;
  const work = workOf(asking, kind);
  return {
    id: taskIdOf(work, { subjectId, customerId }),
    customerId,
    subjectId,
    work,
    state: 'open',
    dueAt,
    createdAt: now,
    history: [{ at: now, by: 'system', did: 'created' }],
    revision: 1,
  };
}

const isUnderWay = ({ state }: Task) => state === 'open' || state === 'in-progress';

function asked(task: Task, dueAt: Instant, now: Instant): Task {
  if (isUnderWay(task) && task.dueAt === dueAt) return task;
  const { assignee, ...rest } = task;
  const did = isUnderWay(task) ? 'changed' : 'reopened';
  return {
    ...rest,
    ...(did === 'changed' ? { state: task.state, ...(assignee && { assignee }) } : { state: 'open' as const }),
    dueAt,
    history: addSteps(task.history, { at: now, by: 'system', did }),
    revision: task.revision + 1,
  };
}

/** Nobody has to do it any more: because it was done, or because what asked for it was taken back. */
function ended(task: Task, { isOff }: Asking, now: Instant): Task {
  if (!isUnderWay(task)) return task;
  const did = isOff ? 'cancelled' : 'done';
  return {
    ...task,
    state: did,
    history: addSteps(task.history, { at: now, by: 'system', did }),
    revision: task.revision + 1,
  };
}
