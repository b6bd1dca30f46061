import { createRoute } from '@hono/zod-openapi';
import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { body, json, pageQuery, problem, staffProblems } from '@kesher/adapters/http/describe';
import { importKindSchema } from '@kesher/domain/import/import-kind';
import { fileFormatSchema, importJobSchema, mappingSchema } from '@kesher/domain/import/import-store';
import { rowErrorSchema } from '@kesher/domain/import/row-error';
import { staffActionSchema } from '@kesher/domain/staff/action-log';
import { rightSchema, staffMemberSchema } from '@kesher/domain/staff/staff';
import { colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { callOutcomes } from '@kesher/domain/task/call-outcome';
import { taskKinds, taskSchema } from '@kesher/domain/task/task';
import * as z from 'zod';
import { peopleRoutes } from './people-routes.ts';
import { settingsRoutes } from './settings-routes.ts';

export const fileIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'use 8 to 64 letters, digits or -');
const importRequestSchema = z.object({
  fileId: fileIdSchema,
  fileName: z.string().trim().min(1).max(200),
  kind: importKindSchema,
  mapping: mappingSchema.optional(),
});

export const previewSchema = z.object({
  format: fileFormatSchema,
  headers: z.array(z.string()),
  firstRows: z.array(z.record(z.string(), z.string())),
  mapping: z.object({
    columns: z.record(z.string(), z.string()).readonly(),
    dateOrders: z
      .record(z.string(), z.enum(['day-first', 'month-first']))
      .readonly()
      .optional(),
    source: z.string().optional(),
  }),
  confidence: z.record(z.string(), z.enum(['certain', 'likely'])).readonly(),
  missingFields: z.array(z.string()).readonly(),
  unusedHeaders: z.array(z.string()).readonly(),
  dateQuestions: z.array(z.object({ field: z.string(), column: z.string() })),
  rows: z.int(),
  rowsTried: z.int(),
  counts: z.object({ created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  errors: z.array(rowErrorSchema),
  warnings: z.array(rowErrorSchema),
});

const notFound = { 404: problem('There is no such thing.') };

/** Every route of the customers app's staff door. */
export const routes = {
  ...peopleRoutes,
  ...settingsRoutes,
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
  readMe: createRoute({
    method: 'get',
    path: '/staff/me',
    summary: 'Who is signed in, and what they may do',
    responses: {
      200: json(staffMemberSchema.extend({ rights: z.array(rightSchema) }), 'You.'),
      ...staffProblems,
    },
  }),
  nameMe: createRoute({
    method: 'put',
    path: '/staff/me',
    summary: 'Say what you are called',
    description: 'By the ID token of your sign-in, so that colleagues read your name where you did something.',
    request: body(z.object({ idToken: z.string().min(1).max(8_000) })),
    responses: {
      204: { description: 'Known by that name from now on.' },
      422: problem('The token does not prove who you are.'),
      ...staffProblems,
    },
  }),
  listColleagues: createRoute({
    method: 'get',
    path: '/staff/colleagues',
    summary: 'Who works here, by name',
    responses: {
      200: json(z.object({ colleagues: z.array(colleagueSchema) }), 'Everybody who ever signed in.'),
      ...staffProblems,
    },
  }),
  listTasks: createRoute({
    method: 'get',
    path: '/staff/tasks',
    summary: 'Open tasks, of one kind or all, the most urgent first, with who they are about',
    request: { query: pageQuery.extend({ kind: z.enum(taskKinds).optional() }) },
    responses: {
      200: json(
        z.object({ tasks: z.array(taskSchema), customers: customerCardsSchema, next: z.string().optional() }),
        'A page, full unless it is the last, and the customers that it names by id.',
      ),
      ...staffProblems,
    },
  }),
  workOnTask: createRoute({
    method: 'post',
    path: '/staff/tasks/{id}',
    summary: 'Take a task, note a call, finish it, or reopen it',
    request: {
      params: z.object({ id: z.string().max(200) }),
      ...body(
        z.object({
          revision: z.int().min(1),
          did: z.enum(['taken', 'released', 'called', 'done', 'reopened']),
          outcome: z.enum(callOutcomes).optional(),
          note: z.string().trim().max(1_000).optional(),
        }),
      ),
    },
    responses: {
      200: json(taskSchema, 'The task as it is now.'),
      409: problem('It changed meanwhile, or that step is not possible.'),
      ...notFound,
      ...staffProblems,
    },
  }),
  listActions: createRoute({
    method: 'get',
    path: '/staff/actions',
    summary: 'What staff did, and tried and were refused',
    responses: { 200: json(z.object({ actions: z.array(staffActionSchema) }), 'Newest first.'), ...staffProblems },
  }),
};
