import * as fc from 'fast-check';
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
    spent: [],
    unpricedLines: 3,
    firstOrderedAt: '2026-11-01T08:00:00.000Z',
    lastOrderedAt: '2026-11-03T08:00:00.000Z',
  });
  expect(latestLines(lines.toReversed(), 9).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
  expect(latestLines(lines, 2).map(({ id }) => id)).toEqual(['d', 'c']);
});

it('knows of somebody who never bought anything', () => {
  expect(valueOf([])).toMatchObject({ orders: 0, items: 0, openOrders: 0, spent: [], unpricedLines: 0 });
});

it('sums what is known of the prices, each currency by itself, and counts the lines without one', () => {
  const of = (amountMinor: number, currency: string) => ({ unitPrice: { amountMinor, currency } });
  const lines = [
    line('a', { ...of(4_990, 'ILS'), quantity: 3 }),
    line('b', of(100, 'USD')),
    line('c', of(10, 'ILS')),
    line('d', { ...of(7_777, 'ILS'), state: 'cancelled' }),
    line('e'),
  ];
  for (const each of [lines, [...lines.slice(1), ...lines.slice(0, 1)]])
    expect(valueOf(each)).toMatchObject({
      spent: [
        { amountMinor: 14_980, currency: 'ILS' },
        { amountMinor: 100, currency: 'USD' },
      ],
      unpricedLines: 1,
    });
});

it('sums money exactly, whatever the order of the lines', () => {
  const anyLine = fc.record({
    amountMinor: fc.option(fc.nat(1_000_000_000), { nil: undefined }),
    currency: fc.constantFrom('ILS', 'USD', 'JPY'),
    quantity: fc.integer({ min: 1, max: 1_000 }),
    state: fc.constantFrom('open', 'fulfilled', 'cancelled'),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), (drawn) => {
      const lines = drawn.map(({ amountMinor, currency, ...rest }, index) =>
        line(`L${index}`, { ...rest, ...(amountMinor !== undefined && { unitPrice: { amountMinor, currency } }) }),
      );
      const { spent, unpricedLines } = valueOf(lines);
      expect(valueOf(lines.toReversed())).toMatchObject({ spent, unpricedLines });
      const kept = lines.filter(({ state }) => state !== 'cancelled');
      for (const { amountMinor, currency } of spent) {
        const priced = kept.flatMap(({ unitPrice, quantity }) =>
          unitPrice?.currency === currency ? [BigInt(unitPrice.amountMinor) * BigInt(quantity)] : [],
        );
        expect(BigInt(amountMinor)).toBe(priced.reduce((sum, price) => sum + price, 0n));
      }
      const currencies = new Set(kept.flatMap(({ unitPrice }) => unitPrice?.currency ?? []));
      expect(spent.map(({ currency }) => currency)).toEqual([...currencies].toSorted());
      expect(unpricedLines).toBe(kept.filter(({ unitPrice }) => !unitPrice).length);
    }),
  );
});
