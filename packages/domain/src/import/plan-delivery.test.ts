import { expect, it } from 'vitest';
import { supplierDeliverySchema } from '../window/delivery.ts';
import { planDelivery } from './plan-delivery.ts';

const open = supplierDeliverySchema.parse({ supplierId: 'S-1', id: 'D-1', promisedOn: '2026-10-01' });
const made = supplierDeliverySchema.parse({ ...open, orderedOn: '2026-09-01', deliveredOn: '2026-10-03' });

it('completes an order that was open with the day on which it came', () => {
  expect(planDelivery(open, made)).toEqual(made);
});

it('does not take back that a delivery has come', () => {
  expect(planDelivery(made, open)).toEqual(made);
});

it('takes a first one as it is', () => {
  expect(planDelivery(undefined, open)).toEqual(open);
});
