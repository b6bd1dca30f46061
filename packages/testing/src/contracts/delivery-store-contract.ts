import type { SupplierId } from '@kesher/domain/ids';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import { describe, expect, it } from 'vitest';
import { buildDelivery } from '../builders/order.ts';

const supplier = (id: string) => id as SupplierId;

/** What every delivery store must do. `create` answers an empty one. */
export function describeDeliveryStore(name: string, create: () => Promise<{ store: DeliveryStore }>): void {
  describe(`the delivery store ${name}`, () => {
    it('says whether a delivery is new, changed or known', async () => {
      const { store } = await create();
      expect(await store.get(supplier('S-1'), 'D-1')).toBeUndefined();
      expect(await store.put(buildDelivery())).toBe('created');
      expect(await store.put(buildDelivery())).toBe('unchanged');
      expect(await store.put(buildDelivery({ deliveredOn: '2026-10-09' }))).toBe('changed');
      expect(await store.get(supplier('S-1'), 'D-1')).toEqual(buildDelivery({ deliveredOn: '2026-10-09' }));
    });

    it('tells deliveries of two suppliers apart that carry the same number, whatever is in it', async () => {
      const { store } = await create();
      const first = buildDelivery({ id: 'a#b/ü 1' });
      const second = buildDelivery({ supplierId: 'S-2', id: 'a#b/ü 1', deliveredOn: '2026-10-20' });
      expect(await store.put(first)).toBe('created');
      expect(await store.put(second)).toBe('created');
      expect(await store.get(first.supplierId, first.id)).toEqual(first);
      expect(await store.get(second.supplierId, second.id)).toEqual(second);
    });

    it('answers the latest of a supplier in the order in which they arrived', async () => {
      const { store } = await create();
      for (const day of [14, 11, 19, 12, 17])
        await store.put(buildDelivery({ id: `D-${day}`, deliveredOn: `2026-10-${day}` }));
      await store.put(buildDelivery({ supplierId: 'S-10', id: 'other', deliveredOn: '2026-10-30' }));
      const ids = async (limit: number) => (await store.ofSupplier(supplier('S-1'), limit)).map(({ id }) => id);
      expect(await ids(10)).toEqual(['D-11', 'D-12', 'D-14', 'D-17', 'D-19']);
      expect(await ids(2)).toEqual(['D-17', 'D-19']);
      expect(await store.ofSupplier(supplier('S-9'), 10)).toEqual([]);
    });

    it('moves a delivery to its corrected date and holds it once', async () => {
      const { store } = await create();
      await store.put(buildDelivery({ id: 'D-1', deliveredOn: '2026-10-01' }));
      await store.put(buildDelivery({ id: 'D-2', deliveredOn: '2026-10-02' }));
      await store.put(buildDelivery({ id: 'D-1', deliveredOn: '2026-10-03' }));
      const found = await store.ofSupplier(supplier('S-1'), 10);
      expect(found.map(({ id, deliveredOn }) => [id, deliveredOn])).toEqual([
        ['D-2', '2026-10-02'],
        ['D-1', '2026-10-03'],
      ]);
      expect(await store.recent(10)).toHaveLength(2);
    });

    it('answers the latest of all suppliers in the order of arrival, across years', async () => {
      const { store } = await create();
      const arrivals = ['2026-01-02', '2024-12-31', '2025-06-15', '2026-01-01', '2025-12-31'];
      for (const [index, deliveredOn] of arrivals.entries())
        await store.put(buildDelivery({ supplierId: `S-${index % 3}`, id: `D-${index}`, deliveredOn }));
      const days = async (limit: number) => (await store.recent(limit)).map(({ deliveredOn }) => deliveredOn);
      expect(await days(10)).toEqual(arrivals.toSorted());
      expect(await days(3)).toEqual(arrivals.toSorted().slice(-3));
    });

    it('keeps one that has not come apart from those that have, until it comes', async () => {
      const { store } = await create();
      const { deliveredOn: _came, ...open } = buildDelivery({ id: 'D-9' });
      await store.put(buildDelivery({ id: 'D-1' }));
      expect(await store.put(open)).toBe('created');
      expect(await store.get(open.supplierId, open.id)).toEqual(open);
      expect((await store.recent(10)).map(({ id }) => id)).toEqual(['D-1']);
      expect((await store.ofSupplier(open.supplierId, 10)).map(({ id }) => id)).toEqual(['D-1']);
      expect(await store.put(buildDelivery({ id: 'D-9' }))).toBe('changed');
      expect((await store.recent(10)).map(({ id }) => id)).toEqual(['D-1', 'D-9']);
    });

    it('answers those of all suppliers that have not come, the last promised first, until they come', async () => {
      const { store } = await create();
      for (const [index, promisedOn] of ['2026-10-12', '2026-11-01', '2026-10-30'].entries()) {
        const { deliveredOn: _came, ...open } = buildDelivery({
          supplierId: `S-${index}`,
          id: `D-${index}`,
          promisedOn,
        });
        await store.put(open);
      }
      const ids = async (limit: number) => (await store.open(limit)).map(({ id }) => id);
      expect(await ids(10)).toEqual(['D-1', 'D-2', 'D-0']);
      expect(await ids(2)).toEqual(['D-1', 'D-2']);
      await store.put(buildDelivery({ supplierId: 'S-1', id: 'D-1', promisedOn: '2026-11-01' }));
      expect(await ids(10)).toEqual(['D-2', 'D-0']);
    });

    it('answers more deliveries than a page holds', async () => {
      const { store } = await create();
      const ids = Array.from({ length: 130 }, (_, index) => `D-${1000 + index}`);
      await Promise.all(ids.map((id, index) => store.put(buildDelivery({ id, deliveredOn: dayAfter(index) }))));
      expect((await store.ofSupplier(supplier('S-1'), 120)).map(({ id }) => id)).toEqual(ids.slice(-120));
      expect(await store.recent(500)).toHaveLength(130);
    });
  });
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}
