import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { AudienceStore } from '@kesher/domain/notice/notice-store';
import { describe, expect, it } from 'vitest';
import { buildChunk, buildChunkCounts } from '../builders/notice.ts';

const noticeId = 'delay-1.v1' as NoticeId;
const at = (minute: number) => `2026-11-22T08:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

/** What every audience store must do with what is counted of its chunks. `create` answers an empty one. */
export function describeChunkCounts(name: string, create: () => Promise<{ store: AudienceStore }>): void {
  describe(`counts of chunks ${name}`, () => {
    it('are kept, a group at a time, in the order of the chunks', async () => {
      const { store } = await create();
      const counts = [1_000, 3, 499, 500].map((chunk) => buildChunkCounts({ chunk }));
      for (const one of counts) expect(await store.count(one)).toBe('counted');
      expect(await store.counts(noticeId, 0)).toEqual([counts[1], counts[2]]);
      expect(await store.counts(noticeId, 1)).toEqual([counts[3]]);
      expect(await store.counts(noticeId, 2)).toEqual([counts[0]]);
      expect(await store.counts('delay-1.v2' as NoticeId, 0)).toEqual([]);
    });

    it('give way to what was read later, and to nothing that was read earlier', async () => {
      const { store } = await create();
      const late = buildChunkCounts({ countedAt: at(9), alike: [] });
      expect(await store.count(late)).toBe('counted');
      expect(await store.count(buildChunkCounts({ countedAt: at(8) }))).toBe('stale');
      expect(await store.count(buildChunkCounts({ countedAt: at(9) }))).toBe('stale');
      expect(await store.counts(noticeId, 0)).toEqual([late]);
      const later = buildChunkCounts({ countedAt: at(10), isSettled: false });
      expect(await store.count(later)).toBe('counted');
      expect(await store.counts(noticeId, 0)).toEqual([later]);
    });

    it('are settled no more once the chunk is woken, until its rows are read after it was watched', async () => {
      const { store } = await create();
      const chunk = buildChunk();
      await store.putChunk(chunk);
      const settled = buildChunkCounts({ countedAt: at(4) });
      await store.count(settled);
      await store.wake(chunk, { at: at(5), watchUntil: at(7) });
      expect(await store.counts(noticeId, 0)).toEqual([{ ...settled, isSettled: false }]);
      // Both may still have read the row as it was before it was changed.
      expect(await store.count(buildChunkCounts({ countedAt: at(5) }))).toBe('stale');
      expect(await store.count(buildChunkCounts({ countedAt: at(6) }))).toBe('stale');
      expect(await store.counts(noticeId, 0)).toEqual([{ ...settled, isSettled: false }]);
      expect(await store.count(buildChunkCounts({ countedAt: at(7) }))).toBe('counted');
      expect(await store.counts(noticeId, 0)).toEqual([buildChunkCounts({ countedAt: at(7) })]);
    });

    it('are not settled by whoever read a chunk before it was woken for the first time', async () => {
      const { store } = await create();
      const chunk = buildChunk();
      await store.putChunk(chunk);
      await store.wake(chunk, { at: at(5), watchUntil: at(7) });
      expect(await store.counts(noticeId, 0)).toEqual([]);
      expect(await store.count(buildChunkCounts({ countedAt: at(4) }))).toBe('stale');
      expect(await store.counts(noticeId, 0)).toEqual([]);
    });
  });

  describe(`how far a notice has gone out ${name}`, () => {
    it('is remembered, and never goes back', async () => {
      const { store } = await create();
      expect(await store.wentOut(noticeId)).toBeUndefined();
      const seen = { noticeId, chunk: 3, last: at(4) };
      await store.noteWentOut(seen);
      await store.noteWentOut({ ...seen, chunk: 2, last: at(9) });
      expect(await store.wentOut(noticeId)).toEqual(seen);
      await store.noteWentOut({ ...seen, chunk: 5, last: at(6) });
      expect(await store.wentOut(noticeId)).toEqual({ ...seen, chunk: 5, last: at(6) });
      expect(await store.wentOut('delay-1.v2' as NoticeId)).toBeUndefined();
    });
  });
}
