import type { CustomerId, ProductId } from '@kesher/domain/ids';
import type { OrderLine } from '@kesher/domain/order/order-line';
import type { OrderStore } from '@kesher/domain/order/order-store';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrderLine, buildProduct } from '../builders/order.ts';

const product = (id: string) => id as ProductId;
const customer = (id: string) => id as CustomerId;

/** What every order store must do. `create` answers an empty one; `runs` is how many random shops the property test tries. */
export function describeOrderStore(
  name: string,
  create: () => Promise<{ store: OrderStore }>,
  { runs }: { runs: number },
): void {
  describe(`the order store ${name}`, () => {
    it('says whether a product is new, changed or known', async () => {
      const { store } = await create();
      expect(await store.product(product('P-1'))).toBeUndefined();
      expect(await store.putProduct(buildProduct())).toBe('created');
      expect(await store.putProduct(buildProduct())).toBe('unchanged');
      expect(await store.putProduct(buildProduct({ names: undefined }))).toBe('changed');
      await store.putProduct(buildProduct({ id: 'P-2' }));
      expect((await store.products()).map(({ id }) => id).toSorted()).toEqual(['P-1', 'P-2']);
    });

    it('says whether a line is new, changed or known', async () => {
      const { store } = await create();
      const line = buildOrderLine();
      expect(await store.line(line.productId, line.customerId, line.id)).toBeUndefined();
      expect(await store.putLine(line)).toBe('created');
      expect(await store.putLine(line)).toBe('unchanged');
      expect(await store.putLine({ ...line, quantity: 2 })).toBe('changed');
      expect(await store.line(line.productId, line.customerId, line.id)).toEqual({ ...line, quantity: 2 });
    });

    it('lets a line out of the open ones when it is closed, and in again when it is reopened', async () => {
      const { store } = await create();
      const line = buildOrderLine();
      await store.putLine(line);
      for (const state of ['fulfilled', 'open', 'cancelled'] as const) {
        expect(await store.putLine({ ...line, state })).toBe('changed');
        expect(await store.line(line.productId, line.customerId, line.id)).toEqual({ ...line, state });
        expect(await store.openLines(line.customerId, [line.productId])).toHaveLength(state === 'open' ? 1 : 0);
        expect((await store.affected([line.productId], { limit: 5 })).customers).toHaveLength(state === 'open' ? 1 : 0);
        expect(await store.linesOf(line.customerId)).toEqual([{ ...line, state }]);
      }
    });

    it("answers a customer's lines of all products, and the open ones of some", async () => {
      const { store } = await create();
      await store.putLine(buildOrderLine({ id: 'L-1', productId: 'P-1' }));
      await store.putLine(buildOrderLine({ id: 'L-2', productId: 'P-2' }));
      await store.putLine(buildOrderLine({ id: 'L-3', productId: 'P-2', state: 'fulfilled' }));
      await store.putLine(buildOrderLine({ id: 'L-4', productId: 'P-3' }));
      await store.putLine(buildOrderLine({ id: 'L-5', customerId: 'C-10011' }));
      expect(idsOf(await store.linesOf(customer('C-1001')))).toEqual(['L-1', 'L-2', 'L-3', 'L-4']);
      expect((await store.productsOf(customer('C-1001'))).toSorted()).toEqual(['P-1', 'P-2', 'P-3']);
      expect(idsOf(await store.openLines(customer('C-1001'), [product('P-1'), product('P-2')]))).toEqual([
        'L-1',
        'L-2',
      ]);
      expect(await store.openLines(customer('C-1001'), [])).toEqual([]);
    });

    it('knows whose order a number is, once for each customer, open or not', async () => {
      const { store } = await create();
      await store.putLine(buildOrderLine({ id: 'L-1', orderNumber: '70012' }));
      await store.putLine(buildOrderLine({ id: 'L-2', orderNumber: '70012', state: 'fulfilled' }));
      await store.putLine(buildOrderLine({ id: 'L-3', orderNumber: '70012', customerId: 'C-2' }));
      await store.putLine(buildOrderLine({ id: 'L-4', orderNumber: '70013', customerId: 'C-3' }));
      expect((await store.customersOfOrder('70012')).toSorted()).toEqual(['C-1001', 'C-2']);
      expect(await store.customersOfOrder('7001')).toEqual([]);
    });

    it('knows all lines of a number, open and closed, of all its customers', async () => {
      const { store } = await create();
      const lines = [
        buildOrderLine({ id: 'L-1', orderNumber: '70012' }),
        buildOrderLine({ id: 'L-2', orderNumber: '70012', state: 'fulfilled', productId: 'P-2' }),
        buildOrderLine({ id: 'L-1', orderNumber: '70012', customerId: 'C-2' }),
      ];
      for (const line of [...lines, buildOrderLine({ id: 'L-4', orderNumber: '70013' })]) await store.putLine(line);
      const found = await store.linesOfOrder('70012');
      expect(found).toHaveLength(3);
      expect(found).toEqual(expect.arrayContaining(lines));
      expect(await store.linesOfOrder('7001')).toEqual([]);
    });

    it('forgets the lines of a customer for good, open or closed, and no others', async () => {
      const { store } = await create();
      await store.putLine(buildOrderLine({ id: 'L-1' }));
      await store.putLine(buildOrderLine({ id: 'L-2', state: 'fulfilled' }));
      await store.putLine(buildOrderLine({ id: 'L-3', customerId: 'C-2' }));
      expect(await store.forgetLinesOf(customer('C-1001'))).toBe(2);
      expect(await store.linesOf(customer('C-1001'))).toEqual([]);
      expect(idsOf(await store.linesOf(customer('C-2')))).toEqual(['L-3']);
      const { customers } = await store.affected([product('P-1')], { limit: 5 });
      expect(customers.map(({ lines }) => idsOf(lines))).toEqual([['L-3']]);
    });

    it('forgets one line, open or closed, and no other, and one that is not there', async () => {
      const { store } = await create();
      const [open, closed] = [buildOrderLine({ id: 'L-1' }), buildOrderLine({ id: 'L-2', state: 'fulfilled' })];
      for (const line of [open, closed, buildOrderLine({ id: 'L-3' })]) await store.putLine(line);
      for (const line of [open, closed, open]) await store.forgetLine(line);
      expect(idsOf(await store.linesOf(open.customerId))).toEqual(['L-3']);
      expect(await store.line(open.productId, open.customerId, open.id)).toBeUndefined();
      const { customers } = await store.affected([open.productId], { limit: 5 });
      expect(customers.map(({ lines }) => idsOf(lines))).toEqual([['L-3']]);
    });

    it('answers a line once when its product is asked for twice', async () => {
      const { store } = await create();
      await store.putLine(buildOrderLine());
      const twice = [product('P-1'), product('P-1')];
      expect(await store.openLines(customer('C-1001'), twice)).toEqual([buildOrderLine()]);
      const { customers } = await store.affected(twice, { limit: 5 });
      expect(customers).toEqual([{ customerId: 'C-1001', lines: [buildOrderLine()] }]);
    });

    it('keeps two lines of one order number apart, and customers whose ids begin alike', async () => {
      const { store } = await create();
      await store.putLine(buildOrderLine({ id: 'L-1', customerId: 'C-1' }));
      await store.putLine(buildOrderLine({ id: 'L-2', customerId: 'C-1' }));
      await store.putLine(buildOrderLine({ id: 'L-3', customerId: 'C-10' }));
      await store.putLine(buildOrderLine({ id: 'L-4', customerId: 'C-1+x' }));
      const { customers } = await store.affected([product('P-1')], { limit: 10 });
      expect(customers.map(({ customerId, lines }) => [customerId, lines.length])).toEqual([
        ['C-1', 2],
        ['C-1+x', 1],
        ['C-10', 1],
      ]);
    });

    it('answers nobody for a product that nobody waits for', async () => {
      const { store } = await create();
      expect(await store.affected([product('P-1')], { limit: 10 })).toEqual({ customers: [] });
      expect(await store.affected([], { limit: 10 })).toEqual({ customers: [] });
    });

    it('never splits a customer who has more lines than a page holds', async () => {
      const { store } = await create();
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          store.putLine(buildOrderLine({ id: `L-${index}`, customerId: 'C-2' })),
        ),
      );
      await store.putLine(buildOrderLine({ id: 'L-1', customerId: 'C-1' }));
      await store.putLine(buildOrderLine({ id: 'L-1', customerId: 'C-3' }));
      const all = await readAffected(store, [product('P-1')], 1);
      expect(all.map(({ customerId, lines }) => [customerId, lines.length])).toEqual([
        ['C-1', 1],
        ['C-2', 60],
        ['C-3', 1],
      ]);
    });

    it('answers each affected customer once, whole and in the order of their ids, whatever the page size', async () => {
      await fc.assert(
        fc.asyncProperty(shop, fc.integer({ min: 1, max: 9 }), async ({ lines, asked }, limit) => {
          const { store } = await create();
          await Promise.all(lines.map((line) => store.putLine(line)));
          const all = await readAffected(store, asked, limit);
          const wanted = lines.filter((line) => line.state === 'open' && asked.includes(line.productId));
          expect(all.map(({ customerId }) => customerId)).toEqual(
            [...new Set(wanted.map(({ customerId }) => customerId))].toSorted(),
          );
          for (const { customerId, lines: found } of all)
            expect(keysOf(found)).toEqual(keysOf(wanted.filter((line) => line.customerId === customerId)));
        }),
        { numRuns: runs },
      );
    });
  });
}

