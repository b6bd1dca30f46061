import type { SupplierId } from '../ids.ts';
import type { SupplierDelivery } from './delivery.ts';

/** Past deliveries, from which the expected window is learned. */
export type DeliveryStore = {
  /** Keyed by supplier and delivery id. */
  put(delivery: SupplierDelivery): Promise<'created' | 'changed' | 'unchanged'>;
  get(supplierId: SupplierId, id: string): Promise<SupplierDelivery | undefined>;
  /** The supplier's deliveries in the order in which they arrived; the latest `limit` of them. */
  ofSupplier(supplierId: SupplierId, limit: number): Promise<SupplierDelivery[]>;
  /** The latest `limit` deliveries of all suppliers in the order of arrival, for suppliers with little history. */
  recent(limit: number): Promise<SupplierDelivery[]>;
};
