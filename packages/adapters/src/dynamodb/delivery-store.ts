import { isSameValue } from '@kesher/domain/same-value';
import {
  isMade,
  type MadeDelivery,
  type SupplierDelivery,
  supplierDeliverySchema,
} from '@kesher/domain/window/delivery';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const partitionOf = (supplierId: string) => `supplier#${supplierId}`;
const keyOf = (supplierId: string, id: string): ItemKey => ({ pk: partitionOf(supplierId), sk: `delivery#${id}` });

/**
 * Deliveries in DynamoDB, under what names them: a corrected date is one write of the same item and never leaves a second
 * one behind. An index holds those that have come in the order of arrival, and those that have not by their promise: two
 * partitions, each of which takes 1,000 writes a second, more than an import makes. A supplier's own are sorted here: they are small, 5,000 to a page.
 */
export function createDeliveryStore(table: Table): DeliveryStore {
  const deliveries = rowReader(table, supplierDeliverySchema);
  const store: DeliveryStore = {
    async put(delivery) {
      const before = await store.get(delivery.supplierId, delivery.id);
      if (before && isSameValue(before, delivery)) return 'unchanged';
      await table.put({
        ...keyOf(delivery.supplierId, delivery.id),
        ...(isMade(delivery)
          ? { timeKey: 'delivery', timeSort: arrivalOf(delivery) }
          : { timeKey: 'open-delivery', timeSort: promiseOf(delivery) }),
        ...delivery,
      });
      return before ? 'changed' : 'created';
    },

    async get(supplierId, id) {
      return deliveries.ifReadable(await table.get(keyOf(supplierId, id)));
    },

    async ofSupplier(supplierId, limit) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        values: { ':pk': partitionOf(supplierId), ':sk': 'delivery#' },
      });
      return inOrderOfArrival(await deliveries.all(items)).slice(-limit);
    },

    async recent(limit) {
      const newest = await readAll(
        table,
        {
          index: 'byTime',
          KeyConditionExpression: 'timeKey = :key',
          values: { ':key': 'delivery' },
          newestFirst: true,
        },
        limit,
      );
      return inOrderOfArrival(await deliveries.all(newest));
    },

    async open(limit) {
      const newest = await readAll(
        table,
        {
          index: 'byTime',
          KeyConditionExpression: 'timeKey = :key',
          values: { ':key': 'open-delivery' },
          newestFirst: true,
        },
        limit,
      );
      return deliveries.all(newest);
    },
  };
  return store;
}

function arrivalOf({ deliveredOn, supplierId, id }: MadeDelivery): string {
  return `${deliveredOn}#${supplierId}#${id}`;
}

function promiseOf({ promisedOn, supplierId, id }: SupplierDelivery): string {
  return `${promisedOn}#${supplierId}#${id}`;
}

function inOrderOfArrival(deliveries: readonly SupplierDelivery[]): MadeDelivery[] {
  return deliveries.filter(isMade).toSorted((left, right) => (arrivalOf(left) < arrivalOf(right) ? -1 : 1));
}