/** A few customers with many lines of a few products, so that pages end within one; ids that begin alike and hold every separator that an id may. */
const shop = fc.record({
  asked: fc.uniqueArray(fc.constantFrom('P-1', 'P-2', 'P-3').map(product), { minLength: 1, maxLength: 3 }),
  lines: fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom('1', '2', '2.a', '10', 'L:1', 'z'),
        customerId: fc.constantFrom('C-1', 'C-10', 'C-1.b', 'C-1+', 'c-1', 'D@x'),
        productId: fc.constantFrom('P-1', 'P-2', 'P-3'),
        state: fc.constantFrom('open', 'open', 'open', 'fulfilled', 'cancelled'),
      })
      .map((line) => buildOrderLine(line)),
    { selector: ({ id, customerId, productId }) => `${productId} ${customerId} ${id}`, maxLength: 45, size: 'max' },
  ),
});

async function readAffected(store: OrderStore, productIds: readonly ProductId[], limit: number) {
  const all = [];
  let after: CustomerId | undefined;
  for (;;) {
    const page = await store.affected(productIds, { after, limit });
    expect(page.customers.length).toBeLessThanOrEqual(limit);
    all.push(...page.customers);
    if (page.next === undefined) return all;
    // A page that goes nowhere would be asked for ever.
    expect(after === undefined || page.next > after).toBe(true);
    after = page.next;
  }
}

function idsOf(lines: readonly OrderLine[]): string[] {
  return lines.map(({ id }) => id).toSorted();
}

function keysOf(lines: readonly OrderLine[]): string[] {
  return lines.map(({ productId, id }) => `${productId} ${id}`).toSorted();
}
