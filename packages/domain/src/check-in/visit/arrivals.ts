import { addMs, type Instant, minuteMs } from '../../instant.ts';
import type { Reach } from '../check-in.ts';
import { bookingOf } from './booking.ts';
import { openClimbOf } from './climb-of-visit.ts';
import { changedVisit, isFilled, isUrgentVisit, type Visit, visitStateOf } from './visit.ts';

/** Whoever cannot wait has a room before they are at the door. */
const roomBeforeMs = 10 * minuteMs;

/** By when the desk makes room for somebody who cannot wait; at once where they have come. Undefined where there is room. */
export function makeRoomBy(visit: Visit): Instant | undefined {
  const { startsAt } = bookingOf(visit.bookings);
  const isExpected = ['booked', 'arrived'].includes(visitStateOf(visit));
  if (startsAt === undefined || !isExpected || !isUrgentVisit(visit) || visit.roomAt !== undefined) return undefined;
  const by = addMs(startsAt, -roomBeforeMs);
  return visit.arrivedAt !== undefined && visit.arrivedAt < by ? visit.arrivedAt : by;
}

/** How far the form of a visit has come, by what was answered, and else by how far its message came. */
export type IntakeState = 'not-asked' | 'asked' | 'begun' | 'filled' | 'not-reached';

export function intakeStateOf(visit: Pick<Visit, 'intake' | 'told'>, reach: Reach | undefined): IntakeState {
  if (isFilled(visit)) return 'filled';
  if (visit.intake.answers.length > 0) return 'begun';
  if (visit.told === undefined) return 'not-asked';
  return reach === 'not-delivered' ? 'not-reached' : 'asked';
}

/** Whether words that mean danger were written before a visit whose person is still to be seen, or of which nobody has taken them up. */
export function isDangerAhead(visit: Visit): boolean {
  if (openClimbOf(visit) !== undefined) return true;
  return visit.danger !== undefined && ['booked', 'arrived'].includes(visitStateOf(visit));
}

/** Of what was answered, what the desk may read: what somebody needs to be welcome. */
export function welcomeOf({ intake }: Pick<Visit, 'intake'>): { needs: string[]; words: string | undefined } {
  const answered = new Map(intake.answers.map(({ field, value }) => [field, value]));
  return { needs: answered.get('welcome')?.split(' ') ?? [], words: answered.get('welcome-words') };
}

/** The visits of a day as the desk goes by them: who cannot wait first, then by time; who was seen or does not come is last. */
export function inOrderOfArrival(visits: readonly Visit[]): Visit[] {
  const keyOf = (visit: Visit) => {
    const isOver = ['seen', 'cancelled'].includes(visitStateOf(visit));
    return [isOver ? 1 : 0, isUrgentVisit(visit) ? 0 : 1, bookingOf(visit.bookings).startsAt, visit.id].join(' ');
  };
  return visits.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

/** The visit once the desk has seen the person come, or took that back. */
export function withArrival(visit: Visit, has: boolean, now: Instant): Visit {
  if (has === (visit.arrivedAt !== undefined)) return visit;
  const { arrivedAt: _before, ...rest } = visit;
  return changedVisit(rest, has ? { arrivedAt: now } : {}, now);
}

/** The visit once there is room for the person, or there is none after all. */
export function withRoom(visit: Visit, has: boolean, now: Instant): Visit {
  if (has === (visit.roomAt !== undefined)) return visit;
  const { roomAt: _before, ...rest } = visit;
  return changedVisit(rest, has ? { roomAt: now } : {}, now);
}
