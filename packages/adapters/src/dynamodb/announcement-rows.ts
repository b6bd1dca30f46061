import type { Announcement } from '@kesher/domain/announcement/announcement';
import type { AnnouncementStore } from '@kesher/domain/announcement/announcements';
import { type KeptRehearsal, keptRehearsalSchema } from '@kesher/domain/announcement/kept-rehearsal';
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
  const rehearsals = rowReader(table, keptRehearsalSchema);
  const rehearsalKey = (id: SubjectId): ItemKey => ({ pk: subjectPartition(id), sk: 'rehearsal' });
  const rehearsalItem = (rehearsal: KeptRehearsal): Item & ItemKey => ({
    ...rehearsalKey(rehearsal.subjectId),
    ...rehearsal,
    asOf: rehearsal.counted.asOf,
    // In the index of what is due by the partition of its announcement.
    ...(rehearsal.wakeAt && { wakeKey: job }),
  });

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

    async rehearsal(id) {
      return rehearsals.ifReadable(await table.get(rehearsalKey(id)));
    },

    async startRehearsal(rehearsal) {
      await table.put(rehearsalItem(rehearsal));
    },

    async advanceRehearsal(rehearsal) {
      const { draftedAt, step, counted } = rehearsal;
      const stored = await table.put(rehearsalItem(rehearsal), {
        ConditionExpression: 'draftedAt = :drafted AND asOf = :asOf AND #step = :before',
        ExpressionAttributeNames: { '#step': 'step' },
        ExpressionAttributeValues: { ':drafted': draftedAt, ':asOf': counted.asOf, ':before': step - 1 },
      });
      return stored ? 'advanced' : 'stale';
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
