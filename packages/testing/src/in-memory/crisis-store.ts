import { type Bulletin, bulletinSchema } from '@kesher/domain/crisis/bulletin';
import { type Crisis, crisisSchema } from '@kesher/domain/crisis/crisis';
import type { BulletinStore, CrisisStore } from '@kesher/domain/crisis/crisis-store';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import { createInMemoryAnnouncementRows } from './announcements.ts';
import { pageOf } from './page.ts';
import { createRows, type Rows, type SetAsideIn } from './rows.ts';

/** Crises in a map. */
export function createInMemoryCrisisStore(inTable?: SetAsideIn): CrisisStore {
  const rows = createRows<Crisis>((row) => crisisSchema.parse(row), inTable);
  return {
    async put(crisis) {
      if ((rows.get(crisis.id)?.revision ?? 0) !== crisis.revision - 1) return 'stale';
      rows.put(crisis.id, crisis);
      return 'stored';
    },
    async get(id) {
      return rows.get(id);
    },
    async list(page) {
      const { items, next } = pageOf(rows.all(), {
        ...page,
        sortKey: ({ openedAt, id }) => `${openedAt}#${id}`,
        newestFirst: true,
      });
      return { crises: items, next };
    },
  };
}

/** Bulletins in a map; they say as well which notice carries the truth about each. */
export function createInMemoryBulletinStore(
  inTable?: SetAsideIn,
): BulletinStore & SubjectTruth & { rows: Rows<Bulletin> } {
  const { rows, store } = createInMemoryAnnouncementRows((row) => bulletinSchema.parse(row), inTable);
  return {
    ...store,
    rows,
    currentNoticeId: async (subjectId) => rows.get(subjectId)?.live?.noticeId,
    knows: async (subjectId) => rows.has(subjectId),
  };
}
