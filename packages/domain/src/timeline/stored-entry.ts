import * as z from 'zod';
import { customerIdSchema, staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { callOutcomes } from '../task/call-outcome.ts';

/** Chosen by whoever writes, so that the same request twice writes once. */
export const requestIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,40}$/, 'use 8 to 40 letters, digits or -');

const written = { id: requestIdSchema, customerId: customerIdSchema, at: instantSchema, by: staffIdSchema };

export const noteFields = {
  text: z.string().trim().min(1).max(4_000),
  /** `learned` is what the next person should know before they speak with this customer. */
  what: z.enum(['note', 'learned']),
};

export const callFields = {
  /** `in`: the customer called us. */
  direction: z.enum(['in', 'out']),
  outcome: z.enum(callOutcomes),
  about: z.string().trim().min(1).max(200).optional(),
  note: z.string().trim().min(1).max(4_000).optional(),
  solved: z.boolean().optional(),
};

/** What staff write about a customer and what no other row says. */
export const storedEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...written, kind: z.literal('note'), ...noteFields }),
  z.object({ ...written, kind: z.literal('call'), ...callFields }),
]);
export type StoredEntry = z.infer<typeof storedEntrySchema>;
