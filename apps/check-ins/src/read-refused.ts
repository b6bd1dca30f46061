import { type RefusedOfCare, refusedOfCare } from '@kesher/domain/check-in/plan/refused-of-care';
import type { ConsentRule } from '@kesher/domain/customer/consent';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CheckInPorts } from './ports.ts';

/** What somebody has refused of care as it stands now: by their own word, or by that of whoever shares an address. */
export function readRefused({ suppressions }: Pick<CheckInPorts, 'suppressions'>) {
  return async (customer: Customer, consent: ConsentRule): Promise<RefusedOfCare | undefined> => {
    const standings = await suppressions.standings([customer.email ?? [], customer.phone ?? []].flat());
    return refusedOfCare(customer, { consent, standings });
  };
}
