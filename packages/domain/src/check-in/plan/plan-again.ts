import type { CheckIn, TakenBack } from '../check-in.ts';
import type { StatedPerson } from './person.ts';
import { type Plan, type PlanContext, planCheckIn } from './plan-check-in.ts';
import type { Work } from './work.ts';

/** What follows from a work that has been told before, and its check-in as it is now. */
type Replanned = { plan: Plan; checkIn?: CheckIn | undefined };

/**
 * Decides anew what follows from a work. What is told again changes nothing, also after the horizon; what has not begun
 * follows the work as it stands now; what has begun is only ever taken back.
 */
export function planAgain(
  work: Work,
  about: { person: StatedPerson | undefined; before: CheckIn | undefined },
  context: PlanContext,
): Replanned {
  const { person, before } = about;
  const plan = planCheckIn(work, person, context);
  if (before === undefined || (isOver(before) && !isKept(before))) {
    return plan.kind === 'planned' ? planned(nextVersion(plan.checkIn, before)) : { plan, checkIn: before };
  }
  if (isOver(before)) return { plan, checkIn: before };
  if (before.takenBack === 'asked-not-to')
    return { plan: { kind: 'withdrawn', because: before.takenBack }, checkIn: before };
  const isRefused = plan.kind === 'withdrawn' && plan.because === 'asked-not-to';
  if (plan.kind === 'withdrawn' && !(isRefused && hasBegun(before)))
    return { plan, checkIn: takeBack(before, plan.because) };
  // What has begun may have been answered: of that only the calls end that are refused.
  if (hasBegun(before)) return planned(before);
  if (plan.kind === 'planned') {
    return planned(isSameMatter(before, plan.checkIn) ? before : nextVersion(plan.checkIn, before));
  }
  const isReopened = plan.kind === 'history' && plan.because === 'not-finished';
  if (isReopened || before.endedAt !== work.endedAt) return { plan, checkIn: takeBack(before, 'reopened') };
  return planned(before);
}

function planned(checkIn: CheckIn): Replanned {
  return { plan: { kind: 'planned', checkIn }, checkIn };
}

/** The check-in with nothing left to do: no step, no call, no climb. */
function takeBack(checkIn: CheckIn, because: TakenBack): CheckIn {
  const { next: _next, escalation: _escalation, ...rest } = checkIn;
  return { ...rest, state: 'cancelled', takenBack: because, revision: checkIn.revision + 1 };
}

/** Taken back with its record or its person: a newer word of either begins anew. */
function isOver({ state, takenBack }: CheckIn): boolean {
  return state === 'cancelled' && takenBack !== 'asked-not-to';
}

/** Whether somebody holds what was said or done: it begins no other, which would take its place. */
function isKept({ hold, answers, attempts }: CheckIn): boolean {
  return hold !== undefined && answers.length + attempts.length > 0;
}

/** Whether the person has noticed anything of it, or somebody has done something about it. */
function hasBegun({ state, said, shared, answers, attempts }: CheckIn): boolean {
  if (state !== 'waiting' || shared !== undefined) return true;
  return (said !== undefined && !said.over) || answers.length + attempts.length > 0;
}

function nextVersion(checkIn: CheckIn, before: CheckIn | undefined): CheckIn {
  if (before === undefined) return checkIn;
  // What was said goes on being counted: no two notices of a check-in have one number.
  const said = before.said && { said: { ...before.said, over: true as const } };
  // And whom its link was ever sent to asks who they are, also of the new one.
  const link = before.link && { link: before.link };
  const hold = before.hold && { hold: before.hold };
  return { ...checkIn, ...said, ...link, ...hold, revision: before.revision + 1 };
}

function isSameMatter(before: CheckIn, now: CheckIn): boolean {
  const matterOf = ({ customerId, protocol, language, endedAt, cannotReach }: CheckIn) =>
    JSON.stringify([customerId, protocol.id, protocol.version, language, endedAt, cannotReach]);
  return matterOf(before) === matterOf(now);
}
