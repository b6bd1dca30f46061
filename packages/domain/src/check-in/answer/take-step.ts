import type { CustomerId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { unlessCallsRefused } from '../call/leave-in-peace.ts';
import { type CheckIn, carrierOf } from '../check-in.ts';
import type { Share } from '../plan/one-phone.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import type { RefusedOfCare } from '../plan/refused-of-care.ts';
import { climb, type Levels } from './escalate.ts';
import type { Placing } from './following-step.ts';
import { sayBySignature } from './say.ts';
import { intoTheQueue, type Woken, wake } from './wake.ts';

/** What it takes to do what is due: beside the protocol, who rings and from where. */
export type StepContext = Placing & {
  protocol: PlannedBy;
  levels: Levels;
  /** Who an announced call is from. */
  caller: { name: string; phone: string };
  /** To whom all is said in a child's stead. */
  guardianId?: CustomerId | undefined;
  now: Instant;
  share?: Share | undefined;
  /** What the person has refused of care. */
  refused?: RefusedOfCare | undefined;
};

/**
 * The check-in once all that is due has been done: a step, a silence, the next level of a climb. What nobody answers for
 * any more is not written: a person rings instead. Nobody is rung who has refused it. The very same check-in where nothing
 * is due.
 */
export function takeStep(checkIn: CheckIn, context: StepContext): CheckIn {
  const welcome = unlessCallsRefused(checkIn, context);
  const spoken = speak(wake(unlessLost(welcome, context.now), context), context);
  return climb(unlessCallsRefused(spoken, context), context);
}

/** Whom the message did not reach is not waited for. */
function unlessLost(checkIn: CheckIn, now: Instant): CheckIn {
  const { reach, next } = checkIn;
  const isLost = reach === 'not-delivered' && next?.does === 'take-as-silent' && next.at > now;
  return isLost ? { ...checkIn, next: { ...next, at: now }, revision: checkIn.revision + 1 } : checkIn;
}

function speak(woken: Woken, context: StepContext): CheckIn {
  const { checkIn } = woken;
  switch (woken.does) {
    case 'nothing':
    case 'call':
      return checkIn;
    case 'ask': {
      const said = sayBySignature(checkIn, { says: 'ask' }, context);
      if (said === undefined) return intoTheQueue(checkIn, context);
      // Somebody else's message says it.
      return carrierOf(checkIn) === undefined ? said : checkIn;
    }
    case 'announce-call': {
      const call = { caller: context.caller.name, at: woken.callAt, phone: context.caller.phone };
      // Unannounced, the call comes all the same.
      return sayBySignature(checkIn, { says: 'announce-call', call }, context) ?? checkIn;
    }
  }
}
