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
      for (const minute of [1, 3, 2, 3]) answers.push(await store.putOrder(order('O-1', minute)));
      expect(answers).toEqual(['stored', 'stored', 'stale', 'stored']);
      expect(await store.order('shopify', 'O-1')).toEqual(order('O-1', 3));
    });

    it('tells orders and systems apart that carry the same number', async () => {
      const { store } = await create();
      await store.putOrder(order('O-1', 1));
      expect(await store.order('shopify', 'O-10')).toBeUndefined();
      expect(await store.order('kesher', 'O-1')).toBeUndefined();
    });

    it('keeps the latest word about the stock of each product', async () => {
      const { store } = await create();
      const answers = [];
      for (const change of [stock('P-1', 5), stock('P-1', 4), stock('P-2', 4), stock('P-1', 6)])
        answers.push(await store.putStockChange(change));
      expect(answers).toEqual(['stored', 'stale', 'stored', 'stored']);
    });
  });
}
