import type { AnnouncementInShort } from '@kesher/domain/announcement/announcement-in-short';
import type { Announcements } from '@kesher/domain/announcement/announcements';
import type { Jobs } from '@kesher/domain/job/jobs';
import * as z from 'zod';
import { recordPart } from './announcement-rows.ts';
import { cursorKeySchema, readCursorAs, writeCursor } from './cursor.ts';
import { rowReader } from './row-reader.ts';
import { headKey } from './subject-truth.ts';
import { itemsInOrder, type Table } from './table.ts';

/** The index's entry of an announcement. `jobSort` ends with its id, so it names one among those of all jobs. */
const keySchema = z.object({ pk: cursorKeySchema, sk: cursorKeySchema, jobSort: cursorKeySchema });
type HeadKey = z.infer<typeof keySchema>;
type Page = { limit: number; before: string | undefined };

/** The announcements of all jobs in DynamoDB, each read as its job reads it. */
export function createAnnouncements(table: Table, jobs: Jobs): Announcements {
  const heads = rowReader(table, headSchemaOf(jobs));
  return {
    async list({ limit, after }) {
      const before = readCursorAs(after, keySchema.pick({ jobSort: true }))?.jobSort;
      const keys: HeadKey[] = [];
      for await (const key of newestKeys(table, jobs, { limit, before })) {
        keys.push(key);
        if (keys.length > limit) break;
      }
      const shown = keys.slice(0, limit);
      const last = keys.length > limit ? shown.at(-1) : undefined;
      return {
        announcements: await heads.all(await itemsInOrder(table, shown)),
        next: writeCursor(last && { jobSort: last.jobSort }),
      };
    },

    async get(id) {
      const head = await table.get(headKey(id));
      const job = jobs.all.find(({ name }) => name === head?.['jobKey']);
      // What announces nothing keeps another kind of record there.
      if (job && !job.announcementSchema) return undefined;
      return heads.ifAny(head);
    },
  };
}

/** Reads a head by the schema of the job that it names; what is wrong is named as that job's own store names it. */
function headSchemaOf(jobs: Jobs): z.ZodType<AnnouncementInShort> {
  return z.looseObject({ jobKey: z.string() }).transform((head, context) => {
    const job = jobs.all.find(({ name }) => name === head.jobKey);
    const reading = job?.announcementSchema?.safeParse(head[recordPart(job.name)]);
    if (reading?.success) return reading.data;
    if (reading === undefined) context.addIssue({ code: 'custom', path: ['jobKey'], message: 'no such job' });
    for (const { path, message } of reading?.error.issues ?? []) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });
}

/** The keys of all jobs' announcements, merged, the newest first. */
async function* newestKeys(table: Table, jobs: Jobs, page: Page): AsyncGenerator<HeadKey> {
  const announcing = jobs.all.filter(({ announcementSchema }) => announcementSchema !== undefined);
  const streams = announcing.map(({ name }) => keysOfJob(table, name, page));
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    let newest = -1;
    let key: HeadKey | undefined;
    heads.forEach(({ done, value }, index) => {
      if (done || (key !== undefined && value.jobSort < key.jobSort)) return;
      newest = index;
      key = value;
    });
    const stream = streams[newest];
    if (key === undefined || stream === undefined) return;
    yield key;
    heads[newest] = await stream.next();
  }
}

/** The keys of one job; each page is asked for when the one before is used up. */
async function* keysOfJob(table: Table, job: string, { limit, before }: Page): AsyncGenerator<HeadKey> {
  let after: Awaited<ReturnType<Table['query']>>['next'];
  do {
    const { items, next } = await table.query({
      index: 'byJob',
      KeyConditionExpression: before === undefined ? 'jobKey = :job' : 'jobKey = :job AND jobSort < :before',
      values: { ':job': job, ...(before !== undefined && { ':before': before }) },
      newestFirst: true,
      keysOnly: true,
      limit: limit + 1,
      after,
    });
    yield* items.map((item) => keySchema.parse(item));
    after = next;
  } while (after !== undefined);
}
