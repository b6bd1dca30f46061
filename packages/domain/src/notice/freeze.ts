import * as z from 'zod';
import { customerIdSchema, noticeIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';

/**
 * How far a notice's audience has been frozen. It moves only after the chunk it speaks of is written, so a crash
 * repeats a chunk and never leaves one out.
 */
export const freezeSchema = z.object({
  noticeId: noticeIdSchema,
  /** Chunks written so far; also the next chunk's number. */
  chunks: z.int().min(0),
  members: z.int().min(0),
  /** Everyone up to this customer id has been looked at. */
  after: customerIdSchema.optional(),
  startedAt: instantSchema,
  finishedAt: instantSchema.optional(),
});
export type Freeze = z.infer<typeof freezeSchema>;
