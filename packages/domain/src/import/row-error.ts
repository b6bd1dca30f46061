import * as z from 'zod';
import { customerIdSchema } from '../ids.ts';

/** A problem of one row as it is stored: the line, where, what and the remedy; never the value. */
export const rowErrorSchema = z.object({
  line: z.int().min(1),
  field: z.string(),
  column: z.string(),
  code: z.string(),
  remedy: z.string(),
  /** Whom else it is about. */
  customerId: customerIdSchema.optional(),
});
