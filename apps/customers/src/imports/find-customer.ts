import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { ErasureList } from '@kesher/domain/customer/erasure-list';
import type { CustomerId } from '@kesher/domain/ids';
import { comparable } from '@kesher/domain/import/clean-text';
import type { CustomerDraft, ImportedCustomer } from '@kesher/domain/import/read-customer';

/** Whom a row is about: the stored customer, or the id that a new one gets. */
export type FoundCustomer = { id: CustomerId; stored: Customer | undefined };

type Stores = { customers: CustomerStore; erasures: Pick<ErasureList, 'knows' | 'countRefused'> };

/**
 * Finds the stored customer under the row's id. Somebody known only by an address is the one customer who carries it;
 * where several share it nobody is picked: two patients who share a phone are two customers.
 */
export async function findCustomer(
  { customers }: Pick<Stores, 'customers'>,
  incoming: ImportedCustomer,
): Promise<FoundCustomer> {
  const { identity, draft } = incoming;
  const own = await customers.get(identity.id);
  if (own) return { id: own.id, stored: own };
  const former = identity.kind === 'given' && identity.former && (await customers.get(identity.former));
  if (former && isSamePerson(former, draft)) return { id: former.id, stored: former };
  const other =
    identity.kind === 'given' ? await findAlias(customers, incoming) : await findCarrier(customers, identity);
  const isOther = other && (identity.kind === 'derived' || isNamesake(other, draft.name));
  return isOther ? { id: other.id, stored: other } : { id: identity.id, stored: undefined };
}

/**
 * Whether this would bring back somebody who was erased; counted where it would. Whoever is stored is not asked about:
 * an erasure leaves no profile, so that a file of known customers costs nothing more.
 */
export async function isErased({ erasures }: Stores, found: FoundCustomer, draft: CustomerDraft): Promise<boolean> {
  if (found.stored) return false;
  const person = { id: found.id, addresses: [draft.email, draft.phone].filter((address) => address !== undefined) };
  if (!(await erasures.knows(person))) return false;
  await erasures.countRefused(person);
  return true;
}

/** Whether whoever is stored under an id without a system is the person of whom a system speaks under that id. */
function isSamePerson(stored: Customer, draft: CustomerDraft): boolean {
  const said = [draft.email, draft.phone].flatMap((address) =>
    address === undefined ? [] : canonicalAddress(address),
  );
  const isCarrier = [stored.email, stored.phone].some(
    (address) => address !== undefined && said.includes(canonicalAddress(address)),
  );
  return isCarrier && isNamesake(stored, draft.name);
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
