import * as z from 'zod';
import { problemSchema } from './problem.ts';

/** Short forms for the OpenAPI declarations of the doors. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** What every staff route may answer besides its own. */
export const staffProblems = {
  400: problem('Some of the input cannot be used; `errors` names the fields and the remedies.'),
  401: problem('No valid access token.'),
  403: problem('The role may not do this.'),
};

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(2_000).optional(),
});
