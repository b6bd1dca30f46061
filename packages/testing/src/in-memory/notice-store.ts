import type { Jobs } from '@kesher/domain/job/jobs';
import { type Notice, noticeSchemaOf } from '@kesher/domain/notice/notice';
import type { NoticeStore } from '@kesher/domain/notice/notice-store';
import { builtJobs } from '../builders/jobs.ts';
import { createRows, type Restorable, type RowState, type SetAsideIn } from './rows.ts';

/** Notices in a map, each written once. */
export function createInMemoryNoticeStore(
  inTable?: SetAsideIn,
  jobs: Jobs = builtJobs,
): NoticeStore &
  Restorable<RowState<Notice>> & { damage(id: string, change: Record<string, unknown>): void; mend(): void } {
  const schema = noticeSchemaOf(jobs);
  const rows = createRows<Notice>((row) => schema.parse(row), inTable);
  return {
    async put(notice) {
      if (rows.has(notice.id)) return 'exists';
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
    damage: (id, change) => rows.damage(id, change),
    mend: () => rows.mend(),
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
