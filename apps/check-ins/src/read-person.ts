import { personOf, type StatedPerson } from '@kesher/domain/check-in/plan/person';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CheckInPorts } from './ports.ts';

/** The customer as they are known here, and whatever else another system says of them. */
export function readPerson(ports: Pick<CheckInPorts, 'checkIns' | 'customers'>) {
  return async (id: CustomerId): Promise<StatedPerson | undefined> => {
    const [stated, customer] = await Promise.all([
      ports.checkIns.person(id),
      unlessUnreadable(
        () => ports.customers.get(id),
        () => undefined,
      ),
    ]);
    return personFrom(stated && personOf(stated.said), customer);
  };
}

/** What Kesher holds of a customer counts before what another system once said of them. */
function personFrom(stated: StatedPerson | undefined, customer: Customer | undefined): StatedPerson | undefined {
  if (customer === undefined) return stated;
  const { id, name, phone, email, language, timeZone, preferredHours, yearOfBirth } = customer;
  return { ...stated, id, name, phone, email, language, timeZone, preferredHours, yearOfBirth };
}
