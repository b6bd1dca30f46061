import { createHash } from 'node:crypto';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import { nameRotations, namesMatch } from '@kesher/domain/customer/name-words';
import { segmentKey } from '@kesher/domain/customer/profile';
import type { CustomerId } from '@kesher/domain/ids';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { type Restorable, type SetAsideIn, sortedBy } from './rows.ts';

/** Customers in a map: revisions are conditional, values are parsed on the way in and copied on the way out. */
export function createInMemoryCustomerStore(
  initial: readonly Customer[] = [],
  inTable?: SetAsideIn,
): CustomerStore &
  Restorable<Customer[]> & {
    all(): Customer[];
    /** Those who are wanted, readable or not; not copied. */
    among(wanted: (customer: Customer) => boolean): readonly Readonly<Customer>[];
    /** How each segment was first written, in the order of its keys. */
    segmentNames(): string[];
    damage(id: CustomerId): void;
    mend(id: CustomerId): void;
  } {
  const damaged = new Set<CustomerId>();
  const customers = new Map<CustomerId, Customer>();
  const byAddress = new Map<string, Set<CustomerId>>();
  const segmentNames = new Map<string, string>();
  const index = (customer: Customer, change: 'add' | 'delete') => {
    for (const address of [customer.email, customer.phone]) {
      if (address === undefined) continue;
      const key = canonicalAddress(address);
      const ids = byAddress.get(key) ?? new Set();
      ids[change](customer.id);
      byAddress.set(key, ids);
    }
  };
  const write = (customer: Customer) => {
    const stored = customers.get(customer.id);
    if (stored) index(stored, 'delete');
    const parsed = customerSchema.parse(structuredClone(customer));
    customers.set(customer.id, parsed);
    index(parsed, 'add');
    for (const segment of parsed.segments ?? []) {
      if (!segmentNames.has(segmentKey(segment))) segmentNames.set(segmentKey(segment), segment);
    }
  };
  for (const customer of initial) write(customer);
  const isDamaged = (id: CustomerId) => {
    if (damaged.has(id)) inTable?.setAside(id);
    return damaged.has(id);
  };
  async function getMany(ids: readonly CustomerId[]): Promise<Map<CustomerId, Customer>> {
    if (ids.length > 100) throw new RangeError('at most 100 ids a call');
    const found = new Map<CustomerId, Customer>();
    for (const id of ids) {
      const customer = isDamaged(id) ? undefined : customers.get(id);
      if (customer) found.set(id, structuredClone(customer));
    }
    return found;
  }
  return {
    async get(id) {
      if (isDamaged(id)) throw new UnreadableRowError({ table: inTable?.table ?? '', pk: id, sk: 'profile' });
      return structuredClone(customers.get(id));
    },
    getMany,
    async getEach(ids) {
      const found = new Map<CustomerId, Customer | 'unreadable'>(await getMany(ids));
      for (const id of ids) if (damaged.has(id)) found.set(id, 'unreadable');
      return found;
    },
    async put(customer) {
      const storedRevision = customers.get(customer.id)?.revision ?? 0;
      if (storedRevision !== customer.revision - 1) return 'stale';
      write(customer);
      return 'stored';
    },
    async findByAddress(address) {
      return [...(byAddress.get(canonicalAddress(address)) ?? [])].filter((id) => !isDamaged(id)).toSorted();
    },
    async findByName(words, limit) {
      const places = [...customers.values()]
        .filter(({ name }) => words.length > 0 && namesMatch(name, words))
        .flatMap(({ id, name }) => nameRotations(name).map((rotation) => ({ id, place: `${rotation}#${id}` })))
        .toSorted((left, right) => (left.place < right.place ? -1 : 1));
      return [...new Set(places.map(({ id }) => id))].slice(0, limit);
    },
    async fingerprintsOf(id) {
      const own = [...byAddress].filter(([, ids]) => ids.size === 1 && ids.has(id));
      return own.map(([address]) => hashOf(address));
    },
    async everyFingerprintOf(id) {
      return [...byAddress].filter(([, ids]) => ids.has(id)).map(([address]) => hashOf(address));
    },
    async erase(id) {
      const stored = customers.get(id);
      if (stored) index(stored, 'delete');
      customers.delete(id);
      damaged.delete(id);
    },
    damage(id) {
      if (customers.has(id)) damaged.add(id);
    },
    mend: (id) => void damaged.delete(id),
    all: () => structuredClone([...customers.values()]),
    among: (wanted) => [...customers.values()].filter(wanted),
    segmentNames: () => sortedBy([...segmentNames], ([key]) => key).map(([, name]) => name),
    snapshot: () => structuredClone([...customers.values()]),
    restore(state) {
      customers.clear();
      damaged.clear();
      byAddress.clear();
      segmentNames.clear();
      for (const customer of state) write(customer);
    },
  };
}

function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}
