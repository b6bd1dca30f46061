import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { checkInIdSchema, checkInSchema } from '@kesher/domain/check-in/check-in';
import { holdSchema } from '@kesher/domain/check-in/kept/kept';
import * as z from 'zod';
import { shownCheckInSchema } from './answers.ts';

const params = z.object({ id: checkInIdSchema });
const seen = checkInSchema.pick({ revision: true });
const notThere = problem('There is no such check-in.');

/** What became of each of several check-ins. */
export const notedOutcomesSchema = z.object({
  outcomes: z.array(
    z.object({
      id: checkInIdSchema,
      is: z.enum(['noted', 'not-over', 'nothing-said', 'stale', 'not-found']),
    }),
  ),
});

/** Whether a check-in is on hold. Whoever puts it there need not be one who may read answers. */
const heldSchema = z.object({ id: checkInIdSchema, hold: holdSchema.optional() });

/** How long what was said in a check-in is kept. */
export const keptRoutes = {
  noteAnswers: createRoute({
    method: 'post',
    path: '/staff/check-ins/{id}/noted',
    summary: 'Say that the answers stand in the clinic’s own record',
    description:
      'Of a check-in that is over, with the `revision` that you saw. After their period (30 days, unless set) they are reduced to counts; a further answer has to be noted anew.',
    request: { params, ...body(seen) },
    responses: {
      200: json(shownCheckInSchema, 'They are noted.'),
      404: notThere,
      409: problem('It is not over, nothing was said, or something was said since.'),
      ...staffProblems,
    },
  }),
  noteAnswersOfSeveral: createRoute({
    method: 'post',
    path: '/staff/check-ins/noted',
    summary: 'The same for several check-ins at once',
    request: body(
      z.object({
        checkIns: z
          .array(seen.extend({ id: checkInIdSchema }))
          .min(1)
          .max(50),
      }),
    ),
    responses: { 200: json(notedOutcomesSchema, 'What became of each.'), ...staffProblems },
  }),
  putOnHold: createRoute({
    method: 'post',
    path: '/staff/check-ins/{id}/hold',
    summary: 'Keep everything of a check-in: a complaint, a case',
    request: { params, ...body(holdSchema.pick({ reason: true })) },
    responses: { 200: json(heldSchema, 'Nothing of it goes until the hold ends.'), 404: notThere, ...staffProblems },
  }),
  releaseHold: createRoute({
    method: 'post',
    path: '/staff/check-ins/{id}/hold/end',
    summary: 'End a hold',
    description: 'What was noted longer ago than its period is reduced to counts at once.',
    request: { params },
    responses: { 200: json(heldSchema, 'It is kept as long as all others.'), 404: notThere, ...staffProblems },
  }),
};
