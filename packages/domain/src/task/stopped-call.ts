import { instantFromMs } from '../instant.ts';
import { type Decided, isStopped, type Stop } from '../stop/stop.ts';
import type { Task } from './task.ts';

/**
 * Whether nobody takes up this call for now, because what it would tell was stopped. Decided by the stops as they stand
 * when somebody looks, so that a call asked for by whoever read them before the press waits as well, and goes on by itself.
 * Of a notice that cannot be read, any stop of its announcement holds. All other work is a person's answer, and goes on.
 */
export function isCallStopped(
  { work, subjectId }: Pick<Task, 'work' | 'subjectId'>,
  notice: Decided | undefined,
  stops: readonly Stop[],
): boolean {
  return work.kind === 'call' && isStopped(notice ?? { subjectId, publishedAt: instantFromMs(0) }, stops);
}
