import type { CheckIn } from '../check-in.ts';

/** Whether nothing is to be done any more: no step, no call, no question that is out. */
export function isOver({ state, next }: { state: CheckIn['state']; next?: unknown }): boolean {
  return next === undefined && (state === 'answered' || state === 'not-reached' || state === 'cancelled');
}
