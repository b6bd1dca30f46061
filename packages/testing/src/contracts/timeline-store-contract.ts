import type { CustomerId } from '@kesher/domain/ids';
import type { Clock, Instant } from '@kesher/domain/instant';
import type { ReadRetention, Retention } from '@kesher/domain/retention/retention';
import type { TimelineStore } from '@kesher/domain/timeline/timeline-store';
import { describe, expect, it } from 'vitest';
import { buildNote } from '../builders/timeline.ts';
import { byTheTable } from '../in-memory/by-the-table.ts';

type Keeps = { clock: Clock; retention: ReadRetention };

const now = '2026-11-30T08:00:00.000Z' as Instant;

/** What every timeline store must do. `create` answers an empty one. */
export function describeTimelineStore(name: string, create: (keeps: Keeps) => Promise<{ store: TimelineStore }>): void {
  describe(`the timeline store ${name}`, () => {
    it('writes an entry once, and answers the one that stands', async () => {
      const { store } = await create({ clock: () => now, retention: byTheTable });
      const first = buildNote();
      expect(await store.add(first)).toEqual(first);
      expect(await store.add(buildNote({ text: 'Something else.' }))).toEqual(first);
      expect(await store.of('C-1001' as CustomerId)).toEqual([first]);
    });

    it('keeps what was written about one customer apart from the others', async () => {
      const { store } = await create({ clock: () => now, retention: byTheTable });
      await store.add(buildNote());
      await store.add(buildNote({ id: 'note-0002' }));
      await store.add(buildNote({ customerId: 'C-1' }));
      expect(await store.of('C-1001' as CustomerId)).toHaveLength(2);
      expect(await store.of('C-1' as CustomerId)).toEqual([buildNote({ customerId: 'C-1' })]);
      expect(await store.of('C-none' as CustomerId)).toEqual([]);
    });

    it('shows nothing older than the owner keeps, also of what was written before they chose', async () => {
      let periods: Retention = {};
      const { store } = await create({ clock: () => now, retention: async () => periods });
      const old = buildNote({ id: 'note-0001', at: '2024-11-30T08:00:00.000Z' });
      const young = buildNote({ id: 'note-0002', at: '2024-11-30T08:00:00.001Z' });
      await store.add(old);
      await store.add(young);
      expect(await store.of('C-1001' as CustomerId)).toEqual([old, young]);
      periods = { timeline: 24 };
      expect(await store.of('C-1001' as CustomerId)).toEqual([young]);
    });

    it('forgets what was written about one customer, and keeps the others', async () => {
      const { store } = await create({ clock: () => now, retention: byTheTable });
      await store.add(buildNote());
      await store.add(buildNote({ id: 'note-0002' }));
      await store.add(buildNote({ customerId: 'C-1' }));
      await store.forgetOf('C-1001' as CustomerId);
      await store.forgetOf('C-1001' as CustomerId);
      expect(await store.of('C-1001' as CustomerId)).toEqual([]);
      expect(await store.of('C-1' as CustomerId)).toHaveLength(1);
    });

    it('reads everything, however much was written', async () => {
      const { store } = await create({ clock: () => now, retention: byTheTable });
      const ids = Array.from({ length: 40 }, (_, index) => `note-${String(index).padStart(4, '0')}`);
      await Promise.all(ids.map((id) => store.add(buildNote({ id }))));
      expect((await store.of('C-1001' as CustomerId)).map(({ id }) => id).toSorted()).toEqual(ids);
    });
  });
}
