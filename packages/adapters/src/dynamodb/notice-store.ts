import { type SubjectId, subjectIdOf } from '@kesher/domain/ids';
import type { Jobs } from '@kesher/domain/job/jobs';
import { type Notice, noticeSchemaOf } from '@kesher/domain/notice/notice';
import type { NoticeStore } from '@kesher/domain/notice/notice-store';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const prefix = 'notice#';
export const subjectPartition = (subjectId: SubjectId) => `subject#${subjectId}`;

function keyOf(noticeId: Notice['id']): ItemKey {
  const subjectId = subjectIdOf(noticeId);
  const version = noticeId.slice(subjectId.length + '.v'.length).padStart(6, '0');
  return { pk: subjectPartition(subjectId), sk: `${prefix}${version}` };
}

/** In the order of their numbers. */
const ofSubject = (subjectId: SubjectId) => ({
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
  values: { ':pk': subjectPartition(subjectId), ':sk': prefix },
});

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
      return notices.all(await readAll(table, ofSubject(subjectId)));
    },
    async latestVersion(subjectId) {
      const { items } = await table.query({ ...ofSubject(subjectId), newestFirst: true, limit: 1 });
      const [last] = items;
      return last ? Number(String(last['sk']).slice(prefix.length)) : 0;
    },
  };
}
