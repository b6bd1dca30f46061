import { createHash } from 'node:crypto';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import { nameRotations, namesMatch } from '@kesher/domain/customer/name-words';
import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import { readAll } from './read-all.ts';
import type { Item, ItemKey, Table } from './table.ts';

const profileKey = (id: string): ItemKey => ({ pk: `customer#${id}`, sk: 'profile' });
const suppressionKey = (address: string): ItemKey => ({ pk: `suppressed#${hashAddress(address)}`, sk: 'suppressed' });
const contactPartition = (address: string) => `contact#${hashAddress(address)}`;

/** Addresses are looked up, suppressed and logged only as this hash. */
export function hashAddress(address: string): string {
  return createHash('sha256').update(canonicalAddress(address)).digest('hex');
}

/** How many names are looked at for one search: an index page of about 100 KB. */
const namesLookedAt = 1_000;

/** Customers in DynamoDB. Look-ups by address and name are derived: written before the profile, and checked against it when read. */
export function createCustomerStore(table: Table): CustomerStore {
  const store: CustomerStore = {
    async get(id) {
      const item = await table.get(profileKey(id));
      return item && customerOf(item);
    },

    async getMany(ids) {
      const items = await table.getMany([...new Set(ids)].map(profileKey));
      return new Map(items.map((item) => customerOf(item)).map((customer) => [customer.id, customer]));
    },

    async put(customer) {
      const isNew = customer.revision === 1;
      const [first = '', ...others] = nameRotations(customer.name);
      const lookUps = [
        ...addressesOf(customer).map((address) => contactLookUp(customer.id, address)),
        ...others.map((rotation) => nameLookUp(customer.id, rotation)),
      ];
      // Most changes leave the address and the name as they were, and their look-ups are there.
      const known = new Set(
        isNew ? [] : (await table.getMany(lookUps)).map(({ pk, sk }) => `${String(pk)} ${String(sk)}`),
      );
      const missing = lookUps.filter(({ pk, sk }) => !known.has(`${pk} ${sk}`));
      await Promise.all(missing.map((lookUp) => table.put(lookUp)));
      const stored = await table.put(
        {
          ...profileKey(customer.id),
          ...customer,
          ...nameIndexKeys(customer.id, first),
        },
        isNew
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'revision = :before',
              ExpressionAttributeValues: { ':before': customer.revision - 1 },
            },
      );
      return stored ? 'stored' : 'stale';
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

    async erase(id) {
      const lookUps = await readAll(table, {
        index: 'byName',
        KeyConditionExpression: 'nameKey = :key',
        values: { ':key': contactsKey(id) },
        keysOnly: true,
      });
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

const contactsKey = (id: CustomerId) => `contacts#${id}`;

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

/** The do-not-contact list in DynamoDB: hashes only. */
export function createSuppressionList(table: Table): SuppressionList {
  return {
    fingerprintOf: hashAddress,
    async suppress(address, reason) {
      await table.put({ ...suppressionKey(hashAddress(address)), reason });
    },
    async suppressFingerprint(fingerprint, reason) {
      await table.put({ ...suppressionKey(fingerprint), reason });
    },
    async suppressed(addresses) {
      const byPartition = new Map(
        addresses.map((address) => [suppressionKey(hashAddress(address)).pk, canonicalAddress(address)]),
      );
      const items = await table.getMany([...byPartition.keys()].map((pk) => ({ pk, sk: 'suppressed' })));
      return new Set(items.flatMap((item) => byPartition.get(String(item['pk'])) ?? []));
    },
  };
}

function addressesOf(customer: Customer): string[] {
  return [customer.email, customer.phone].filter((address) => address !== undefined);
}

function customerOf(item: Item): Customer {
  return customerSchema.parse(item);
}
