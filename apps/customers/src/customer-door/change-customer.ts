import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
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
export function changeCustomer(ports: Pick<CustomerDoorPorts, 'customers'>) {
  return async (id: CustomerId, plan: (customer: Customer) => Customer | undefined): Promise<Changed> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const customer = await ports.customers.get(id);
      if (!customer) return { kind: 'gone' };
      const changed = plan(customer);
      if (!changed) return { kind: 'unchanged', customer };
      if ((await ports.customers.put(changed)) === 'stored') return { kind: 'stored', customer: changed };
    }
    return { kind: 'busy' };
  };
}
