import { createRoute } from '@hono/zod-openapi';
import { problem, staffProblems } from '@kesher/adapters/http/describe';
import * as z from 'zod';
import { fileIdSchema } from './routes.ts';

/**
 * The two routes whose body or answer is no JSON. They are declared for the API description only: `import-routes.ts`
 * answers them without the validation that comes with a declaration, since the bytes of a file have no schema.
 */
export const uploadPart = createRoute({
  method: 'put',
  path: '/staff/files/{fileId}/parts/{part}',
  summary: 'Upload a part of a file, at most 4 MB',
  description:
    'Choose a `fileId` of your own and number the parts from 0. The same part again replaces it. Then preview the import.',
  request: {
    params: z.object({ fileId: fileIdSchema, part: z.int().min(0).max(9_999) }),
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
});

export const downloadImportErrors = createRoute({
  method: 'get',
  path: '/staff/imports/{id}/errors.csv',
  summary: 'The rows that were refused, as a CSV file',
  description: 'One line for each problem: line, field, column, code and remedy. The values themselves are not in it.',
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: {
    200: { description: 'The problems, in the order of lines.', content: { 'text/csv': { schema: z.string() } } },
    404: problem('There is no such import.'),
    ...staffProblems,
  },
});
