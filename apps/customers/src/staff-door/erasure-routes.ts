import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { customerIdSchema } from '@kesher/domain/ids';
import * as z from 'zod';
import { erasureSchema } from '../people/erase-customer.ts';

/** The one route of the erasure door. */
export const erasureRoutes = {
  eraseCustomer: createRoute({
    method: 'post',
    path: '/staff/erasures/{customerId}',
    summary: 'Erase a customer. Nothing brings them back',
    description:
      'Say the customer’s name as it stands on their record. Removed: profile, look-ups, timeline, orders, messages, tasks, links, their place in every audience, and all uploaded files. Kept: the hashes of their addresses, so that nobody writes to them again, and the ids in the record of what staff did. Ledgers count them as `erased`. Interrupted, ask again.',
    request: { params: z.object({ customerId: customerIdSchema }), ...body(z.object({ name: z.string().max(200) })) },
    responses: {
      200: json(erasureSchema, 'What was removed, counted.'),
      404: problem('There is no such customer.'),
      409: problem('An import is running, which could bring them back.'),
      422: problem('The name is not the customer’s.'),
      ...staffProblems,
    },
  }),
};
