import { createRoute } from '@hono/zod-openapi';
import { json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { dateOrders } from '@kesher/domain/import/date-order';
import * as z from 'zod';
import { enteredWorksSchema } from './answers.ts';

/** The route of the door for lists. */
export const listRoutes = {
  enterCsv: createRoute({
    method: 'post',
    path: '/staff/work-lists',
    summary: 'Enter a day’s list of completed work as CSV',
    description:
      'The body is the file, with any content type, of up to 1,000 rows; its headers in English, Hebrew or Arabic. Needed are the id of the work, the id of the customer, and when it ended: a time without a zone is one of the business’s clock. `problems` names each row that was not taken, or was taken without a number or an address; no row stops another.',
    request: { query: z.object({ dateOrder: z.enum(dateOrders).optional() }) },
    responses: {
      200: json(enteredWorksSchema, 'What became of each work.'),
      422: problem('The file, or its header, cannot be read.'),
      ...staffProblems,
    },
  }),
};
