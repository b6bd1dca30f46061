import { expect, it } from 'vitest';
import { type OrderLine, orderLineSchema } from './order-line.ts';
import { latestLines, valueOf } from './value-of.ts';

function line(id: string, wanted: Partial<Record<keyof OrderLine, unknown>> = {}): OrderLine {
  return orderLineSchema.parse({
    id,
    customerId: 'c-1',
    productId: 'p-1',
    orderNumber: '1',
    quantity: 1,
    state: 'fulfilled',
    orderedAt: '2026-11-01T08:00:00.000Z',
    ...wanted,
  });
}

it('counts an order once, open as long as anything of it is, and leaves out what was cancelled', () => {
  const lines = [
    line('a'),
    line('b', { state: 'open', quantity: 2 }),
    line('c', { orderNumber: '2', orderedAt: '2026-11-03T08:00:00.000Z' }),
    line('d', { orderNumber: '3', state: 'cancelled', orderedAt: '2026-11-09T08:00:00.000Z' }),
  ];
  expect(valueOf(lines)).toEqual({
    orders: 2,
    items: 4,
    openOrders: 1,
    cancelledOrders: 1,
    firstOrderedAt: '2026-11-01T08:00:00.000Z',
    lastOrderedAt: '2026-11-03T08:00:00.000Z',
  });
  expect(latestLines(lines.toReversed(), 9).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
  expect(latestLines(lines, 2).map(({ id }) => id)).toEqual(['d', 'c']);
});

it('knows of somebody who never bought anything', () => {
  expect(valueOf([])).toMatchObject({ orders: 0, items: 0, openOrders: 0 });
});
