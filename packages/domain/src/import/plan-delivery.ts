import type { SupplierDelivery } from '../window/delivery.ts';

/** The delivery to store: what the row leaves out stays, so that an older list never takes back that a delivery has come. */
export function planDelivery(stored: SupplierDelivery | undefined, incoming: SupplierDelivery): SupplierDelivery {
  return { ...stored, ...incoming };
}
