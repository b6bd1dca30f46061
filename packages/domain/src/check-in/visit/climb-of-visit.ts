import type { Instant } from '../../instant.ts';
import type { Asking } from '../call/plan-tasks.ts';
import type { Escalation } from '../check-in.ts';
import type { CheckInWork } from '../check-in-job.ts';
import { bookingOf } from './booking.ts';
import type { Visit } from './visit.ts';

/**
 * The climb that words of danger before a visit began. Nobody climbs for whoever has been seen, nor for who is gone; a
 * booking that is called off ends nothing, since the words were written all the same.
 */
export function climbOf({ bookings, gone, escalation }: Pick<Visit, 'bookings' | 'gone' | 'escalation'>) {
  return gone !== undefined || bookingOf(bookings).status === 'seen' ? undefined : escalation;
}

/** The climb, while nobody has taken it up. */
export function openClimbOf(visit: Pick<Visit, 'bookings' | 'gone' | 'escalation'>): Escalation | undefined {
  const escalation = climbOf(visit);
  return escalation?.acknowledged === undefined ? escalation : undefined;
}

/** The visit as it asks for a person: a task until somebody takes its climb up. Undefined where it never asked, or is nobody’s. */
export function askingOfVisit(visit: Visit): Asking | undefined {
  const { id, customerId, revision, escalation, gone } = visit;
  if (customerId === undefined || escalation === undefined) return undefined;
  const open = openClimbOf(visit);
  const wanted = new Map<CheckInWork['kind'], Instant>(open ? [['check-in-flag', open.acknowledgeBy]] : []);
  return { id, customerId, revision, wanted, isOff: gone !== undefined };
}
