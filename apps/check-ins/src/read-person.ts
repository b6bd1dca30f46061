import { personOf, type StatedPerson } from '@kesher/domain/check-in/plan/person';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CheckInPorts } from './ports.ts';

/** A customer as they are known here; as a person, also with whatever else another system says of them. */
export function readPerson(ports: Pick<CheckInPorts, 'checkIns' | 'customers'>) {
  return async (id: CustomerId): Promise<{ person: StatedPerson | undefined; customer: Customer | undefined }> => {
    const [stated, customer] = await Promise.all([
      ports.checkIns.person(id),
      unlessUnreadable(
        () => ports.customers.get(id),
        () => undefined,
      ),
    ]);
    return { person: personFrom(stated && personOf(stated.said), customer), customer };
  };
}

/** What Kesher holds of a customer counts before what another system once said of them. */
function personFrom(stated: StatedPerson | undefined, customer: Customer | undefined): StatedPerson | undefined {
  if (customer === undefined) return stated;
  const { id, name, phone, email, language, timeZone, preferredHours, yearOfBirth } = customer;
  return { ...stated, id, name, phone, email, language, timeZone, preferredHours, yearOfBirth };
}
