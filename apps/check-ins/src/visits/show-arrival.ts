import { isOverdue } from '@kesher/domain/check-in/answer/escalate';
import { reachBy } from '@kesher/domain/check-in/answer/reach-by';
import { intakeStateOf, isDangerAhead, makeRoomBy, welcomeOf } from '@kesher/domain/check-in/visit/arrivals';
import { bookingOf } from '@kesher/domain/check-in/visit/booking';
import { climbOf } from '@kesher/domain/check-in/visit/climb-of-visit';
import { isUrgentVisit, type Visit, visitStateOf } from '@kesher/domain/check-in/visit/visit';
import { noticeIdOf } from '@kesher/domain/ids';
import type { CheckInPorts } from '../ports.ts';
import { type Arrival, arrivalSchema } from './arrival-answers.ts';

/** A visit as the desk sees it, or whoever may read about health. How far its message came is asked only while nothing was answered. */
export function showArrival({ messages, clock }: Pick<CheckInPorts, 'messages' | 'clock'>) {
  return async (visit: Visit, { readsHealth }: { readsHealth: boolean }): Promise<Arrival> => {
    const escalation = climbOf(visit);
    const { id, customerId, told, intake, roomAt, arrivedAt, bookings } = visit;
    const { startsAt, with: practitioner } = bookingOf(bookings);
    const isOut = told !== undefined && told.published && intake.answers.length === 0;
    const sent = isOut ? await messages.ofChunk(noticeIdOf(id, told.version), 0) : [];
    return arrivalSchema.parse({
      id,
      customerId,
      startsAt,
      with: practitioner,
      state: visitStateOf(visit),
      isUrgent: isUrgentVisit(visit),
      isDanger: readsHealth && isDangerAhead(visit),
      ...(readsHealth && escalation && { flag: { escalation, isOverdue: isOverdue({ escalation }, clock()) } }),
      makeRoomBy: makeRoomBy(visit),
      roomAt,
      arrivedAt,
      intake: intakeStateOf(visit, reachBy(sent)),
      welcome: welcomeOf(visit),
    });
  };
}
