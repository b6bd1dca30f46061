import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomerId, type ProductId, productIdSchema } from '../ids.ts';
import { mergeAffected } from './merge-affected.ts';
import { type OrderLine, orderLineSchema, productSchema } from './order-line.ts';
import type { AffectedCustomer } from './order-store.ts';

const products = ['p-1', 'p-2', 'p-3'].map((id) => productIdSchema.parse(id));
const line = (productId: string, customerId: string, id: number): OrderLine =>
  orderLineSchema.parse({
    id: `l-${id}`,
    customerId,
    productId,
    orderNumber: `${id}`,
    quantity: 1,
    state: 'open',
    orderedAt: '2026-11-22T08:00:00.000Z',
  });

/** A store that answers one product's lines in the order of customers, at most `limit` of them. */
function storeOf(lines: readonly OrderLine[]) {
  const sorted = lines.toSorted((a, b) => (a.customerId === b.customerId ? 0 : a.customerId < b.customerId ? -1 : 1));
  return async (productId: ProductId, after: CustomerId | undefined, limit: number) =>
    sorted
      .filter((one) => one.productId === productId && (after === undefined || one.customerId > after))
      .slice(0, limit);
}

async function readAll(lines: readonly OrderLine[], limit: number, wanted = products): Promise<AffectedCustomer[]> {
  const found: AffectedCustomer[] = [];
  let after: CustomerId | undefined;
  for (let pages = 0; ; pages += 1) {
    expect(pages).toBeLessThanOrEqual(lines.length);
    const page = await mergeAffected(wanted, { after, limit }, storeOf(lines));
    expect(page.customers.length).toBeLessThanOrEqual(Math.max(1, limit));
    found.push(...page.customers);
    if (page.next === undefined) return found;
    expect(after === undefined || page.next > after).toBe(true);
    after = page.next;
  }
}

const idsOf = ({ lines }: { lines: readonly OrderLine[] }) => lines.map(({ id }) => id).toSorted();

describe('affected customers over several products', () => {
  it('are each found once with all their lines, in order, whatever the page size', async () => {
    const customer = fc.constantFrom('a', 'A', 'b', 'b.1', 'b-1', 'c', 'd', 'e1', 'e10', 'e2');
    const anyLines = fc
      .array(
        fc.record({
          product: fc.constantFrom('p-1', 'p-2', 'p-3', 'p-4'),
          customer,
          times: fc.constantFrom(1, 1, 2, 9),
        }),
        {
          maxLength: 25,
        },
      )
      .map((orders) =>
        orders
          .flatMap((order) => Array.from({ length: order.times }, () => order))
          .map((order, index) => line(order.product, order.customer, index)),
      );
    await fc.assert(
      fc.asyncProperty(anyLines, fc.integer({ min: 1, max: 8 }), async (lines, limit) => {
        const found = await readAll(lines, limit);
        const concerned = lines.filter(({ productId }) => products.includes(productId));
        expect(found.map(({ customerId }) => customerId)).toEqual(
          [...new Set(concerned.map(({ customerId }) => customerId))].toSorted(),
        );
        for (const one of found)
          expect(idsOf(one)).toEqual(
            idsOf({ lines: concerned.filter(({ customerId }) => customerId === one.customerId) }),
          );
      }),
      { numRuns: 400 },
    );
  });

  it('are none for products that nobody ordered, or for no products', async () => {
    expect(await readAll([], 10)).toEqual([]);
    expect(await readAll([line('p-1', 'a', 1)], 10, [])).toEqual([]);
  });

  it('with thousands of lines are read whole', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => line('p-1', 'b', index));
    const found = await readAll([line('p-1', 'a', 9_001), ...many, line('p-2', 'c', 9_002)], 2);
    expect(found.map(({ customerId, lines }) => [customerId, lines.length])).toEqual([
      ['a', 1],
      ['b', 3_000],
      ['c', 1],
    ]);
  });

  it('are never passed over by a page of no size', async () => {
    const found = await readAll(
      ['a', 'b', 'c', 'd'].map((customer, index) => line('p-1', customer, index)),
      0,
    );
    expect(found.map(({ customerId }) => customerId)).toEqual(['a', 'b', 'c', 'd']);
  });
});

it('refuses a line or product that says nothing, by field', () => {
  const { error } = orderLineSchema.safeParse({ ...line('p-1', 'a', 1), quantity: 0, orderNumber: ' ' });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['orderNumber', 'quantity']);
  expect(productSchema.safeParse({ id: 'p-1', name: '' }).error?.issues[0]?.path).toEqual(['name']);
});
