import { createRoute } from '@hono/zod-openapi';
import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { body, json, pageQuery, problem, staffProblems } from '@kesher/adapters/http/describe';
import { staffActionSchema } from '@kesher/domain/staff/action-log';
import { rightSchema, staffMemberSchema } from '@kesher/domain/staff/staff';
import { colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { callOutcomes } from '@kesher/domain/task/call-outcome';
import { taskKinds, taskSchema } from '@kesher/domain/task/task';
import * as z from 'zod';
import { peopleRoutes } from './people-routes.ts';
import { settingsRoutes } from './settings-routes.ts';

const notFound = { 404: problem('There is no such thing.') };

/** Every route of the customers app's staff door; imports and erasure have functions of their own. */
export const routes = {
  ...peopleRoutes,
  ...settingsRoutes,
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
