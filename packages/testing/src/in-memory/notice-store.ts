import { type Notice, noticeSchema } from '@kesher/domain/notice/notice';
import type { NoticeStore } from '@kesher/domain/notice/notice-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** Notices in a map, each written once. */
export function createInMemoryNoticeStore(): NoticeStore & Restorable<RowState<Notice>> {
  const rows = createRows<Notice>((row) => noticeSchema.parse(row));
  return {
    async put(notice) {
      if (rows.get(notice.id)) return 'exists';
      rows.put(notice.id, notice);
      return 'created';
    },
    async get(id) {
      return rows.get(id);
    },
    async versions(subjectId) {
      const found = rows.all((notice) => notice.subjectId === subjectId);
      return found.toSorted((left, right) => left.version - right.version);
    },
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
