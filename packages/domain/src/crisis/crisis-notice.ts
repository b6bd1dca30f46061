import * as z from 'zod';
import { localizedLineSchema } from '../localized-text.ts';
import { personalSchema } from '../message/message.ts';
import { bulletinFactsSchema, bulletinStatementSchema, concernedSchema } from './bulletin.ts';
import { crisisIdSchema } from './crisis.ts';

/** What a notice of a bulletin says, to whoever is told. */
export const crisisContentSchema = z.object({
  job: z.literal('crisis-notice'),
  crisisId: crisisIdSchema,
  /** What the crisis is called. */
  crisis: localizedLineSchema,
  number: z.int().min(1),
  isExercise: z.boolean().default(false),
  /** Whom it is for. */
  segments: concernedSchema,
  statement: bulletinStatementSchema,
  /** What it had said: a release and a withdrawal speak of that. */
  said: bulletinFactsSchema.optional(),
});
export type CrisisContent = z.infer<typeof crisisContentSchema>;

/** What is one customer's own in a bulletin: in which of its segments they are. */
export const crisisOwnSchema = z.object({ segments: z.array(z.string().max(60)).max(30).default([]) });

/** What a message about a bulletin says to one customer. */
export const crisisPersonalSchema = z.object({ ...personalSchema.shape, ...crisisOwnSchema.shape });
