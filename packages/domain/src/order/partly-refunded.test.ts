import { expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import { orderLineSchema } from './order-line.ts';
import { partlyRefundedOf } from './partly-refunded.ts';

const customerId = customerIdSchema.parse('C-1');
const line = (id: string, orderNumber: string, partlyRefunded?: boolean) =>
  orderLineSchema.parse({
    id,
    customerId,
    productId: 'P-1',
    orderNumber,
    quantity: 1,
    state: 'open',
    orderedAt: '2026-11-01T08:00:00.000Z',
    ...(partlyRefunded !== undefined && { partlyRefunded }),
  });

it('names each order of which a part was refunded once', () => {
  const lines = [
    line('a', '1', true),
    line('b', '1', true),
    line('c', '2'),
    line('d', '3', false),
    line('e', '4', true),
  ];
  expect(partlyRefundedOf(customerId, lines)).toEqual([
    { customerId, orderNumber: '1' },
    { customerId, orderNumber: '4' },
  ]);
});
