import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import type { StaffId } from '../../ids.ts';
import { addMs, hourMs, type Instant, minuteMs } from '../../instant.ts';
import { isSamePerson } from '../../staff/staff-id.ts';
import { escalate, type Levels } from '../answer/escalate.ts';
import { followingStep } from '../answer/following-step.ts';
import type { Answer, CheckIn } from '../check-in.ts';
import { nextOf } from '../plan/next-of.ts';
import type { StatedPerson } from '../plan/person.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import { flaggedBy } from '../protocol/flags.ts';
import type { Attempt, CheckInOutcome } from './attempt.ts';

/** After so many calls that reached nobody a written message goes out, and the check-in is not reached in plain sight. */
const mostAttempts = 3;

/** How long before the next call: soon where the line was busy, later where somebody may see that we rang. */
const spacingMs: Record<'no-answer' | 'busy' | 'voicemail' | 'somebody-else', number> = {
  busy: 15 * minuteMs,
  'no-answer': hourMs,
  'somebody-else': hourMs,
  voicemail: 2 * hourMs,
};

type Context = {
  protocol: PlannedBy;
  calendar: BusinessCalendar;
  person: Pick<StatedPerson, 'timeZone' | 'preferredHours'>;
  levels: Levels;
  now: Instant;
};

/** What a call led to; `writes` is the message that goes out where nobody was reached, `asks` what a person mends. */
export type AfterCall = { checkIn: CheckIn; writes?: 'not-reached'; asks?: 'right-number' };

/** How many calls, and how many answers, a check-in keeps on record, the newest. */
const keptAttempts = 20;
/** So long a call that was begun is somebody's own; after that whoever began it has forgotten to say how it ended. */
const ownForMs = 20 * minuteMs;

/** Whose a call is at the moment: of whoever began it, for a while. */
export function callerOf({ attempts }: Pick<CheckIn, 'attempts'>, now: Instant): StaffId | undefined {
  const last = attempts.at(-1);
  return last !== undefined && last.outcome === undefined && addMs(last.at, ownForMs) > now ? last.by : undefined;
}

/** Why somebody can't begin a call; undefined where they can. What was begun is theirs alone for a while. */
export function whyNotCall(
  checkIn: CheckIn,
  { by, now }: { by: StaffId; now: Instant },
): 'not-in-queue' | 'taken' | undefined {
  const caller = callerOf(checkIn, now);
  if (caller !== undefined) return isSamePerson(caller, by) ? undefined : 'taken';
  return checkIn.state === 'calling' && checkIn.next === undefined ? undefined : 'not-in-queue';
}

/** Notes that a call begins, before the phone rings; begun again by the same person it is the same call. */
export function beginCall(checkIn: CheckIn, attempt: Pick<Attempt, 'at' | 'by'>): CheckIn {
  const last = checkIn.attempts.at(-1);
  if (last && last.outcome === undefined && isSamePerson(last.by, attempt.by)) return checkIn;
  const attempts = [...checkIn.attempts, attempt].slice(-keptAttempts);
  const { next: _next, ...rest } = checkIn;
  return { ...rest, state: 'calling', attempts, revision: checkIn.revision + 1 };
}

/** The check-in after the call that was begun last, as whoever rang says it ended. Undefined where none was begun. */
export function endCall(
  checkIn: CheckIn,
  said: { outcome: CheckInOutcome; againAt?: Instant; answers?: Answer['answers'] },
  context: Context,
): AfterCall | undefined {
  const begun = checkIn.attempts.at(-1);
  if (begun === undefined || begun.outcome !== undefined || checkIn.state === 'cancelled') return undefined;
  const { outcome, againAt, answers = [] } = said;
  const attempts = [...checkIn.attempts.slice(0, -1), { ...begun, outcome, ...(againAt && { againAt }) }];
  const { next: _next, ...rest } = checkIn;
  const ended: CheckIn = { ...rest, attempts, revision: checkIn.revision + 1 };
  switch (outcome) {
    case 'fine':
    case 'some-trouble':
      return { checkIn: spokenWith(ended, { feeling: outcome, answers }, context) };
    case 'urgent':
      return { checkIn: spokenWith(ended, { feeling: 'need-help', answers }, context) };
    case 'asked-not-to':
      return { checkIn: { ...ended, state: 'cancelled', takenBack: 'asked-not-to' } };
    case 'wrong-number':
      return { checkIn: { ...ended, state: 'not-reached' }, asks: 'right-number' };
    case 'later':
      return { checkIn: again(ended, againAt ?? addMs(context.now, hourMs), context) };
    case 'no-answer':
    case 'busy':
    case 'voicemail':
    case 'somebody-else':
      if (unreachedIn(attempts) >= mostAttempts)
        return { checkIn: { ...ended, state: 'not-reached' }, writes: 'not-reached' };
      return { checkIn: again(ended, addMs(context.now, spacingMs[outcome]), context) };
  }
}

/** What the person said on the telephone counts as what they would have answered: a flag brings a person. */
function spokenWith(checkIn: CheckIn, said: Pick<Answer, 'feeling' | 'answers'>, context: Context): CheckIn {
  const { endedAt, stepId } = checkIn;
  const answers = [...checkIn.answers, { ...said, at: context.now, stepId }].slice(-keptAttempts);
  const after = goOn({ ...checkIn, answers }, context);
  const flagged = flaggedBy(context.protocol.flags, said, { endedAt, saidAt: context.now });
  return flagged === undefined ? after : escalate(after, 'flag', context);
}

function goOn(checkIn: CheckIn, context: Context): CheckIn {
  const following = followingStep(checkIn, context);
  return { ...checkIn, state: following === undefined ? 'answered' : 'waiting', ...following };
}

function again(checkIn: CheckIn, due: Instant, { protocol, person, calendar }: Context): CheckIn {
  const step = { ...protocol.steps[0], kind: 'call' as const };
  const placed = nextOf(step, { due, endedAt: checkIn.endedAt, person, calendar, now: due });
  return { ...checkIn, state: 'calling', next: { does: 'call', at: placed.callAt ?? placed.at } };
}

/** Calls in a row that reached nobody; a word with the person, also one to ring later, begins to count anew. */
function unreachedIn(attempts: readonly Attempt[]): number {
  const isUnreached = ({ outcome }: Attempt) => outcome !== undefined && Object.hasOwn(spacingMs, outcome);
  return attempts.length - 1 - attempts.findLastIndex((attempt) => !isUnreached(attempt));
}
