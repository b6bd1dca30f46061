import { isSameValue } from '@kesher/domain/same-value';
import { type SupplierDelivery, supplierDeliverySchema } from '@kesher/domain/window/delivery';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import { readAll } from './read-all.ts';
import type { Item, ItemKey, Table } from './table.ts';

const partitionOf = (supplierId: string) => `supplier#${supplierId}`;
const keyOf = (supplierId: string, id: string): ItemKey => ({ pk: partitionOf(supplierId), sk: `delivery#${id}` });

/**
 * Past deliveries in DynamoDB, under what names them: a corrected date is one write of the same item and never leaves a
 * second one behind. An index holds them all in the order of arrival; it is one partition, which takes 1,000 writes a
 * second, more than an import makes. A supplier's own are sorted here: they are small, 5,000 to a page.
 */
export function createDeliveryStore(table: Table): DeliveryStore {
  const store: DeliveryStore = {
    async put(delivery) {
      const before = await store.get(delivery.supplierId, delivery.id);
      if (before && isSameValue(before, delivery)) return 'unchanged';
      await table.put({
        ...keyOf(delivery.supplierId, delivery.id),
        timeKey: 'delivery',
        timeSort: arrivalOf(delivery),
        ...delivery,
      });
      return before ? 'changed' : 'created';
    },

    async get(supplierId, id) {
      const item = await table.get(keyOf(supplierId, id));
      return item && supplierDeliverySchema.parse(item);
    },

    async ofSupplier(supplierId, limit) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        values: { ':pk': partitionOf(supplierId), ':sk': 'delivery#' },
      });
      return inOrderOfArrival(items).slice(-limit);
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
      return inOrderOfArrival(newest);
    },
  };
  return store;
}

function arrivalOf({ deliveredOn, supplierId, id }: SupplierDelivery): string {
  return `${deliveredOn}#${supplierId}#${id}`;
}

function inOrderOfArrival(items: readonly Item[]): SupplierDelivery[] {
  return items
    .map((item) => supplierDeliverySchema.parse(item))
    .toSorted((left, right) => (arrivalOf(left) < arrivalOf(right) ? -1 : 1));
}
