import type { NoticeId, SubjectId } from '@kesher/domain/ids';
import type { NoticeStore } from '@kesher/domain/notice/notice-store';
import { describe, expect, it } from 'vitest';
import { buildNotice } from '../builders/notice.ts';

/** What every notice store must do. `create` answers an empty one. */
export function describeNoticeStore(name: string, create: () => Promise<{ store: NoticeStore }>): void {
  describe(`the notice store ${name}`, () => {
    it('writes a notice once; whoever comes later changes nothing', async () => {
      const { store } = await create();
      const notice = buildNotice();
      expect(await store.put(notice)).toBe('created');
      expect(await store.put(notice)).toBe('exists');
      expect(await store.put({ ...notice, lane: 'crisis' })).toBe('exists');
      expect(await store.get(notice.id)).toEqual(notice);
    });

    it('lets exactly one of concurrent writers win', async () => {
      const { store } = await create();
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.put(buildNotice())));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    });

    it('answers nothing for an unknown notice or subject', async () => {
      const { store } = await create();
      expect(await store.get('delay-9.v1' as NoticeId)).toBeUndefined();
      expect(await store.versions('delay-9' as SubjectId)).toEqual([]);
    });

    it('answers the versions of one subject, oldest first, also beyond nine', async () => {
      const { store } = await create();
      for (const version of [10, 2, 1, 11, 3]) await store.put(buildNotice({ version }));
      await store.put(buildNotice({ subjectId: 'delay-10' }));
      await store.put(buildNotice({ subjectId: 'delay-1.v2' }));
      const versions = await store.versions('delay-1' as SubjectId);
      expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 10, 11]);
      expect(versions.every(({ subjectId }) => subjectId === 'delay-1')).toBe(true);
    });

    it('says which version is the latest', async () => {
      const { store } = await create();
      for (const version of [10, 2]) await store.put(buildNotice({ version }));
      await store.put(buildNotice({ subjectId: 'delay-1.v2', version: 12 }));
      expect(await store.latestVersion('delay-1' as SubjectId)).toBe(10);
      expect(await store.latestVersion('delay-9' as SubjectId)).toBe(0);
    });

    it('hands out copies', async () => {
      const { store } = await create();
      const notice = buildNotice();
      await store.put(notice);
      notice.content.job = 'toy';
      expect(await store.get(notice.id)).toEqual(buildNotice());
    });
  });
}
