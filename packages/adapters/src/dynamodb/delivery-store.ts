import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import { type SupplierDelivery, supplierDeliverySchema } from '@kesher/domain/window/delivery';
import { sameValue } from './same-value.ts';
import type { Item, ItemKey, Table } from './table.ts';

const keyOf = (supplierId: string, id: string): ItemKey => ({ pk: `supplier#${supplierId}`, sk: `delivery#${id}` });

/** Past deliveries in DynamoDB, under their supplier; an index holds them all in the order of arrival. */
export function createDeliveryStore(table: Table): DeliveryStore {
  const store: DeliveryStore = {
    async put(delivery) {
      const before = await store.get(delivery.supplierId, delivery.id);
      if (before && sameValue(before, delivery)) return 'unchanged';
      const timeSort = `${delivery.deliveredOn}#${delivery.supplierId}#${delivery.id}`;
      await table.put({ ...keyOf(delivery.supplierId, delivery.id), timeKey: 'delivery', timeSort, ...delivery });
      return before ? 'changed' : 'created';
    },

    async get(supplierId, id) {
      const item = await table.get(keyOf(supplierId, id));
      return item && supplierDeliverySchema.parse(item);
    },

    async ofSupplier(supplierId, limit) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        values: { ':pk': `supplier#${supplierId}`, ':sk': 'delivery#' },
      });
      return items.map((item) => supplierDeliverySchema.parse(item)).sort(byArrival).slice(-limit);
    },

    async recent(limit) {
      const items = await readAll(
        table,
        { index: 'byTime', KeyConditionExpression: 'timeKey = :key', values: { ':key': 'delivery' }, newestFirst: true },
        limit,
      );
      return items.map((item) => supplierDeliverySchema.parse(item)).sort(byArrival);
    },
  };
  return store;
}

async function readAll(table: Table, query: Parameters<Table['query']>[0], limit = Number.POSITIVE_INFINITY): Promise<Item[]> {
  const items: Item[] = [];
  let after: Item | undefined;
  do {
    const page = await table.query({ ...query, after });
    items.push(...page.items);
    after = page.next;
  } while (after && items.length < limit);
  return items.slice(0, limit);
}

function byArrival(left: SupplierDelivery, right: SupplierDelivery): number {
  if (left.deliveredOn !== right.deliveredOn) return left.deliveredOn < right.deliveredOn ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}
