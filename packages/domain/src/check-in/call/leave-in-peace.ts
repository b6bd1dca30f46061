import type { Instant } from '../../instant.ts';
import { followingStep, type Placing } from '../answer/following-step.ts';
import { type CheckIn, carrierOf } from '../check-in.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import type { RefusedOfCare } from '../plan/refused-of-care.ts';
import { callerOf } from './caller-of.ts';

type Context = Placing & {
  protocol: PlannedBy;
  now: Instant;
  refused?: RefusedOfCare | undefined;
};

/**
 * The check-in without the call that its person has refused: it goes on to the next step, and after the last one they are
 * not reached, or left in peace where nobody has told them anything. A call that somebody is at is theirs to end, and a
 * climb goes on, since a person was asked for. The very same check-in where no call waits, or calls are welcome.
 */
export function unlessCallsRefused(checkIn: CheckIn, context: Context): CheckIn {
  if (context.refused === undefined || !waitsForCall(checkIn)) return checkIn;
  if (callerOf(checkIn, context.now) !== undefined) return checkIn;
  const following = followingStep(checkIn, context);
  if (following === undefined) return ended(checkIn);
  const { next: _next, reach: _reach, ...rest } = checkIn;
  return unlessCallsRefused({ ...rest, ...following, state: 'waiting', revision: checkIn.revision + 1 }, context);
}

/** Whoever asks for it is left in peace: with nothing due, nothing climbs on either. What somebody took up stays on record. */
export function leftInPeace({ escalation, next: _next, ...rest }: CheckIn): CheckIn {
  const takenUp = escalation?.acknowledged && { escalation };
  return { ...rest, ...takenUp, state: 'cancelled', takenBack: 'asked-not-to' };
}

function waitsForCall({ state, next }: CheckIn): boolean {
  if (state === 'calling') return true;
  return state === 'waiting' && (next?.does === 'call' || next?.does === 'announce-call');
}

/** Whoever has a link in hand may still answer by it, so it is not taken back from them. */
function ended(checkIn: CheckIn): CheckIn {
  const { said, answers, revision } = checkIn;
  const hasLink = (said !== undefined && !said.over) || carrierOf(checkIn) !== undefined;
  const over = { ...checkIn, revision: revision + 1 };
  if (!hasLink && answers.length === 0) return leftInPeace(over);
  const { next: _next, reach: _reach, ...rest } = over;
  return { ...rest, state: 'not-reached' };
}
