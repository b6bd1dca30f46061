import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import type { StaffId } from '../../ids.ts';
import { addMs, hourMs, type Instant, minuteMs } from '../../instant.ts';
import { isSamePerson } from '../../staff/staff-id.ts';
import { escalate, type Levels } from '../answer/escalate.ts';
import { followingStep } from '../answer/following-step.ts';
import { answeredStep } from '../answer/hear.ts';
import type { Answer, CheckIn } from '../check-in.ts';
import { nextOf } from '../plan/next-of.ts';
import type { StatedPerson } from '../plan/person.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import type { RefusedOfCare } from '../plan/refused-of-care.ts';
import { flaggedBy } from '../protocol/flags.ts';
import type { Attempt, CheckInOutcome } from './attempt.ts';
import { begunLately, callerOf } from './caller-of.ts';
import { leftInPeace } from './leave-in-peace.ts';

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

/** Why somebody can't begin a call; undefined where they can. What was begun is theirs alone for a while. */
export function whyNotCall(
  checkIn: CheckIn,
  { by, now, refused }: { by: StaffId; now: Instant; refused?: RefusedOfCare | undefined },
): 'not-in-queue' | 'taken' | undefined {
  const caller = callerOf(checkIn, now);
  if (caller !== undefined) return isSamePerson(caller, by) ? undefined : 'taken';
  if (refused !== undefined) return 'not-in-queue';
  return checkIn.state === 'calling' && checkIn.next === undefined ? undefined : 'not-in-queue';
}

/** Notes that a call begins, before the phone rings; begun again by the same person while it is theirs it is the same call. */
export function beginCall(checkIn: CheckIn, attempt: Pick<Attempt, 'at' | 'by'>): CheckIn {
  const begun = begunLately(checkIn.attempts, attempt.at);
  if (begun !== undefined && isSamePerson(begun.by, attempt.by)) return checkIn;
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
  const attempts = [
    ...checkIn.attempts.slice(0, -1),
    { ...begun, outcome, endedAt: context.now, ...(againAt && { againAt }) },
  ];
  const noted: CheckIn = { ...checkIn, attempts, revision: checkIn.revision + 1 };
  const { next: _next, ...ended } = noted;
  switch (outcome) {
    case 'fine':
    case 'some-trouble':
      return { checkIn: spokenWith(noted, { feeling: outcome, answers }, context) };
    case 'urgent':
      return { checkIn: spokenWith(noted, { feeling: 'need-help', answers }, context) };
    case 'asked-not-to':
      return { checkIn: leftInPeace(ended) };
    default:
      // Whoever has answered meanwhile waits for the next step: this call is on record, and moves nothing.
      return checkIn.state === 'calling' ? unspoken(ended, outcome, { againAt, ...context }) : { checkIn: noted };
  }
}

/** After a call on which nobody said how the person is. */
function unspoken(
  ended: CheckIn,
  outcome: Exclude<CheckInOutcome, 'fine' | 'some-trouble' | 'urgent' | 'asked-not-to'>,
  context: Context & { againAt: Instant | undefined },
): AfterCall {
  const { againAt, now } = context;
  switch (outcome) {
    case 'wrong-number':
      return { checkIn: { ...ended, state: 'not-reached' }, asks: 'right-number' };
    case 'later':
      return { checkIn: again(ended, againAt ?? addMs(now, hourMs), context) };
    case 'no-answer':
    case 'busy':
    case 'voicemail':
    case 'somebody-else':
      if (unreachedIn(ended) >= mostAttempts)
        return { checkIn: { ...ended, state: 'not-reached' }, writes: 'not-reached' };
      return { checkIn: again(ended, addMs(now, spacingMs[outcome]), context) };
  }
}

/**
 * What the person said on the telephone counts as what they would have answered: a flag brings a person. Where they have
 * answered on the page meanwhile, it is a further word to the same step, and the next one still waits.
 */
function spokenWith(checkIn: CheckIn, said: Pick<Answer, 'feeling' | 'answers'>, context: Context): CheckIn {
  const { endedAt } = checkIn;
  const answers = [...checkIn.answers, { ...said, at: context.now, stepId: answeredStep(checkIn) }];
  // What is new stands in no record yet.
  const { noted: _noted, ...before } = checkIn;
  const heard = { ...before, answers: answers.slice(-keptAttempts) };
  const after = checkIn.state === 'calling' ? goOn(heard, context) : heard;
  const flagged = flaggedBy(context.protocol.flags, said, { endedAt, saidAt: context.now });
  return flagged === undefined ? after : escalate(after, 'flag', context);
}

function goOn({ next: _next, ...checkIn }: CheckIn, context: Context): CheckIn {
  const following = followingStep(checkIn, context);
  return { ...checkIn, state: following === undefined ? 'answered' : 'waiting', ...following };
}

function again(checkIn: CheckIn, due: Instant, { protocol, person, calendar }: Context): CheckIn {
  const step = { ...protocol.steps[0], kind: 'call' as const };
  const placed = nextOf(step, { due, endedAt: checkIn.endedAt, person, calendar, now: due });
  return { ...checkIn, state: 'calling', next: { does: 'call', at: placed.callAt ?? placed.at } };
}

/**
 * Calls in a row that reached nobody; a word of the person, also one to ring later, or an answer on the page, begins to
 * count anew. A call of which nobody said how it ended is no word.
 */
function unreachedIn({ attempts, answers }: Pick<CheckIn, 'attempts' | 'answers'>): number {
  const heardAt = answers.at(-1)?.at;
  const since = attempts.filter(({ at }) => heardAt === undefined || at > heardAt);
  const ended = since.flatMap(({ outcome }) => outcome ?? []);
  return ended.length - 1 - ended.findLastIndex((outcome) => !Object.hasOwn(spacingMs, outcome));
}
