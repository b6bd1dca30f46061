import { createRoute } from '@hono/zod-openapi';
import { json, problem, staffProblems } from '@kesher/adapters/http/describe';
import * as z from 'zod';
import { enteredWorksSchema } from './answers.ts';

/** Thirteen parts of 4 MB: 52 MB. */
const mostParts = 13;
const fileIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'use 8 to 64 letters, digits or -');

/** What may be said in the address of an uploaded part. */
export const partSchema = z.object({
  fileId: fileIdSchema,
  part: z
    .string()
    .regex(/^\d{1,4}$/, `number the parts from 0 to ${mostParts - 1}`)
    .transform(Number)
    .pipe(z.int().max(mostParts - 1, `send at most ${mostParts} parts of 4 MB`)),
});

/** Bundles that are larger than a request. */
export const fileRoutes = {
  uploadWorks: createRoute({
    method: 'put',
    path: '/staff/work-files/{fileId}/parts/{part}',
    summary: 'Upload a part of a bundle, at most 4 MB',
    description:
      'Choose a `fileId` of your own and number the parts from 0; together at most 52 MB. The same part again replaces it. What is not taken within two days is gone.',
    request: {
      params: z.object({
        fileId: fileIdSchema,
        part: z
          .int()
          .min(0)
          .max(mostParts - 1),
      }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    responses: {
      204: { description: 'The part is stored.' },
      413: problem('The part is larger than 4 MB.'),
      ...staffProblems,
    },
  }),
  enterFile: createRoute({
    method: 'post',
    path: '/staff/work-files/{fileId}/works',
    summary: 'Take the works of an uploaded FHIR bundle, page by page',
    description:
      'Each call takes as many works as fit into its time. While there is a `next`, call again with it as `after`; what was taken before is the same when it is taken again. After the last page the file is removed.',
    request: {
      params: z.object({ fileId: fileIdSchema }),
      query: z.object({ after: z.coerce.number().int().min(0).max(1_000_000).default(0) }),
    },
    responses: {
      200: json(
        enteredWorksSchema.extend({
          /** How many works, and persons without one, the file holds. */
          of: z.int().min(0),
          next: z.int().min(1).optional(),
        }),
        'What became of the works of this page.',
      ),
      404: problem('There is no such file, or a part of it is missing.'),
      ...staffProblems,
    },
  }),
};
