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
    async latestVersion(subjectId) {
      const ids = [...rows.all().map(({ id }) => id as string), ...rows.damaged().map(([id]) => id)];
      const numbers = ids.flatMap((id) => (id.startsWith(`${subjectId}.v`) ? id.slice(subjectId.length + 2) : []));
      return Math.max(0, ...numbers.map(Number).filter(Number.isInteger));
    },
    damage: (id, change) => rows.damage(id, change),
    mend: () => rows.mend(),
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
