import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { Booking } from '@kesher/domain/check-in/visit/booking';
import { bookingOf } from '@kesher/domain/check-in/visit/booking';
import { type Visit, withBooking } from '@kesher/domain/check-in/visit/visit';
import { addMs, dayMs } from '@kesher/domain/instant';
import type { CheckInPorts } from '../ports.ts';
import type { House } from '../read-house.ts';
import { forgetErased } from '../works/take-person.ts';
import { untilStored } from '../works/until-stored.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'customers' | 'erasures' | 'hints' | 'clock'>;

/**
 * Takes what was said of one visit, in whatever order and however often it comes, in one conditional write; what follows is
 * done by whoever is hinted. A visit of which nobody had heard, and which is over since yesterday, is passed over.
 */
export function enterVisits(ports: Ports) {
  return async (
    bookings: readonly Booking[],
    { settings, now }: Pick<House, 'settings' | 'now'>,
  ): Promise<'taken' | 'passed-over'> => {
    const { timeZone } = settings.calendar;
    let visit: Visit | undefined;
    let isNew = false;
    await untilStored(async () => {
      const [first] = bookings;
      const found = first && (await ports.checkIns.visit(first.id));
      const told = bookings.reduce<Visit | undefined>(
        (known, booking) => withBooking(known, booking, { timeZone, now }),
        found,
      );
      const { startsAt } = told ? bookingOf(told.bookings) : {};
      visit = undefined;
      if (told === undefined || (found === undefined && startsAt !== undefined && startsAt < addMs(now, -dayMs)))
        return 'stored';
      visit = told;
      isNew = told !== found;
      return isNew ? ports.checkIns.putVisit({ ...told, revision: (found?.revision ?? 0) + 1 }) : 'stored';
    });
    if (visit === undefined) return 'passed-over';
    // Asked once more: an erasure that began after the person was taken may not have found this row.
    if (visit.customerId !== undefined && (await forgetErased(ports, visit.customerId))) return 'passed-over';
    if (isNew) await ports.hints.subject({ job: checkInJob.name, id: visit.id }, 0);
    return 'taken';
  };
}
