import * as z from 'zod';
import type { StaffId } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';

/** One thing that a person on staff did, or tried and was refused. Ids only. */
export const staffActionSchema = z.object({
  at: instantSchema,
  by: z.string().max(128),
  action: z.string().max(100),
  subject: z.string().max(200),
  allowed: z.boolean(),
});
export type StaffAction = z.infer<typeof staffActionSchema>;

export type ActionQuery = { by?: StaffId | undefined; limit: number; after?: string | undefined };

export type ActionLog = {
  record(action: StaffAction): Promise<void>;
  /** Newest first, whole or of one person. A page may be short of its limit and not the last: `next` tells. */
  page(query: ActionQuery): Promise<{ actions: StaffAction[]; next?: string | undefined }>;
};
