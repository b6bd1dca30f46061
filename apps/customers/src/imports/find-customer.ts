import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { CustomerId } from '@kesher/domain/ids';
import { comparable } from '@kesher/domain/import/clean-text';
import type { ImportedCustomer } from '@kesher/domain/import/read-customer';

/** Whom a row is about: the stored customer, or the id that a new one gets. */
export type FoundCustomer = { id: CustomerId; stored: Customer | undefined };

/**
 * Finds the stored customer under the row's id. Somebody known only by an address is the one customer who carries it;
 * where several share it nobody is picked: two patients who share a phone are two customers.
 */
export async function findCustomer(customers: CustomerStore, incoming: ImportedCustomer): Promise<FoundCustomer> {
  const { identity, draft } = incoming;
  const own = await customers.get(identity.id);
  if (own) return { id: own.id, stored: own };
  const other =
    identity.kind === 'given' ? await findAlias(customers, incoming) : await findCarrier(customers, identity);
  const isOther = other && (identity.kind === 'derived' || isNamesake(other, draft.name));
  return isOther ? { id: other.id, stored: other } : { id: identity.id, stored: undefined };
}

/** Without ids, another name at the same address is another person, whom overwriting would lose. */
export function isAnotherPerson({ stored }: FoundCustomer, { identity, draft }: ImportedCustomer): boolean {
  if (!stored || identity.kind === 'given' || draft.name === undefined) return false;
  const isNamed = stored.name !== stored.email && stored.name !== stored.phone;
  return isNamed && !isNamesake(stored, draft.name);
}

async function findAlias(customers: CustomerStore, { identity }: ImportedCustomer): Promise<Customer | undefined> {
  return identity.kind === 'given' && identity.alias ? customers.get(identity.alias) : undefined;
}

async function findCarrier(
  customers: CustomerStore,
  identity: { address: string; name?: string },
): Promise<Customer | undefined> {
  const ids = await customers.findByAddress(identity.address);
  const carriers = [...(await customers.getMany(ids.slice(0, 100))).values()];
  const matching =
    identity.name === undefined ? carriers : carriers.filter((carrier) => isNamesake(carrier, identity.name));
  return matching.length === 1 ? matching[0] : undefined;
}

function isNamesake(customer: Customer, name: string | undefined): boolean {
  return name !== undefined && comparable(customer.name) === comparable(name);
}
