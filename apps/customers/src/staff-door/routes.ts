import { createRoute } from '@hono/zod-openapi';
import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { body, json, pageQuery, problem, staffProblems } from '@kesher/adapters/http/describe';
import { staffIdSchema } from '@kesher/domain/ids';
import { staffActionSchema } from '@kesher/domain/staff/action-log';
import { rightSchema, staffMemberSchema } from '@kesher/domain/staff/staff';
import { colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { delayTaskKinds } from '@kesher/domain/stock-delay/task-kinds';
import { isOutcomeOf, taskOutcomes } from '@kesher/domain/task/call-outcome';
import { taskSchema } from '@kesher/domain/task/task';
import { coreTaskKinds } from '@kesher/domain/task/task-work';
import * as z from 'zod';
import { accessRoutes } from './access-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { unreadableRoutes } from './unreadable-routes.ts';

const notFound = { 404: problem('There is no such thing.') };

/** Every route of the customers app's staff door; imports, erasure, the team and settings have functions of their own. */
export const routes = {
  ...accessRoutes,
  ...linkRoutes,
  ...peopleRoutes,
  ...unreadableRoutes,
  readMe: createRoute({
    method: 'get',
    path: '/staff/me',
    summary: 'Who is signed in, and what they may do',
    responses: {
      200: json(
        staffMemberSchema.extend({
          rights: z.array(rightSchema),
          caresAfterwards: z
            .boolean()
            .describe('Whether the business asks anybody how they are, or has anything left to do for whom it asked.'),
        }),
        'You.',
      ),
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
    request: { query: pageQuery.extend({ kind: z.enum([...coreTaskKinds, ...delayTaskKinds]).optional() }) },
    responses: {
      200: json(
        z.object({
          tasks: z.array(taskSchema),
          customers: customerCardsSchema,
          /** Calls on the way to this page that a stop holds. */
          stopped: z.int().min(0),
          next: z.string().optional(),
        }),
        'A page, and the customers that it names by id. Calls about what is stopped are left out and counted in `stopped`; there is more while there is a `next`.',
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
        z
          .object({
            revision: z.int().min(1),
            did: z.enum(['taken', 'released', 'called', 'done', 'reopened']),
            outcome: z.enum(taskOutcomes).optional(),
            note: z.string().trim().max(1_000).optional(),
          })
          .refine(({ did, outcome }) => isOutcomeOf(did, outcome), {
            path: ['outcome'],
            message: 'a call that was not made, because calls are refused, ends its task: "done"',
          }),
      ),
    },
    responses: {
      200: json(taskSchema, 'The task as it is now.'),
      409: problem('It changed meanwhile, that step is not possible, or what the call is about was stopped.'),
      ...notFound,
      ...staffProblems,
    },
  }),
  listActions: createRoute({
    method: 'get',
    path: '/staff/actions',
    summary: 'What staff did, and tried and were refused, whole or of one person',
    request: { query: pageQuery.extend({ by: staffIdSchema.optional() }) },
    responses: {
      200: json(
        z.object({ actions: z.array(staffActionSchema), next: z.string().optional() }),
        'A page, newest first; ask again with `after` set to `next`.',
      ),
      ...staffProblems,
    },
  }),
};
