import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { instantSchema } from '@kesher/domain/instant-schema';
import { stopSchema, stopTargetSchema } from '@kesher/domain/stop/stop';
import * as z from 'zod';

/** The routes by which staff hold back what is being sent. */
export const stopRoutes = {
  listStops: createRoute({
    method: 'get',
    path: '/staff/stops',
    summary: 'The stops that stand',
    responses: { 200: json(z.object({ stops: z.array(stopSchema) }), 'None while all goes out.'), ...staffProblems },
  }),
  pressStop: createRoute({
    method: 'post',
    path: '/staff/stops',
    summary: 'Stop one announcement, one channel, or everything, at once',
    description:
      'Within 5 seconds nothing more of it leaves. Nobody else is asked, and no reason is needed. What a person decides after it about the same announcement is its correction, and goes out.',
    request: body(stopTargetSchema),
    responses: {
      201: json(stopSchema, 'It is stopped. Pressed again, it is the same stop.'),
      404: problem('There is no such announcement.'),
      ...staffProblems,
    },
  }),
  liftStop: createRoute({
    method: 'delete',
    path: '/staff/stops/{id}',
    summary: 'Let it go on',
    description: 'What waited goes out within about two minutes.',
    request: {
      params: z.object({
        id: z
          .string()
          .max(100)
          .describe('`everything`, or what was stopped and its id: `announcement~delay-1`, `channel~sms`.'),
      }),
      query: z.object({
        seen: instantSchema
          .optional()
          .describe('Its `stoppedAt`, as you saw it: a later press of somebody else stays.'),
      }),
    },
    responses: {
      204: { description: 'It goes on.' },
      404: problem('There is no such stop.'),
      409: problem('Somebody has stopped it again since you looked.'),
      ...staffProblems,
    },
  }),
};
