import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { emailAddressSchema, phoneNumberSchema } from '@kesher/domain/customer/contact-point';
import { customerIdSchema } from '@kesher/domain/ids';
import * as z from 'zod';
import { erasureSchema } from '../people/erase-customer.ts';

/** One of the names under which somebody may have been erased. */
export const allowAgainSchema = z.union([
  z.strictObject({ customerId: customerIdSchema }),
  z.strictObject({ email: emailAddressSchema }),
  z.strictObject({ phone: phoneNumberSchema }),
]);
export const allowedAgainSchema = z.object({ refused: z.int() });

/** The routes of the erasure door. */
export const erasureRoutes = {
  eraseCustomer: createRoute({
    method: 'post',
    path: '/staff/erasures/{customerId}',
    summary: 'Erase a customer. Nothing brings them back',
    description:
      'Say the customer’s name as it stands on their record. Removed: profile, look-ups, timeline, orders, messages, tasks, links, their place in every audience, and all uploaded files. Kept: hashes of their id and their addresses, so that nobody writes to them again and no file or event brings them back, and the ids in the record of what staff did. Ledgers count them as `erased`. Interrupted, ask again.',
    request: { params: z.object({ customerId: customerIdSchema }), ...body(z.object({ name: z.string().max(200) })) },
    responses: {
      200: json(erasureSchema, 'What was removed, counted.'),
      404: problem('There is no such customer.'),
      409: problem('An import is running, which could bring them back.'),
      422: problem('The name is not the customer’s.'),
      ...staffProblems,
    },
  }),
  allowAgain: createRoute({
    method: 'post',
    path: '/staff/lifted-erasures',
    summary: 'Allow somebody again who was erased',
    description:
      'For somebody who came back of their own accord: say their customer id, email address or phone number. From then on files and events may speak of them again, and addresses that erasing alone had closed are open. What was erased does not come back. It is on record who allowed it.',
    request: body(allowAgainSchema),
    responses: {
      200: json(allowedAgainSchema, 'Allowed; how often they had been refused since they were erased.'),
      404: problem('Nobody of that name was erased.'),
      ...staffProblems,
    },
  }),
};
