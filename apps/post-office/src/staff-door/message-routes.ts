import { createRoute } from '@hono/zod-openapi';
import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { body, json, pageQuery, problem, staffProblems } from '@kesher/adapters/http/describe';
import { jobSubjectSchema } from '@kesher/domain/announcement/announcement-in-short';
import { channelSchema } from '@kesher/domain/customer/contact-point';
import { noticeIdSchema } from '@kesher/domain/ids';
import { inShortSchema } from '@kesher/domain/job/job';
import { languageSchema } from '@kesher/domain/language-schema';
import { heldDecisions } from '@kesher/domain/message/held';
import { messageSchema } from '@kesher/domain/message/message';
import * as z from 'zod';

const path = '/staff/notices/{noticeId}/messages/{chunk}/{customerId}/{route}';
const params = z.object({
  noticeId: noticeIdSchema,
  chunk: z.coerce.number().int().min(0),
  customerId: z.string().max(64),
  route: channelSchema,
});
const noMessage = problem('No such message.');

const messageTextSchema = z.object({
  language: languageSchema,
  subject: z.string().optional(),
  html: z.string().optional(),
  text: z.string(),
  smsParts: z.int().optional(),
});

const heldListSchema = z.object({
  held: z.array(
    z.object({
      message: messageSchema,
      subject: jobSubjectSchema,
      notice: inShortSchema,
      mayBe: z.array(z.enum(heldDecisions)),
    }),
  ),
  customers: customerCardsSchema,
  next: z.string().optional(),
});

/** The routes by which staff look at single messages, and decide about those whose result is unknown. */
export const messageRoutes = {
  showMessage: createRoute({
    method: 'get',
    path,
    summary: 'The exact text that a customer was sent',
    request: { params },
    responses: {
      200: json(messageTextSchema, 'The text, with the link masked.'),
      404: noMessage,
      409: problem('The business has no settings yet.'),
      ...staffProblems,
    },
  }),
  listHeld: createRoute({
    method: 'get',
    path: '/staff/held',
    summary: 'Messages of which nobody knows whether they arrived, with what a person may decide about each',
    request: { query: pageQuery },
    responses: {
      200: json(heldListSchema, 'A page, the longest unknown first, and the customers that it names by id.'),
      ...staffProblems,
    },
  }),
  settleHeld: createRoute({
    method: 'post',
    path: `${path}/decision`,
    summary: 'Decide about a message whose result stayed unknown: send it again, or have the customer called',
    request: { params, ...body(z.object({ decision: z.enum(heldDecisions) })) },
    responses: {
      204: { description: 'Decided.' },
      404: noMessage,
      409: problem('It is not held any more.'),
      ...staffProblems,
    },
  }),
};
