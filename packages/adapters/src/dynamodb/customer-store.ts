import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import { nameRotations, namesMatch } from '@kesher/domain/customer/name-words';
import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import { contactsKey } from './contacts-key.ts';
import { hashAddress } from './hash-address.ts';
import { putMissing } from './put-missing.ts';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import { segmentLookUps, segmentNames } from './segment-rows.ts';
import type { Item, ItemKey, Table } from './table.ts';

const profileKey = (id: string): ItemKey => ({ pk: `customer#${id}`, sk: 'profile' });
const contactPartition = (address: string) => `contact#${hashAddress(address)}`;

/** How many names are looked at for one search: an index page of about 100 KB. */
const namesLookedAt = 1_000;

/** Customers in DynamoDB. Look-ups by address, name and segment are derived: written before the profile, and checked against it when read. */
export function createCustomerStore(table: Table): CustomerStore {
  const profiles = rowReader<Customer>(table, customerSchema);
  const readMany = (ids: readonly CustomerId[]) => table.getMany([...new Set(ids)].map(profileKey));

  const names = segmentNames(table);

  /** The rows that lead to a customer: all, or those whose key begins so. */
  const leadingTo = (id: CustomerId, start?: 'contact#') =>
    readAll(table, {
      index: 'byName',
      KeyConditionExpression: start ? 'nameKey = :key AND begins_with(nameSort, :start)' : 'nameKey = :key',
      values: { ':key': contactsKey(id), ...(start && { ':start': start }) },
      keysOnly: true,
    });

  const store: CustomerStore = {
    async get(id) {
      return profiles.ifAny(await table.get(profileKey(id)));
    },

    async getMany(ids) {
      const found = await profiles.all(await readMany(ids));
      return new Map(found.map((customer) => [customer.id, customer]));
    },

    async getEach(ids) {
      const items = await readMany(ids);
      const found = new Map<CustomerId, Customer | 'unreadable'>(items.map((item) => [idOf(item), 'unreadable']));
      for (const customer of await profiles.all(items)) found.set(customer.id, customer);
      return found;
    },

    async put(customer) {
      const isNew = customer.revision === 1;
      const [first = '', ...others] = nameRotations(customer.name);
      const lookUps = [
        ...addressesOf(customer).map((address) => contactLookUp(customer.id, address)),
        ...others.map((rotation) => nameLookUp(customer.id, rotation)),
        ...segmentLookUps(customer),
      ];
      // Most changes leave address, name and segments as they were, and their look-ups are there.
      const written = isNew ? Promise.all(lookUps.map((lookUp) => table.put(lookUp))) : putMissing(table, lookUps);
      await Promise.all([written, names.keep(customer.segments ?? [])]);
      return await putRevision(table, {
        ...profileKey(customer.id),
        ...customer,
        ...nameIndexKeys(customer.id, first),
      });
    },

    async findByAddress(address) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk',
        values: { ':pk': contactPartition(address) },
      });
      const found = await store.getMany(items.map((item) => customerIdSchema.parse(item['sk'])));
      const wanted = canonicalAddress(address);
      const matches: CustomerId[] = [];
      for (const customer of found.values()) {
        if (addressesOf(customer).some((known) => canonicalAddress(known) === wanted)) matches.push(customer.id);
      }
      return matches;
    },

    async findByName(words, limit) {
      const [longest] = words.toSorted((left, right) => right.length - left.length);
      if (longest === undefined) return [];
      // The words as they were typed may be a name's beginning, which is then among the first, however common each word is.
      const starts = new Set([words.join(' '), longest]);
      const pages = await Promise.all([...starts].map((start) => namesFrom(table, start)));
      const ids = new Set<CustomerId>();
      for (const { pk, nameSort } of pages.flat()) {
        if (namesMatch(String(nameSort).split('#')[0] ?? '', words))
          ids.add(customerIdSchema.parse(String(pk).slice(9)));
      }
      const found = await store.getMany([...ids].slice(0, limit));
      return [...found.values()].filter(({ name }) => namesMatch(name, words)).map(({ id }) => id);
    },

    async fingerprintsOf(id) {
      const own: string[] = [];
      for (const { pk } of await leadingTo(id, 'contact#')) {
        const carriers = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': pk } });
        if (carriers.every(({ sk }) => sk === id)) own.push(String(pk).slice('contact#'.length));
      }
      return own;
    },

    async everyFingerprintOf(id) {
      return (await leadingTo(id, 'contact#')).map(({ pk }) => String(pk).slice('contact#'.length));
    },

    async erase(id) {
      const lookUps = await leadingTo(id);
      const { pk, sk: profile } = profileKey(id);
      const own = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': pk } });
      const beside = own.filter(({ sk }) => sk !== profile);
      await Promise.all(
        [...lookUps, ...beside].map((item) => table.remove({ pk: String(item['pk']), sk: String(item['sk']) })),
      );
      await table.remove({ pk, sk: profile });
    },
  };
  return store;
}

/** A profile's key says whose it is, whatever the rest of the row holds. */
const idOf = ({ pk }: Item) => customerIdSchema.parse(String(pk).slice('customer#'.length));

/** In the index under its customer, so that erasing finds also those of addresses that were given up long ago. */
function contactLookUp(id: CustomerId, address: string): Item & ItemKey {
  const pk = contactPartition(address);
  return { pk, sk: id, nameKey: contactsKey(id), nameSort: pk };
}

/** A name begins in the index where its first letter says, so that no partition holds everybody. */
function nameIndexKeys(id: CustomerId, rotation: string): Item {
  const [letter] = rotation;
  return letter === undefined ? {} : { nameKey: `name#${letter}`, nameSort: `${rotation}#${id}` };
}

/** The profile itself stands in the index under the name's beginning; each further word has an item beside it. */
function nameLookUp(id: CustomerId, rotation: string): Item & ItemKey {
  return { pk: profileKey(id).pk, sk: `name#${rotation}`, ...nameIndexKeys(id, rotation) };
}

async function namesFrom(table: Table, start: string): Promise<Item[]> {
  // The first character, which may be two units long.
  const [letter = ''] = start;
  const query = {
    index: 'byName',
    KeyConditionExpression: 'nameKey = :key AND begins_with(nameSort, :start)',
    values: { ':key': `name#${letter}`, ':start': start },
    keysOnly: true as const,
  };
  return readAll(table, query, namesLookedAt);
}

function addressesOf(customer: Customer): string[] {
  return [customer.email, customer.phone].filter((address) => address !== undefined);
}
