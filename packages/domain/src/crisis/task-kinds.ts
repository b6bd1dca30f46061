import * as z from 'zod';
import { noticeIdSchema } from '../ids.ts';

/** What a task about a crisis asks for. */
export const crisisWorkSchema = z.discriminatedUnion('kind', [
  /** "This is hard for me", said beside the payments: a person speaks with them about a way to pay. */
  z.object({ kind: z.literal('hardship'), noticeId: noticeIdSchema }),
]);
