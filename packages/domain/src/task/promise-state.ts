import type { Instant } from '../instant.ts';
import type { Promised } from '../promise/promise.ts';
import type { Task } from './task.ts';

/** How a promise to one customer stands: kept only by what was done in time; what is done afterwards leaves it broken. */
export function promiseStateOf(
  { state, dueAt, history }: Pick<Task, 'state' | 'dueAt' | 'history'>,
  now: Instant,
): Promised['state'] {
  if (state === 'cancelled') return 'withdrawn';
  if (state !== 'done') return now > dueAt ? 'broken' : 'open';
  const doneAt = history.findLast(({ did }) => did === 'done')?.at ?? now;
  return doneAt <= dueAt ? 'kept' : 'broken';
}
