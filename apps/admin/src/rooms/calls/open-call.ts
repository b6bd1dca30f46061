import type { QueuedCall } from '../../server/api-types.ts';
import { whoseCall } from './whose-call.ts';

/**
 * The call that is open: the one that was chosen, while it waits; else one's own, so that nobody forgets how it ended; else
 * the most urgent that nobody has.
 */
export function openCallOf(
  calls: readonly QueuedCall[],
  { chosen, me }: { chosen: string | undefined; me: string },
): QueuedCall | undefined {
  return (
    calls.find(({ checkIn }) => checkIn.id === chosen) ??
    calls.find((call) => whoseCall(call, me) === 'mine') ??
    calls.find((call) => whoseCall(call, me) === 'free')
  );
}

const soonMs = 30 * 60_000;

/** How pressing something is that is due: past its time, soon, or later. */
export function urgencyOf(dueAt: string, nowMs: number): 'late' | 'soon' | 'later' {
  const leftMs = Date.parse(dueAt) - nowMs;
  if (leftMs <= 0) return 'late';
  return leftMs <= soonMs ? 'soon' : 'later';
}
