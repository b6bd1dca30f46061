import type { Announcement } from '@kesher/domain/announcement/announcement';
import type { AnnouncementStore } from '@kesher/domain/announcement/announcements';
import { type SubjectId, subjectIdSchema } from '@kesher/domain/ids';
import type * as z from 'zod';
import { readCursor, writeCursor } from './cursor.ts';
import { subjectPartition } from './notice-store.ts';
import { rowReader } from './row-reader.ts';
import { headKey } from './subject-truth.ts';
import type { Item, ItemKey, Table } from './table.ts';

type Rows<Of extends Announcement<unknown>> = AnnouncementStore<Of> & {
  /** Newest first. */
  page(page: { limit: number; after?: string | undefined }): Promise<{ records: Of[]; next?: string | undefined }>;
};

/** The attribute of a head that holds the record. Delays were stored before there was any other job. */
export function recordPart(job: string): string {
  return job === 'stock-delay' ? 'delay' : 'announcement';
}

/**
 * The announcements of one job in DynamoDB. The head names the current notice at its top level, so that the truth changes
 * with the decision.
 */
export function createAnnouncementRows<Of extends Announcement<unknown>>(
  table: Table,
  { job, schema }: { job: string; schema: z.ZodType<Of> },
): Rows<Of> {
  const part = recordPart(job);
  const records = rowReader(table, schema, part);

  const itemOf = (of: Of): Item & ItemKey => ({
    ...headKey(of.id),
    revision: of.revision,
    jobKey: job,
    jobSort: `${of.createdAt}#${of.id}`,
    [part]: of,
    ...(of.live && { currentNoticeId: of.live.noticeId }),
    ...(of.wakeAt && { wakeKey: job, wakeAt: of.wakeAt }),
  });

  return {
    async create(of) {
      const created = await table.put(itemOf(of), { ConditionExpression: 'attribute_not_exists(pk)' });
      return created ? 'created' : 'exists';
    },

    async get(id) {
      return records.ifAny(await table.get(headKey(id)));
    },

    async update(of) {
      const stored = await table.put(itemOf(of), {
        ConditionExpression: 'revision = :before',
        ExpressionAttributeValues: { ':before': of.revision - 1 },
      });
      return stored ? 'stored' : 'stale';
    },

    async page({ limit, after }) {
      const page = await table.query({
        index: 'byJob',
        KeyConditionExpression: 'jobKey = :job',
        values: { ':job': job },
        newestFirst: true,
        limit,
        after: readCursor(after, { sort: 'jobSort', partition: { jobKey: job } }),
      });
      return { records: await records.all(page.items), next: writeCursor(page.next) };
    },

    async due(now, limit) {
      const { items } = await table.query({
        index: 'byWake',
        KeyConditionExpression: 'wakeKey = :key AND wakeAt <= :now',
        values: { ':key': job, ':now': now },
        limit,
        keysOnly: true,
      });
      // The key alone says which: one that cannot be read keeps no other from being looked at.
      return items.map(({ pk }) => subjectIdSchema.parse(String(pk).slice(subjectPartition('' as SubjectId).length)));
    },
  };
}
