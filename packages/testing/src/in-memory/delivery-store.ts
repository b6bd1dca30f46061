import { isSameValue } from '@kesher/domain/same-value';
import { isMade, type MadeDelivery, type SupplierDelivery } from '@kesher/domain/window/delivery';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import { type Restorable, type RowState, sortedBy } from './rows.ts';

/** Past deliveries in a map; hands out copies. */
export function createInMemoryDeliveryStore(): DeliveryStore & Restorable<RowState<SupplierDelivery>> {
  let deliveries = new Map<string, SupplierDelivery>();
  return {
    async put(delivery) {
      const key = keyOf(delivery.supplierId, delivery.id);
      const stored = deliveries.get(key);
      if (stored && isSameValue(stored, delivery)) return 'unchanged';
      deliveries.set(key, structuredClone(delivery));
      return stored ? 'changed' : 'created';
    },
    async get(supplierId, id) {
      return structuredClone(deliveries.get(keyOf(supplierId, id)));
    },
    async ofSupplier(supplierId, limit) {
      return latest(
        [...deliveries.values()].filter((delivery) => delivery.supplierId === supplierId),
        limit,
      );
    },
    async recent(limit) {
      return latest([...deliveries.values()], limit);
    },
    async open(limit) {
      const open = [...deliveries.values()].filter((delivery) => !isMade(delivery));
      return sortedBy(open, ({ promisedOn, supplierId, id }) => `${promisedOn}#${supplierId}#${id}`)
        .toReversed()
        .slice(0, limit)
        .map((delivery) => structuredClone(delivery));
    },
    snapshot: () => structuredClone(Object.fromEntries(deliveries)),
    restore(state) {
      deliveries = new Map(Object.entries(structuredClone(state)));
    },
  };
}

function keyOf(supplierId: string, id: string): string {
  return `${supplierId}#${id}`;
}

function latest(found: SupplierDelivery[], limit: number): MadeDelivery[] {
  return sortedBy(found.filter(isMade), ({ deliveredOn, supplierId, id }) => `${deliveredOn}#${supplierId}#${id}`)
    .slice(-limit)
    .map((delivery) => structuredClone(delivery));
}
