import { isSameValue } from '@kesher/domain/import/same-value';
import type { SupplierDelivery } from '@kesher/domain/window/delivery';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';

/** Past deliveries in a map; hands out copies. */
export function createInMemoryDeliveryStore(): DeliveryStore {
  const deliveries = new Map<string, SupplierDelivery>();
  const keyOf = (supplierId: string, id: string) => `${supplierId}#${id}`;
  const latest = (found: SupplierDelivery[], limit: number) =>
    found
      .sort((left, right) => (left.deliveredOn < right.deliveredOn ? -1 : left.deliveredOn > right.deliveredOn ? 1 : 0))
      .slice(-limit)
      .map((delivery) => structuredClone(delivery));
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
  };
}
