import { createRoute } from '@hono/zod-openapi';
import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { json, pageQuery, staffProblems } from '@kesher/adapters/http/describe';
import { accessSchema } from '@kesher/domain/access/access';
import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import * as z from 'zod';

/** The routes of the record of looks. */
export const accessRoutes = {
  listLooks: createRoute({
    method: 'get',
    path: '/staff/access',
    summary: 'Who on staff looked at which customer, and when: one row per person, thing and hour',
    description:
      'For as long as looks are kept (24 months, unless set), whole or of one customer, one person on staff, or both. The id of a customer who was erased finds the looks at them, too.',
    request: {
      query: pageQuery.extend({ customerId: customerIdSchema.optional(), by: staffIdSchema.optional() }),
    },
    responses: {
      200: json(
        z.object({ looks: z.array(accessSchema), customers: customerCardsSchema, next: z.string().optional() }),
        'A page, newest hour first; ask again with `after` set to `next`.',
      ),
      ...staffProblems,
    },
  }),
};
