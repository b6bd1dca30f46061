import * as z from 'zod';
import { noticeIdSchema, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { jobContentSchema } from '../job/job.ts';
import type { Jobs } from '../job/jobs.ts';
import { laneSchema } from '../lane.ts';

/** One immutable version of one fact that we tell people. */
export const noticeSchema = z.object({
  id: noticeIdSchema,
  subjectId: subjectIdSchema,
  version: z.int().min(1),
  lane: laneSchema,
  /** Its job reads it. */
  content: jobContentSchema,
  /** Who said it; `system` for what Kesher says by itself. */
  publishedBy: staffIdSchema,
  publishedAt: instantSchema,
  /**
   * When a person decided that this is said, which a stop pressed afterwards holds. What Kesher says by itself was
   * decided with what it repeats. Absent in notices of before December 2026: then when it was published.
   */
  decidedAt: instantSchema.optional(),
  /** After this nobody is told any more; a message that still waits then expires. */
  expiresAt: instantSchema.optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A notice as it is read where it is stored: one whose job cannot read it is unreadable. */
export function noticeSchemaOf(jobs: Pick<Jobs, 'contentSchema'>) {
  return noticeSchema.extend({ content: jobs.contentSchema });
}
