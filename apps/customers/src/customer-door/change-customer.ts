import { addressWordsOf, newDecisions } from '@kesher/domain/customer/address-standing';
import type { Customer } from '@kesher/domain/customer/customer';
import { refusalsOnRecord } from '@kesher/domain/customer/words-on-record';
import type { CustomerId } from '@kesher/domain/ids';
import { stateByAddress } from '../people/state-by-address.ts';
import type { CustomerDoorPorts } from './ports.ts';

export type Changed =
  | { kind: 'stored' | 'unchanged'; customer: Customer }
  /** The customer was erased. */
  | { kind: 'gone' }
  /** Others kept writing at the same moment: nothing was changed, try again. */
  | { kind: 'busy' };

const tries = 4;

/**
 * Loads a customer, lets `plan` decide, and stores it as one conditional write; when somebody else wrote meanwhile, decides
 * anew on what they wrote. A plan of undefined changes nothing.
 */
export function changeCustomer(ports: Pick<CustomerDoorPorts, 'customers' | 'suppressions'>) {
  return async (id: CustomerId, plan: (customer: Customer) => Customer | undefined): Promise<Changed> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const customer = await ports.customers.get(id);
      if (!customer) return { kind: 'gone' };
      const changed = plan(customer);
      if (!changed) {
        // Refused before November 2026 it stands on the record alone, and holds for the address from this press on.
        await stateByAddress(ports.suppressions, refusalsOnRecord(customer));
        return { kind: 'unchanged', customer };
      }
      // What is refused here holds for the address from this moment, whoever shares it; what is granted, once it is stored.
      const words = addressWordsOf(customer, newDecisions(customer, changed));
      const refused = words.filter(({ decision }) => decision === 'refused');
      await stateByAddress(ports.suppressions, refused);
      if ((await ports.customers.put(changed)) !== 'stored') continue;
      const granted = words.filter(({ decision }) => decision === 'granted');
      await stateByAddress(ports.suppressions, granted);
      return { kind: 'stored', customer: changed };
    }
    return { kind: 'busy' };
  };
}
