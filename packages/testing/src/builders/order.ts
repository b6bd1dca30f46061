import { type OrderLine, orderLineSchema, type Product, productSchema } from '@kesher/domain/order/order-line';
import { type SupplierDelivery, supplierDeliverySchema } from '@kesher/domain/window/delivery';
import type { Wanted } from './wanted.ts';

export function buildProduct(wanted: Wanted<typeof productSchema> = {}): Product {
  return productSchema.parse({
    id: 'P-1',
    name: 'Oak table',
    names: { he: 'שולחן אלון', ar: 'طاولة بلوط' },
    supplierId: 'S-1',
    ...wanted,
  });
}

/** An open line of one table, promised for the end of the month. */
export function buildOrderLine(wanted: Wanted<typeof orderLineSchema> = {}): OrderLine {
  return orderLineSchema.parse({
    id: 'L-1',
    customerId: 'C-1001',
    productId: 'P-1',
    orderNumber: '2026-0042',
    quantity: 1,
    state: 'open',
    orderedAt: '2026-11-01T10:00:00.000Z',
    promisedOn: '2026-11-30',
    ...wanted,
  });
}

export function buildDelivery(wanted: Wanted<typeof supplierDeliverySchema> = {}): SupplierDelivery {
  return supplierDeliverySchema.parse({
    supplierId: 'S-1',
    id: 'D-1',
    promisedOn: '2026-10-01',
    deliveredOn: '2026-10-06',
    ...wanted,
  });
}
