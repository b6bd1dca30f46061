import { acknowledge, isOverdue } from '@kesher/domain/check-in/answer/escalate';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { acknowledgeVisit } from '@kesher/domain/check-in/visit/acknowledge-visit';
import { bookingOf } from '@kesher/domain/check-in/visit/booking';
import type { Visit } from '@kesher/domain/check-in/visit/visit';
import type { StaffId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { AskedFlag } from './answers.ts';

type Asked = { by: StaffId; now: Instant };

/** The flags that somebody has been asked to take up, after a work or before a visit, what is due first in front. */
export function askedFlagsOf(
  { works, visits }: { works: readonly { checkIn: CheckIn }[]; visits: readonly Visit[] },
  { by, now }: Asked,
): AskedFlag[] {
  const isAsked = <Row extends object>(row: Row, taken: Row | string) => typeof taken !== 'string' && taken !== row;
  const after = works.flatMap(({ checkIn }) =>
    isAsked(checkIn, acknowledge(checkIn, { by, now })) ? [flagOf(checkIn, now)] : [],
  );
  const before = visits.flatMap((visit) => {
    if (!isAsked(visit, acknowledgeVisit(visit, { by, now }))) return [];
    return [{ ...flagOf(visit, now), visit: { startsAt: bookingOf(visit.bookings).startsAt } }];
  });
  const dueOf = ({ escalation }: AskedFlag) => escalation?.acknowledgeBy ?? now;
  return [...after, ...before].toSorted((left, right) => (dueOf(left) < dueOf(right) ? -1 : 1));
}

function flagOf({ id, escalation }: Pick<CheckIn | Visit, 'id' | 'escalation'>, now: Instant): AskedFlag {
  return { id, escalation, isOverdue: isOverdue({ escalation }, now) };
}
