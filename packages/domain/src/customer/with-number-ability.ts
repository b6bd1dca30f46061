import { whatANumberCanDo } from '../phone/number-ability.ts';
import type { Customer } from './customer.ts';

/** Looked up where numbers come in, so that whoever sends need not load the number plans of the world. */
export function withNumberAbility({ callsOnly: _before, ...customer }: Customer): Customer {
  const isCallsOnly = customer.phone !== undefined && whatANumberCanDo(customer.phone) === 'calls';
  return { ...customer, ...(isCallsOnly && { callsOnly: customer.phone }) };
}

/** A stored customer with what is known today of their number, as the next revision; the very same one where that stands. */
export function withNumberLookedUp(stored: Customer): Customer {
  const customer = withNumberAbility(stored);
  return customer.callsOnly === stored.callsOnly ? stored : { ...customer, revision: stored.revision + 1 };
}
