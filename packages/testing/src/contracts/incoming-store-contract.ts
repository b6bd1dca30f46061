import {
  type IncomingStore,
  type KnownOrder,
  knownOrderSchema,
  type StockChange,
  stockChangeSchema,
} from '@kesher/domain/import/incoming-store';
import type { Instant } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';

const at = (minute: number) => `2026-11-22T08:0${minute}:00.000Z` as Instant;

const now = at(9);
const toCome = '2150-01-01T00:00:00.000Z' as Instant;

const order = (orderKey: string, minute: number): KnownOrder =>
  knownOrderSchema.parse({
    source: 'shopify',
    orderKey,
    changedAt: at(minute),
    lines: [{ id: `L-${orderKey}-${minute}`, productId: 'P-1', customerId: 'C-1001' }],
  });

const stock = (productId: string, minute: number): StockChange =>
  stockChangeSchema.parse({ productId, available: minute, changedAt: at(minute), source: 'shopify' });

/** What every store of incoming events must do. `create` answers an empty one. */
export function describeIncomingStore(name: string, create: () => Promise<{ store: IncomingStore }>): void {
  describe(`the store of incoming events ${name}`, () => {
    it('recognises an event that it remembers, and no other', async () => {
      const { store } = await create();
      await store.remember('event-1', at(0));
      await store.remember('event-1', at(1));
      expect(await store.hasSeen('event-1')).toBe(true);
      expect(await store.hasSeen('event-10')).toBe(false);
    });

    it('knows an order as it was changed last, in whatever order events come', async () => {
      const { store } = await create();
      expect(await store.order('shopify', 'O-1')).toBeUndefined();
      const answers = [];
      for (const minute of [1, 3, 2, 3]) answers.push(await store.putOrder(order('O-1', minute), { now }));
      expect(answers).toEqual(['stored', 'stored', 'stale', 'stored']);
      expect(await store.order('shopify', 'O-1')).toEqual(order('O-1', 3));
    });

    it('takes what is stored of a moment still to come for older than any word', async () => {
      const { store } = await create();
      await store.putOrder({ ...order('O-1', 1), changedAt: toCome }, { now });
      expect(await store.putOrder(order('O-1', 2), { now })).toBe('stored');
      expect(await store.putOrder(order('O-1', 1), { now })).toBe('stale');
      await store.putStockChange({ ...stock('P-1', 1), changedAt: toCome }, { now });
      expect(await store.putStockChange(stock('P-1', 2), { now })).toBe('stored');
      await store.putOrder({ ...order('O-2', 1), changedAt: toCome, deletedAt: toCome }, { now });
      expect(await store.putOrder(order('O-2', 2), { now })).toBe('stale');
    });

    it('keeps what a clock that runs ahead said last, of two words that came the other way round', async () => {
      const { store } = await create();
      const [first, last] = ['2026-11-22T10:01:00.000Z', '2026-11-22T10:02:00.000Z'] as const;
      const claimed = (arrived: number, claimedAt: string) => ({
        changedAt: at(arrived),
        claimedAt: claimedAt as Instant,
      });
      for (const [arrived, claim, answer] of [
        [1, last, 'stored'],
        [2, first, 'stale'],
        [3, last, 'stored'],
      ] as const) {
        expect(await store.putOrder({ ...order('O-1', arrived), ...claimed(arrived, claim) }, { now })).toBe(answer);
        const word = { ...stock('P-1', arrived), ...claimed(arrived, claim) };
        expect(await store.putStockChange(word, { now })).toBe(answer);
      }
      expect(await store.putOrder(order('O-1', 4), { now })).toBe('stored');
      expect(await store.putStockChange(stock('P-1', 4), { now })).toBe('stored');
    });

    it('tells orders and systems apart that carry the same number', async () => {
      const { store } = await create();
      await store.putOrder(order('O-1', 1), { now });
      expect(await store.order('shopify', 'O-10')).toBeUndefined();
      expect(await store.order('kesher', 'O-1')).toBeUndefined();
    });

    it('keeps a deleted order deleted, also one that it never knew, until that is taken back', async () => {
      const { store } = await create();
      await store.putOrder(order('O-1', 5), { now });
      for (const key of ['O-1', 'O-2'])
        expect(await store.putOrder({ ...order(key, 3), lines: [], deletedAt: at(3) }, { now })).toBe('stored');
      for (const key of ['O-1', 'O-2']) expect(await store.putOrder(order(key, 9), { now })).toBe('stale');
      expect(await store.order('shopify', 'O-2')).toMatchObject({ deletedAt: at(3), lines: [] });
      expect(await store.putOrder(order('O-1', 2), { now, takesBackDeletion: true })).toBe('stored');
      expect(await store.order('shopify', 'O-1')).toEqual(order('O-1', 2));
      expect(await store.putOrder(order('O-1', 4), { now })).toBe('stored');
    });

    it('forgets one order, also a deleted one, and no other', async () => {
      const { store } = await create();
      await store.putOrder(order('O-1', 1), { now });
      await store.putOrder({ ...order('O-2', 1), deletedAt: at(1) }, { now });
      await store.putOrder(order('O-3', 1), { now });
      for (const key of ['O-1', 'O-2', 'O-9']) await store.forgetOrder('shopify', key);
      expect(await store.order('shopify', 'O-1')).toBeUndefined();
      expect(await store.putOrder(order('O-2', 0), { now })).toBe('stored');
      expect(await store.order('shopify', 'O-3')).toEqual(order('O-3', 1));
    });

    it('knows for good which shop of a sender came first', async () => {
      const { store } = await create();
      expect(await store.firstShop('shopify', 'a.example')).toBe('a.example');
      expect(await store.firstShop('shopify', 'b.example')).toBe('a.example');
      expect(await store.firstShop('woocommerce', 'b.example')).toBe('b.example');
    });

    it('keeps the latest word about the stock of each product', async () => {
      const { store } = await create();
      const answers = [];
      for (const change of [stock('P-1', 5), stock('P-1', 4), stock('P-2', 4), stock('P-1', 6)])
        answers.push(await store.putStockChange(change, { now }));
      expect(answers).toEqual(['stored', 'stale', 'stored', 'stored']);
    });
  });
}
