import type { AddressStandings } from '@kesher/domain/customer/address-standing';
import { isCareDecidedApart } from '@kesher/domain/customer/care-apart';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerDoorPorts } from './ports.ts';

/**
 * Whether the page of preferences asks about care: whoever is asked nothing would wonder what that is. What was decided about
 * it is always shown, and so it is where it cannot be looked up, since stopping must work.
 */
export function asksCare({ care }: Pick<CustomerDoorPorts, 'care'>, report: (error: unknown) => void) {
  return async (customer: Customer, { standings }: { standings: AddressStandings }): Promise<boolean> => {
    if (isCareDecidedApart(customer, standings)) return true;
    try {
      return await care.ofCustomer(customer.id);
    } catch (error) {
      report(error);
      return true;
    }
  };
}
