import type { Answer, CheckIn } from '../check-in.ts';
import { findDanger } from '../danger/find-danger.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import { flaggedBy } from '../protocol/flags.ts';
import { bringPerson, type Helpers } from './bring-person.ts';
import { followingStep, type Placing } from './following-step.ts';

/** How many answers a check-in keeps: the first and the newest. */
const keptAnswers = 20;

/** What a person did on the answer page; on nobody else's check-in than theirs. */
export type Heard = Pick<Answer, 'feeling' | 'answers' | 'text'>;

/**
 * The check-in once an answer came. It may be changed, and the earlier one stays; a flag brings a person, and a better word
 * afterwards does not send them away. What is not a flag goes on to the next step.
 */
export function hear(checkIn: CheckIn, heard: Heard, context: Placing & Helpers & { protocol: PlannedBy }): CheckIn {
  const { now, protocol } = context;
  if (checkIn.state === 'cancelled') return checkIn;
  const answers = [...checkIn.answers, { ...heard, at: now, stepId: answeredStep(checkIn) }];
  const kept = answers.length > keptAnswers ? [...answers.slice(0, 1), ...answers.slice(1 - keptAnswers)] : answers;
  const follows =
    checkIn.state === 'waiting' ? { stepId: checkIn.stepId, next: checkIn.next } : followingStep(checkIn, context);
  // What is new stands in no record yet.
  const { next: _next, reach: _reach, noted: _noted, ...rest } = checkIn;
  const answered: CheckIn = {
    ...rest,
    state: follows?.next === undefined ? 'answered' : 'waiting',
    ...follows,
    answers: kept,
    revision: checkIn.revision + 1,
  };
  const flagged = flaggedBy(protocol.flags, heard, { endedAt: checkIn.endedAt, saidAt: now });
  if (flagged !== undefined) return bringPerson(answered, flagged.kind === 'by-table' ? 'flag' : flagged.kind, context);
  const isDanger = heard.text !== undefined && findDanger(heard.text).length > 0;
  return isDanger ? bringPerson(answered, 'danger-words', context) : answered;
}

/** The step that an answer is to: while the next one waits, it changes the answer to the one before. */
export function answeredStep({ state, stepId, answers }: CheckIn): string {
  return (state === 'waiting' ? answers.at(-1)?.stepId : undefined) ?? stepId;
}
