import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import { noticeIdSchema, type SubjectId } from '@kesher/domain/ids';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import * as z from 'zod';
import { checkInKey, visitKey } from './check-in-key.ts';
import { subjectPartition } from './notice-store.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

/** Where the record of a matter that is announced lies, whatever its job: beside its notices. */
export const headKey = (id: SubjectId): ItemKey => ({ pk: subjectPartition(id), sk: 'head' });

/**
 * Reads only the current notice's id from a subject's record: of what is announced beside its notices, and of a check-in
 * or a visit in their own table. No two of them share an id:
 * a check-in's has the kind of its record in front, and a `:`; a visit's has `visit:`.
 */
export function createSubjectTruth({ notices, checkIns }: { notices: Table; checkIns: Table }): SubjectTruth {
  const places = [
    { table: notices, keyOf: headKey },
    { table: checkIns, keyOf: (id: SubjectId) => (isVisitId(id) ? visitKey(id) : checkInKey(id)) },
  ].map(({ table, keyOf }) => ({
    find: (id: SubjectId) => table.get(keyOf(id)),
    heads: rowReader(table, z.object({ currentNoticeId: noticeIdSchema.optional() })),
  }));
  return {
    async currentNoticeId(subjectId) {
      for (const { find, heads } of places) {
        const head = await heads.ifAny(await find(subjectId));
        if (head !== undefined) return head.currentNoticeId;
      }
      return undefined;
    },
    async knows(subjectId) {
      for (const { find } of places) if ((await find(subjectId)) !== undefined) return true;
      return false;
    },
  };
}
