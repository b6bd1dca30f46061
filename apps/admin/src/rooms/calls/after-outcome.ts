import type { CheckIn } from '../../server/api-types.ts';

type Then = { key: 'again' | 'written' | 'number' | 'askedNotTo' | 'message' | 'call' | 'done'; at?: string };

/** What follows from a call that has ended, as the check-in stands after it; none of it can be taken back. */
export function afterOutcome({ state, next, attempts, takenBack }: CheckIn): Then {
  if (takenBack === 'asked-not-to') return { key: 'askedNotTo' };
  if (state === 'not-reached') return { key: attempts.at(-1)?.outcome === 'wrong-number' ? 'number' : 'written' };
  if (next === undefined) return { key: 'done' };
  if (state === 'calling') return { key: 'again', at: next.callAt ?? next.at };
  return next.does === 'ask' ? { key: 'message', at: next.at } : { key: 'call', at: next.callAt ?? next.at };
}

/** Whether the call made it a flag that somebody must take up. */
export function isFlagNow({ escalation }: Pick<CheckIn, 'escalation'>): boolean {
  return escalation !== undefined && escalation.acknowledged === undefined;
}
