import type { Instant } from '../../instant.ts';
import { type Answer, type CheckIn, type Escalation, toldAt } from '../check-in.ts';

/** The answer that was given since the person was last asked. */
export function answerNow(checkIn: Pick<CheckIn, 'id' | 'answers' | 'said' | 'shared'>): Answer | undefined {
  const last = checkIn.answers.at(-1);
  const told = toldAt(checkIn);
  return last !== undefined && (told === undefined || last.at >= told) ? last : undefined;
}

/** A call that somebody was promised, and whether its time is past; `none` where nobody could promise one. */
export type CallPromise = { readonly by: Instant; readonly isLate: boolean } | 'none';

/** What was promised to whoever asked for help, or answered with a flag. Nothing is promised to silence. */
export function callPromiseOf(
  { escalation, answers }: Pick<CheckIn, 'escalation' | 'answers'>,
  now: Instant,
): CallPromise | undefined {
  return answers.length === 0 ? undefined : promiseOf(escalation, now);
}

/** The same of a climb, of whatever it is. */
export function promiseOf(escalation: Escalation | undefined, now: Instant): CallPromise | undefined {
  if (escalation === undefined || escalation.because === 'silence') return undefined;
  const { promisedBy: by, acknowledged } = escalation;
  if (by !== undefined) return { by, isLate: by < now };
  return acknowledged === undefined ? 'none' : undefined;
}
