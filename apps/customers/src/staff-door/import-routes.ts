import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { dateOrders } from '@kesher/domain/import/date-order';
import { importKindSchema } from '@kesher/domain/import/import-kind';
import {
  answersSchema,
  encodingSchema,
  fileFormatSchema,
  importJobSchema,
  mappingSchema,
} from '@kesher/domain/import/import-store';
import { numberForms } from '@kesher/domain/import/number-form';
import { ownIds, sourcePrefix } from '@kesher/domain/import/own-id';
import { importQuestionSchema } from '@kesher/domain/import/question';
import { refusalRulesSchema } from '@kesher/domain/import/refusal-rule';
import { rowErrorSchema } from '@kesher/domain/import/row-error';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import * as z from 'zod';

export const fileIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'use 8 to 64 letters, digits or -');
const importRequestSchema = z.object({
  fileId: fileIdSchema,
  fileName: z.string().trim().min(1).max(200),
  kind: importKindSchema,
  mapping: mappingSchema.optional(),
  /** The system that the ids belong to, such as `crm`; `own` where they are the business's own. */
  source: z
    .string()
    .trim()
    .max(64)
    .refine(
      (source) => source === ownIds || sourcePrefix(source) !== undefined,
      'use a short name such as crm or shop-a',
    )
    .optional(),
  /** The day on which the file was exported; today unless said. */
  statedOn: isoDateSchema.optional(),
  answers: answersSchema.optional(),
  encoding: encodingSchema.optional(),
});

export const previewSchema = z.object({
  format: fileFormatSchema,
  headers: z.array(z.string()),
  firstRows: z.array(z.record(z.string(), z.string())),
  mapping: z.object({
    columns: z.record(z.string(), z.string()).readonly(),
    dateOrders: z.record(z.string(), z.enum(dateOrders)).readonly().optional(),
    source: z.string().optional(),
    fallbacks: z.record(z.string(), z.array(z.string()).readonly()).readonly().optional(),
    numberForms: z.record(z.string(), z.enum(numberForms)).readonly().optional(),
    answers: z.record(z.string(), z.string()).readonly().optional(),
    refusals: refusalRulesSchema.readonly().optional(),
  }),
  confidence: z.record(z.string(), z.enum(['certain', 'likely'])).readonly(),
  missingFields: z.array(z.string()).readonly(),
  unusedHeaders: z.array(z.string()).readonly(),
  dateQuestions: z.array(z.object({ field: z.string(), column: z.string() })),
  questions: z.array(importQuestionSchema),
  rows: z.int(),
  rowsTried: z.int(),
  counts: z.object({ created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  errors: z.array(rowErrorSchema),
  /** The first 20 of each kind. */
  warnings: z.array(rowErrorSchema),
  /** How many of the rows come in with a warning, by its kind. */
  warned: z.record(z.string(), z.int()).readonly(),
});

const notFound = { 404: problem('There is no such import.') };

/** Every route of imports whose bodies and answers are JSON. */
export const importRoutes = {
  previewImport: createRoute({
    method: 'post',
    path: '/staff/imports/preview',
    summary:
      'See what importing a file would do: mapping, counts and errors of its first 10,000 rows. Nothing is written',
    request: body(importRequestSchema),
    responses: {
      200: json(previewSchema, 'What would happen.'),
      422: problem('The file cannot be read.'),
      ...staffProblems,
    },
  }),
  startImport: createRoute({
    method: 'post',
    path: '/staff/imports',
    summary: 'Import an uploaded file. It runs in the background; the same file again changes nothing',
    request: body(importRequestSchema),
    responses: {
      202: json(importJobSchema, 'The import, running.'),
      422: problem('The file cannot be read, or a field is not mapped.'),
      ...staffProblems,
    },
  }),
  listImports: createRoute({
    method: 'get',
    path: '/staff/imports',
    summary: 'The latest imports',
    responses: { 200: json(z.object({ imports: z.array(importJobSchema) }), 'Newest first.'), ...staffProblems },
  }),
  readImport: createRoute({
    method: 'get',
    path: '/staff/imports/{id}',
    summary: 'How far an import is',
    request: { params: z.object({ id: z.string().max(64) }) },
    responses: { 200: json(importJobSchema, 'The import with its progress.'), ...notFound, ...staffProblems },
  }),
  readImportErrors: createRoute({
    method: 'get',
    path: '/staff/imports/{id}/errors',
    summary: 'The first rows that were refused, at most 200; the CSV file has all of them',
    request: { params: z.object({ id: z.string().max(64) }) },
    responses: {
      200: json(z.object({ errors: z.array(rowErrorSchema) }), 'In the order of lines.'),
      ...notFound,
      ...staffProblems,
    },
  }),
  readImportWarnings: createRoute({
    method: 'get',
    path: '/staff/imports/{id}/warnings',
    summary: 'What is worth knowing of rows that came in, one kind at a time; `progress.warnings` counts the kinds',
    request: {
      params: z.object({ id: z.string().max(64) }),
      query: z.object({
        code: z.string().max(64),
        /** The last line of the page before. */
        after: z.coerce.number().int().min(0).max(100_000_000).optional(),
        limit: z.coerce.number().int().min(1).max(200).optional(),
      }),
    },
    responses: {
      200: json(
        z.object({ warnings: z.array(rowErrorSchema), next: z.int().optional() }),
        'In the order of lines; `next` is the `after` of the page that follows.',
      ),
      ...notFound,
      ...staffProblems,
    },
  }),
};

/**
 * The two routes whose body or answer is no JSON. They are declared for the API description only: `add-import-routes.ts`
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
