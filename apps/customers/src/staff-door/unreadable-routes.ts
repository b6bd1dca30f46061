import { createRoute } from '@hono/zod-openapi';
import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { body, json, staffProblems } from '@kesher/adapters/http/describe';
import { aboutRowSchema } from '@kesher/domain/unreadable/about-row';
import { unreadableRowSchema } from '@kesher/domain/unreadable/unreadable-row';
import * as z from 'zod';

/** More of them are one and the same trouble: these are mended first. */
export const mostUnreadable = 200;

/** The routes about rows that cannot be read. */
export const unreadableRoutes = {
  listUnreadable: createRoute({
    method: 'get',
    path: '/staff/unreadable-records',
    summary: 'Records that cannot be read, and so were set aside',
    description:
      'Each with its table, its key, the fields that are to blame and when it was first met; never what they hold. Everything else goes on without them.',
    responses: {
      200: json(
        z.object({
          records: z.array(unreadableRowSchema.extend({ about: aboutRowSchema })),
          customers: customerCardsSchema,
        }),
        `The first ${mostUnreadable}, in the order of their keys.`,
      ),
      ...staffProblems,
    },
  }),
  settleUnreadable: createRoute({
    method: 'post',
    path: '/staff/unreadable-records/settled',
    summary: 'Take a record off that list, once it is mended or removed',
    description: 'One that still cannot be read comes back as soon as something needs it.',
    request: body(unreadableRowSchema.pick({ table: true, pk: true, sk: true })),
    responses: { 204: { description: 'Taken off the list.' }, ...staffProblems },
  }),
};
