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
  /** To how many of them its word was promised and is owed no more. Absent where an earlier Kesher froze. */
  leftOut: z.int().min(0).optional(),
  /** Everyone up to this customer id has been looked at. */
  after: customerIdSchema.optional(),
  startedAt: instantSchema,
  finishedAt: instantSchema.optional(),
});
export type Freeze = z.infer<typeof freezeSchema>;

/** How far somebody has looked through a frozen audience whether the notice has gone out: a checkpoint. */
export const wentOutSchema = z.object({
  noticeId: noticeIdSchema,
  /** It had gone out to the chunks before this one. */
  chunk: z.int().min(0),
  /** When the last message of those was accepted. */
  last: instantSchema,
});
export type WentOut = z.infer<typeof wentOutSchema>;
