import type { Settings } from '@kesher/domain/business/settings-store';
import { type AskedIn, guardianOf } from '@kesher/domain/check-in/guardian/guardian-of';
import { goneAt, personOf } from '@kesher/domain/check-in/plan/person';
import type { Customer } from '@kesher/domain/customer/customer';
import type { RecordedGuardian } from '@kesher/domain/customer/guardian';
import type { Instant } from '@kesher/domain/instant';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CheckInPorts } from './ports.ts';

/** Whoever is written to and rung in a child's stead, as they stand; of a profile that cannot be read nothing is known. */
export type Guardian = RecordedGuardian & { customer: Customer | undefined };

/** Where and when it is asked who is a child. */
export function askedIn({ sender, calendar }: Pick<Settings, 'sender' | 'calendar'>, now: Instant): AskedIn {
  return { country: sender.country, timeZone: calendar.timeZone, now };
}

/**
 * The guardian of somebody who is a child still. Undefined where none is on record, where they have no number and no
 * address, or are gone: then the number of the record counts. One whose profile cannot be read may have refused: they are
 * the guardian all the same, and nothing leaves until it is mended.
 */
export function readGuardian(ports: Pick<CheckInPorts, 'customers' | 'checkIns'>) {
  return async (child: Customer, at: AskedIn): Promise<Guardian | undefined> => {
    const recorded = guardianOf(child, at);
    if (recorded === undefined) return undefined;
    const read = await unlessUnreadable(
      () => Promise.all([ports.customers.get(recorded.id), ports.checkIns.person(recorded.id)]),
      () => undefined,
    );
    if (read === undefined) return { ...recorded, customer: undefined };
    const [found, stated] = read;
    const as = stated && personOf(stated.said);
    const isGone = as !== undefined && goneAt(as, at.now) !== undefined;
    if (found === undefined || isGone || (found.phone === undefined && found.email === undefined)) return undefined;
    return { ...recorded, customer: found };
  };
}

/** Whoever is written to and rung about a customer: their guardian, or they themselves; undefined where nobody knows how. */
export function readAddressee(ports: Pick<CheckInPorts, 'customers' | 'checkIns'>) {
  const guardian = readGuardian(ports);
  return async (customer: Customer, at: AskedIn): Promise<Customer | undefined> => {
    const found = await guardian(customer, at);
    return found === undefined ? customer : found.customer;
  };
}
