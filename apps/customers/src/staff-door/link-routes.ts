import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { customerSchema } from '@kesher/domain/customer/customer';
import { customerIdSchema } from '@kesher/domain/ids';
import * as z from 'zod';
import { madeLinkSchema } from '../people/customer-links.ts';

const customerId = z.object({ customerId: customerIdSchema });
const notFound = { 404: problem('There is no such customer.') };

/** The routes about a customer's personal links. */
export const linkRoutes = {
  countLinks: createRoute({
    method: 'get',
    path: '/staff/customers/{customerId}/links',
    summary: 'How many announcements a customer’s links open, before they are closed',
    request: { params: customerId },
    responses: { 200: json(z.object({ announcements: z.int().min(0) }), 'A count.'), ...notFound, ...staffProblems },
  }),
  closeLinks: createRoute({
    method: 'post',
    path: '/staff/customers/{customerId}/links/closing',
    summary: 'Close every link of a customer that is out, as when somebody else has it',
    description:
      'They answer “this link was closed” from now on; unsubscribing by them goes on working. The next message carries a new link, and a new one can be made at once.',
    request: {
      params: customerId,
      ...body(z.object({ revision: customerSchema.shape.revision.describe('The one that you saw.') })),
    },
    responses: {
      200: json(customerSchema, 'The customer now.'),
      409: problem('The customer’s record changed meanwhile.'),
      ...notFound,
      ...staffProblems,
    },
  }),
  makeLinks: createRoute({
    method: 'post',
    path: '/staff/customers/{customerId}/links',
    summary: 'Make the links that open what a customer was told about, to hand to the customer',
    description: 'Who has such a link can choose in the customer’s name. Asked again, it answers the same links.',
    request: { params: customerId },
    responses: {
      200: json(
        z.object({ links: z.array(madeLinkSchema) }),
        'One for each announcement, as the path behind the public address.',
      ),
      ...notFound,
      ...staffProblems,
    },
  }),
};
