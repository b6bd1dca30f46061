import * as z from 'zod';
import { noticeIdSchema, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { laneSchema } from '../lane.ts';
import { delayContentSchema, delayPersonalSchema } from '../stock-delay/delay-notice.ts';

/** What a notice says, by job. A new job adds its member here and its wording in `content`. */
const noticeContentSchema = z.discriminatedUnion('job', [delayContentSchema]);

/** One immutable version of one fact that we tell people. */
export const noticeSchema = z.object({
  id: noticeIdSchema,
  subjectId: subjectIdSchema,
  version: z.int().min(1),
  lane: laneSchema,
  content: noticeContentSchema,
  /** Who said it; `system` for what Kesher says by itself. */
  publishedBy: staffIdSchema,
  publishedAt: instantSchema,
  /** After this nobody is told any more; a message that still waits then expires. */
  expiresAt: instantSchema.optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** The customer-specific facts of a message, by job. */
export const personalSchema = delayPersonalSchema;
export type Personal = z.infer<typeof personalSchema>;
