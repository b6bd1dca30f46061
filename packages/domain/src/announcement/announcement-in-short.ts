import * as z from 'zod';
import { subjectIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { jobNameSchema, nameSchema } from '../job/job.ts';
import { type Announcement, announcementFields, draftFields, liveFields } from './announcement.ts';

/** What a job's notices are about: whose it is, and which one. */
export const jobSubjectSchema = z.object({ job: jobNameSchema, id: subjectIdSchema });
export type JobSubject = z.infer<typeof jobSubjectSchema>;

const { wakeAt: _forKesherAlone, ...shownFields } = announcementFields;
const saidFields = {
  /** Which of the job's statements it is; the job has the words for it. */
  says: z.string().max(40),
  /** When it promises the next word, if it does. */
  nextUpdateBy: instantSchema.optional(),
};

/** An announcement as it is listed beside those of other jobs: all but the very facts. */
export const announcementInShortSchema = z.object({
  ...jobSubjectSchema.shape,
  /** What it is about, by name. */
  about: z.array(nameSchema),
  ...shownFields,
  draft: z.object({ ...draftFields, ...saidFields }).optional(),
  live: z.object({ ...liveFields, ...saidFields }).optional(),
});
export type AnnouncementInShort = z.infer<typeof announcementInShortSchema>;

/** What a job says of its own records, for those who list them beside others. */
type ToldInShort<Statement> = {
  job: string;
  about: AnnouncementInShort['about'];
  says(statement: Statement): string;
  promisesBy(statement: Statement): Instant | undefined;
};

/** A job's record as it is listed beside those of other jobs. */
export function announcementInShort<Statement>(
  { id, stage, version, promises, createdBy, createdAt, revision, draft, live }: Announcement<Statement>,
  { job, about, says, promisesBy }: ToldInShort<Statement>,
): AnnouncementInShort {
  function inShort<Said extends { statement: Statement }>({ statement, ...rest }: Said) {
    const nextUpdateBy = promisesBy(statement);
    return { ...rest, says: says(statement), ...(nextUpdateBy && { nextUpdateBy }) };
  }
  return {
    job,
    id,
    about,
    stage,
    version,
    promises,
    createdBy,
    createdAt,
    revision,
    ...(draft && { draft: inShort(draft) }),
    ...(live && { live: inShort(live) }),
  };
}
