import { createHash } from 'node:crypto';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
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

/** Customers in DynamoDB. The look-up by address is derived: written before the profile, and checked against it when read. */
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
      const lookUps = addressesOf(customer).map((address) => ({ pk: contactPartition(address), sk: customer.id }));
      // Most changes leave the address as it was, and its look-up is there.
      const known = isNew ? [] : await table.getMany(lookUps);
      const missing = lookUps.filter(({ pk }) => !known.some((item) => item['pk'] === pk));
      await Promise.all(missing.map((lookUp) => table.put(lookUp)));
      const stored = await table.put(
        {
          ...profileKey(customer.id),
          ...customer,
          nameKey: 'name',
          nameSort: `${customer.name.toLowerCase()}#${customer.id}`,
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
  };
  return store;
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
