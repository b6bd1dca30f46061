import type { QueuedCall } from '../../server/api-types.ts';
import { whoseCall } from './whose-call.ts';

/**
 * The call that is open: the one that was chosen, while it waits; else one's own, so that nobody forgets how it ended; else
 * of those that nobody has the most urgent that is offered to me, that is offered to nobody, or any.
 */
export function openCallOf(
  calls: readonly QueuedCall[],
  { chosen, me }: { chosen: string | undefined; me: string },
): QueuedCall | undefined {
  const free = calls.filter((call) => whoseCall(call, me) === 'free');
  return (
    calls.find(({ checkIn }) => checkIn.id === chosen) ??
    calls.find((call) => whoseCall(call, me) === 'mine') ??
    free.find(({ suggestedFor }) => suggestedFor === me) ??
    free.find(({ suggestedFor }) => suggestedFor === undefined) ??
    free[0]
  );
}

const soonMs = 30 * 60_000;

/** How pressing something is that is due: past its time, soon, or later. */
export function urgencyOf(dueAt: string, nowMs: number): 'late' | 'soon' | 'later' {
  const leftMs = Date.parse(dueAt) - nowMs;
  if (leftMs <= 0) return 'late';
  return leftMs <= soonMs ? 'soon' : 'later';
}
