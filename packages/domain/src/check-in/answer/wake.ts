import { addOpeningHours } from '../../calendar/opening-hours.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import type { CustomerId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { CheckIn, Reach } from '../check-in.ts';
import { nextOf } from '../plan/next-of.ts';
import { linkAfter, type Share, sharedAfter } from '../plan/one-phone.ts';
import { permittedFrom } from '../plan/place-step.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import type { RefusedOfCare } from '../plan/refused-of-care.ts';
import { addDuration } from '../protocol/duration.ts';
import type { Step } from '../protocol/protocol.ts';
import { escalate, type Levels } from './escalate.ts';
import { followingStep, type Placing } from './following-step.ts';

/** Within so many opening hours somebody rings whose call has come into the queue. */
const rungWithinHours = 1;

type Context = Placing & {
  protocol: PlannedBy;
  levels: Levels;
  /** To whom all is said in a child's stead. */
  guardianId?: CustomerId | undefined;
  now: Instant;
  /** How it asks on a phone of several people; absent where the phone is nobody else's. */
  share?: Share | undefined;
  /** What the person has refused of care. */
  refused?: RefusedOfCare | undefined;
};

/** What is done of a check-in whose time has come; `does` says what beside the row: write, or put a call into the queue. */
export type Woken =
  | { checkIn: CheckIn; does: 'nothing' | 'ask' | 'call' }
  | { checkIn: CheckIn; does: 'announce-call'; callAt: Instant };

/** The check-in at its time: asks, announces a call, opens one, or takes silence for what its protocol says. */
export function wake(checkIn: CheckIn, context: Context): Woken {
  const { next } = checkIn;
  const step = context.protocol.steps.find(({ id }) => id === checkIn.stepId);
  if (next === undefined || step === undefined) return { checkIn, does: 'nothing' };
  // Who is asked with somebody else's message is asked when that one goes out.
  if (next.at > context.now && !(next.does === 'ask' && context.share?.kind === 'carried'))
    return { checkIn, does: 'nothing' };
  switch (next.does) {
    case 'ask':
      return ask(checkIn, step, context);
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

/** The check-in as it is to be asked anew: the message that was to ask for it too fell away before anybody was told. */
export function askAnew(checkIn: CheckIn, { calendar, person, now }: Omit<Context, 'protocol' | 'levels'>): CheckIn {
  const { shared: _shared, reach: _reach, ...rest } = checkIn;
  return changed(rest, { state: 'waiting', next: { does: 'ask', at: permittedFrom(now, { calendar, person }) } });
}

function ask(checkIn: CheckIn, step: Step, context: Context): Woken {
  const { share, guardianId, calendar, now } = context;
  if (share?.kind === 'undecided') return { checkIn, does: 'nothing' };
  // The phone has had its message today, and nobody goes unasked: a person rings.
  if (share?.kind === 'late') return rungInstead(checkIn, step, context);
  const at = addDuration(now, step.silence.lasts, requireZoneClock(calendar.timeZone));
  const { shared: _before, link: _link, ...rest } = checkIn;
  const [shared, link] = [sharedAfter(checkIn, share, now), linkAfter(checkIn, share)];
  const asked = changed(
    { ...rest, ...(shared && { shared: { ...shared, ...(guardianId && { to: guardianId }) } }), ...(link && { link }) },
    { state: 'asked', reach: 'unknown', next: { does: 'take-as-silent', at } },
  );
  return { checkIn: asked, does: 'ask' };
}

/** A call in place of a message: at once where somebody is at work, else when somebody is again. */
function rungInstead(checkIn: CheckIn, step: Step, context: Context): { checkIn: CheckIn; does: 'nothing' | 'call' } {
  const { calendar, person, now } = context;
  const placed = nextOf({ ...step, kind: 'call' }, { due: now, endedAt: checkIn.endedAt, person, calendar, now });
  const at = placed.callAt ?? placed.at;
  return at <= now
    ? { checkIn: intoTheQueue(checkIn, context), does: 'call' }
    : { checkIn: changed(checkIn, { next: { does: 'call', at } }), does: 'nothing' };
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
  const { checkIn: rung, does } = rungInstead(checkIn, step, context);
  // Whoever wants no care by any way was not asked: there is no silence to climb for.
  const isAsked = context.refused !== 'everything' || checkIn.reach !== 'not-delivered';
  return { checkIn: follows === 'call-and-climb' && isAsked ? escalate(rung, 'silence', context) : rung, does };
}

function changed(checkIn: CheckIn, changes: Partial<CheckIn>): CheckIn {
  return { ...checkIn, ...changes, revision: checkIn.revision + 1 };
}
