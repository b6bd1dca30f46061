import { addOpeningHours } from '../../calendar/opening-hours.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import type { Instant } from '../../instant.ts';
import type { CheckIn, Reach } from '../check-in.ts';
import { nextOf } from '../plan/next-of.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import { addDuration } from '../protocol/duration.ts';
import type { Step } from '../protocol/protocol.ts';
import { escalate, type Levels } from './escalate.ts';
import { followingStep, type Placing } from './following-step.ts';

/** Within so many opening hours somebody rings whose call has come into the queue. */
const rungWithinHours = 1;

type Context = Placing & { protocol: PlannedBy; levels: Levels; now: Instant };

/** What is done of a check-in whose time has come; `does` says what beside the row: write, or put a call into the queue. */
export type Woken =
  | { checkIn: CheckIn; does: 'nothing' | 'ask' | 'call' }
  | { checkIn: CheckIn; does: 'announce-call'; callAt: Instant };

/** The check-in at its time: asks, announces a call, opens one, or takes silence for what its protocol says. */
export function wake(checkIn: CheckIn, context: Context): Woken {
  const { next } = checkIn;
  const step = context.protocol.steps.find(({ id }) => id === checkIn.stepId);
  if (next === undefined || step === undefined || next.at > context.now) return { checkIn, does: 'nothing' };
  switch (next.does) {
    case 'ask':
      return { checkIn: asked(checkIn, step, context), does: 'ask' };
    case 'announce-call': {
      const callAt = next.callAt ?? next.at;
      const announced = changed(checkIn, { next: { does: 'call', at: callAt }, reach: 'unknown' });
      return { checkIn: announced, does: 'announce-call', callAt };
    }
    case 'call':
      return { checkIn: intoTheQueue(checkIn, context), does: 'call' };
    case 'take-as-silent':
      return afterSilence(checkIn, step, context);
  }
}

/** What the channel, or the page itself, reports of the message that is out: it only moves forward. */
export function reached(checkIn: CheckIn, reach: Reach): CheckIn {
  const order: readonly Reach[] = ['unknown', 'not-delivered', 'delivered', 'page-opened'];
  if (checkIn.reach === undefined || order.indexOf(reach) <= order.indexOf(checkIn.reach)) return checkIn;
  return changed(checkIn, { reach });
}

function asked(checkIn: CheckIn, step: Step, { calendar, now }: Context): CheckIn {
  const at = addDuration(now, step.silence.lasts, requireZoneClock(calendar.timeZone));
  return changed(checkIn, { state: 'asked', reach: 'unknown', next: { does: 'take-as-silent', at } });
}

/** A call that somebody is to make now, with its deadline. */
export function intoTheQueue(checkIn: CheckIn, { calendar, now }: Pick<Context, 'calendar' | 'now'>): CheckIn {
  const { next: _next, ...rest } = checkIn;
  const callBy = addOpeningHours({ calendar, from: now, hours: rungWithinHours });
  return changed(rest, { state: 'calling', callBy });
}

/**
 * Silence has kinds. Whom no message reached, or of whom nobody knows whether one did, is rung whatever the protocol says:
 * they were never asked. Who opened the page and left it is rung too. Only silence after a delivered message may end the
 * step, and then it is not reached and never fine.
 */
function afterSilence(checkIn: CheckIn, step: Step, context: Context): Woken {
  const { follows } = step.silence;
  if (follows === 'not-reached' && checkIn.reach === 'delivered') {
    const following = followingStep(checkIn, context);
    const { next: _next, reach: _reach, ...rest } = checkIn;
    return { checkIn: changed(rest, { state: following ? 'waiting' : 'not-reached', ...following }), does: 'nothing' };
  }
  const placed = nextOf(
    { ...step, kind: 'call' },
    {
      due: context.now,
      endedAt: checkIn.endedAt,
      person: context.person,
      calendar: context.calendar,
      now: context.now,
    },
  );
  const at = placed.callAt ?? placed.at;
  const rung = at <= context.now ? intoTheQueue(checkIn, context) : changed(checkIn, { next: { does: 'call', at } });
  const climbed = follows === 'call-and-climb' ? escalate(rung, 'silence', context) : rung;
  return { checkIn: climbed, does: at <= context.now ? 'call' : 'nothing' };
}

function changed(checkIn: CheckIn, changes: Partial<CheckIn>): CheckIn {
  return { ...checkIn, ...changes, revision: checkIn.revision + 1 };
}
