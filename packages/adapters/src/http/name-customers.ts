import type { CustomerId } from '@kesher/domain/ids';
import { isAllowed } from '@kesher/domain/staff/staff';
import { type CustomerCard, readCards } from './customer-cards.ts';
import { recordLooks, type Shown } from './record-looks.ts';

type Ports = Parameters<typeof readCards>[0] & Parameters<typeof recordLooks>[0];

/** The cards of those whom a list names, for who may read customers. That they are shown is on record. */
export function nameCustomers(ports: Ports) {
  const looked = recordLooks(ports);
  return async (shown: Shown & { customerIds: readonly CustomerId[] }): Promise<Record<string, CustomerCard>> => {
    if (!isAllowed(shown.staff, 'customer.read')) return {};
    await looked(shown);
    return readCards(ports, shown.customerIds);
  };
}
