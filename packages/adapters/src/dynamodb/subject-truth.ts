import { noticeIdSchema, type SubjectId } from '@kesher/domain/ids';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import * as z from 'zod';
import { subjectPartition } from './notice-store.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

/** Where the record of a matter lies, whatever its job: beside its notices. */
export const headKey = (id: SubjectId): ItemKey => ({ pk: subjectPartition(id), sk: 'head' });

/** Reads only the current notice's id from a subject's head, whatever its job. */
export function createSubjectTruth(table: Table): SubjectTruth {
  const heads = rowReader(table, z.object({ currentNoticeId: noticeIdSchema.optional() }));
  return {
    async currentNoticeId(subjectId) {
      return (await heads.ifAny(await table.get(headKey(subjectId))))?.currentNoticeId;
    },
    async knows(subjectId) {
      return (await table.get(headKey(subjectId))) !== undefined;
    },
  };
}
