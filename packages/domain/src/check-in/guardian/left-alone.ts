import type { CustomerId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Placing } from '../answer/following-step.ts';
import { askedThrough, type CheckIn } from '../check-in.ts';
import { nextOf } from '../plan/next-of.ts';
import type { StatedPerson } from '../plan/person.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';

type Around = Placing & {
  person: Partial<Pick<StatedPerson, 'phone' | 'email' | 'phoneProblem'>>;
  guardianId?: CustomerId | undefined;
  protocol: PlannedBy;
  now: Instant;
};

/**
 * A check-in that went through a guardian who is none any more. What is left of it is the person's own: where no way of
 * their own is on record nothing goes on, and a task says so; once one is, a person rings.
 */
export function leftByGuardian(checkIn: CheckIn, around: Around): CheckIn {
  const { person, guardianId, protocol, calendar, now } = around;
  const { state, next, callBy, cannotReach, stepId, endedAt, revision } = checkIn;
  if (askedThrough(checkIn) === undefined) return checkIn;
  const hasWay = guardianId !== undefined || person.phone !== undefined || person.email !== undefined;
  if (cannotReach === undefined) {
    const goesOn = next !== undefined || (state === 'calling' && callBy !== undefined);
    if (hasWay || !goesOn) return checkIn;
    const { next: _next, callBy: _callBy, ...rest } = checkIn;
    return { ...rest, state: 'waiting', cannotReach: person.phoneProblem ?? 'no-address', revision: revision + 1 };
  }
  const step = protocol.steps.find(({ id }) => id === stepId);
  if (!hasWay || step === undefined || state !== 'waiting') return checkIn;
  const placed = nextOf({ ...step, kind: 'call' }, { due: now, endedAt, person: around.person, calendar, now });
  const { cannotReach: _none, ...rest } = checkIn;
  return { ...rest, next: { does: 'call', at: placed.callAt ?? placed.at }, revision: revision + 1 };
}
