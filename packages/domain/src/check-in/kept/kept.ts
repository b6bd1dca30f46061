import * as z from 'zod';
import { staffIdSchema } from '../../ids.ts';
import { instantSchema } from '../../instant-schema.ts';

/** That all answers so far stand in the business's own record. A further answer ends it. */
export const notedSchema = z.object({
  by: staffIdSchema,
  at: instantSchema,
  /** When they are reduced to counts, by the period that held when it was looked at last. */
  reduceAt: instantSchema,
});

/** Why everything of a check-in is kept for now: a complaint, a case. */
export const holdSchema = z.object({
  by: staffIdSchema,
  at: instantSchema,
  reason: z.string().trim().min(1).max(200),
});
export type Hold = z.infer<typeof holdSchema>;

const count = z.int().min(0);

/** What is left of answers once they were reduced: how often which feeling. */
export const reducedSchema = z.object({
  at: instantSchema,
  feelings: z.object({ fine: count, 'some-trouble': count, 'need-help': count }),
});
export type Reduced = z.infer<typeof reducedSchema>;
