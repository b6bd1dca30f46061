import type { SupplierId } from '../ids.ts';
import type { MadeDelivery, SupplierDelivery } from './delivery.ts';

/** Deliveries of suppliers: those that have come, from which the expected window is learned, and those that are still open. */
export type DeliveryStore = {
  /** Keyed by supplier and delivery id. */
  put(delivery: SupplierDelivery): Promise<'created' | 'changed' | 'unchanged'>;
  get(supplierId: SupplierId, id: string): Promise<SupplierDelivery | undefined>;
  /** The supplier's deliveries that have come, in the order in which they arrived; the latest `limit` of them. */
  ofSupplier(supplierId: SupplierId, limit: number): Promise<MadeDelivery[]>;
  /** The latest `limit` deliveries of all suppliers in the order of arrival, for suppliers with little history. */
  recent(limit: number): Promise<MadeDelivery[]>;
  /** Those of all suppliers that have not come; the `limit` that were promised last, since the oldest will be lost. */
  open(limit: number): Promise<SupplierDelivery[]>;
};
