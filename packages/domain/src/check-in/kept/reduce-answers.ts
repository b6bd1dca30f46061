import { addMs, dayMs, type Instant } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';
import { daysBack } from '../learned/tally-run.ts';
import { isOver } from './is-over.ts';
import type { Reduced } from './kept.ts';

/** Works are counted so long after their day, and an evening's counting may last into the next. */
const countedForDays = daysBack + 2;

/** A period that was made shorter holds for what stands already within so long: its rows look again at it. */
const looksEveryMs = 7 * dayMs;

/** When answers that were noted are reduced: after their period, and neither before they are counted nor before a promised call. */
export function reduceAtOf(
  { endedAt, escalation }: Pick<CheckIn, 'endedAt' | 'escalation'>,
  { notedAt, keepDays }: { notedAt: Instant; keepDays: number },
): Instant {
  const moments = [addMs(notedAt, keepDays * dayMs), addMs(endedAt, countedForDays * dayMs)];
  const { promisedBy } = escalation ?? {};
  if (promisedBy !== undefined) moments.push(promisedBy);
  return moments.reduce((latest, at) => (at > latest ? at : latest));
}

/**
 * The check-in with its answers as counts, once they were noted in the business's record, their period is over and nothing
 * holds them: neither a person nor an escalation that nobody has acknowledged. The very same one where nothing changes.
 */
export function reduceAnswers(checkIn: CheckIn, { keepDays, now }: { keepDays: number; now: Instant }): CheckIn {
  const { noted, answers, revision } = checkIn;
  if (noted === undefined || !waitsToBeReduced(checkIn)) return checkIn;
  const reduceAt = reduceAtOf(checkIn, { notedAt: noted.at, keepDays });
  if (reduceAt > now)
    return reduceAt === noted.reduceAt
      ? checkIn
      : { ...checkIn, noted: { ...noted, reduceAt }, revision: revision + 1 };
  return {
    ...checkIn,
    answers: [],
    reduced: { at: now, feelings: countFeelings(answers, checkIn.reduced) },
    revision: revision + 1,
  };
}

/** When a row looks next whether its answers are to be reduced; undefined where nothing is, or something holds them. */
export function looksToReduceAt(checkIn: CheckIn, now: Instant): Instant | undefined {
  const { noted } = checkIn;
  if (noted === undefined || !waitsToBeReduced(checkIn)) return undefined;
  const soon = addMs(now, looksEveryMs);
  return noted.reduceAt < soon ? noted.reduceAt : soon;
}

function waitsToBeReduced(checkIn: CheckIn): boolean {
  const { answers, hold, escalation } = checkIn;
  const isOpen = escalation !== undefined && escalation.acknowledged === undefined;
  return answers.length > 0 && hold === undefined && !isOpen && isOver(checkIn);
}

function countFeelings(answers: CheckIn['answers'], before: Reduced | undefined): Reduced['feelings'] {
  const feelings = { fine: 0, 'some-trouble': 0, 'need-help': 0, ...before?.feelings };
  for (const { feeling } of answers) feelings[feeling] += 1;
  return feelings;
}
