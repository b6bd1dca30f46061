import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './faults.ts';

/** The kinds of fault in which the channel answers with a definite no. */
export type RefusingKind = Exclude<Fault['kind'], 'hang' | 'lost-answer' | 'late-answer' | 'late-accept'>;

/**
 * Plays one request to a channel through under a fault, or without one.
 * Returns what to answer, or `reset` where the caller must see its connection break.
 */
export async function answerUnderFault<Answer>(
  fault: Fault | undefined,
  channel: { accept: () => Answer; refuse: (kind: RefusingKind) => Answer },
): Promise<Answer | 'reset'> {
  if (!fault) return channel.accept();
  switch (fault.kind) {
    case 'hang':
      await wait(fault.ms);
      return 'reset';
    case 'lost-answer':
      channel.accept();
      return 'reset';
    case 'late-answer': {
      const answer = channel.accept();
      await wait(fault.ms);
      return answer;
    }
    case 'late-accept':
      await wait(fault.ms);
      return channel.accept();
    case 'throttling':
    case 'daily-quota':
    case 'server-error':
    case 'paused':
    case 'rejected':
    case 'unverified':
      return channel.refuse(fault.kind);
  }
}

/** Does not keep the process alive: who stops Kesher does not wait for a simulated fault. */
function wait(ms: number): Promise<void> {
  return delay(ms, undefined, { ref: false });
}
