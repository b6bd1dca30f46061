import type { SubjectId } from '@kesher/domain/ids';
import type { Jobs } from '@kesher/domain/job/jobs';
import { type Notice, noticeSchemaOf } from '@kesher/domain/notice/notice';
import type { NoticeStore } from '@kesher/domain/notice/notice-store';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

export const subjectPartition = (subjectId: SubjectId) => `subject#${subjectId}`;

function keyOf(noticeId: Notice['id']): ItemKey {
  const separator = noticeId.lastIndexOf('.v');
  const version = noticeId.slice(separator + 2).padStart(6, '0');
  return { pk: subjectPartition(noticeId.slice(0, separator) as SubjectId), sk: `notice#${version}` };
}

/** Notices in DynamoDB, beside the subject that they are about. What its job cannot read is unreadable. */
export function createNoticeStore(table: Table, jobs: Jobs): NoticeStore {
  const notices = rowReader(table, noticeSchemaOf(jobs));
  return {
    async put(notice) {
      const created = await table.put(
        { ...keyOf(notice.id), ...notice },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      return created ? 'created' : 'exists';
    },
    async get(id) {
      return notices.ifAny(await table.get(keyOf(id)));
    },
    async versions(subjectId) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        values: { ':pk': subjectPartition(subjectId), ':sk': 'notice#' },
      });
      return notices.all(items);
    },
  };
}
