import { createRoute } from '@hono/zod-openapi';
import { body, json, pageQuery as page, problem, staffProblems as problems } from '@kesher/adapters/http/describe';
import { productIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import { delayFactsSchema } from '@kesher/domain/stock-delay/delay-facts';
import { delayStatementSchema } from '@kesher/domain/stock-delay/delay-notice';
import * as z from 'zod';
import { insightsSchema } from '../read-insights.ts';
import * as answers from './answers.ts';

const delayId = z.object({ id: subjectIdSchema });
const asSeen = z.object({ revision: z.int().min(1) }).describe('The revision that you saw; a newer one answers 409.');
const noSettings = problem('The business has no settings yet.');
const step = {
  200: json(answers.delayAnswerSchema, 'The delay as it is now.'),
  404: problem('No such delay.'),
  409: problem('It changed meanwhile, or this step is not possible now.'),
  422: problem('What would be said is not fit to be told; `errors` says why.'),
  ...problems,
};

const productIdsQuery = z
  .string()
  .transform((ids) => [...new Set(ids.split(','))])
  .pipe(z.array(productIdSchema).min(1).max(20))
  .describe('1 to 20 product ids with commas between them');

/** Every route of the staff door of stock delays, with all that it takes and answers. */
export const routes = {
  listDelays: createRoute({
    method: 'get',
    path: '/staff/delays',
    summary: 'List the stock delays, newest first',
    request: { query: page },
    responses: { 200: json(answers.delayListSchema, 'A page of delays; `next` leads on.'), ...problems },
  }),
  declareDelay: createRoute({
    method: 'post',
    path: '/staff/delays',
    summary: 'Declare that a product is late',
    description:
      'Makes a draft. Nobody is told until it is announced. With a `requestId` a repeated request makes one delay.',
    request: body(
      z.object({
        productIds: z.array(productIdSchema).min(1).max(20),
        facts: delayFactsSchema,
        requestId: z
          .string()
          .regex(/^[A-Za-z0-9-]{8,40}$/, 'use 8 to 40 letters, digits or -')
          .optional(),
      }),
    ),
    responses: {
      201: json(answers.delayAnswerSchema, 'The draft, with what should be mended.'),
      409: problem('The product already has an open delay.'),
      422: problem('A product is unknown.'),
      ...problems,
    },
  }),
  readDelay: createRoute({
    method: 'get',
    path: '/staff/delays/{id}',
    summary: 'Read one delay',
    request: { params: delayId },
    responses: {
      200: json(answers.delayAnswerSchema, 'The delay.'),
      404: problem('No such delay.'),
      409: noSettings,
      ...problems,
    },
  }),
  draftStatement: createRoute({
    method: 'put',
    path: '/staff/delays/{id}/draft',
    summary: 'Draft what is said next: the facts, a revision, the good news or the withdrawal',
    request: { params: delayId, ...body(asSeen.extend({ statement: delayStatementSchema })) },
    responses: step,
  }),
  discardDraft: createRoute({
    method: 'post',
    path: '/staff/delays/{id}/discard',
    summary: 'Drop the draft',
    request: { params: delayId, ...body(asSeen) },
    responses: step,
  }),
  rehearse: createRoute({
    method: 'get',
    path: '/staff/delays/{id}/rehearsal',
    summary: 'Rehearse: who, how many, in which language, on which channel, held until when, and what it costs',
    request: { params: delayId },
    responses: {
      200: json(answers.rehearsalSchema, 'What would happen if it were announced now.'),
      404: problem('No such delay.'),
      409: noSettings,
      ...problems,
    },
  }),
  startRehearsal: createRoute({
    method: 'post',
    path: '/staff/delays/{id}/rehearsal',
    summary: 'Start a rehearsal that is too large to be answered at once',
    description: 'Begins anew where one was under way. Read how far it has come; nothing is sent.',
    request: { params: delayId, ...body(asSeen) },
    responses: {
      202: { description: 'It has begun.' },
      404: problem('No such delay.'),
      409: problem('It has changed since.'),
      ...problems,
    },
  }),
  announce: createRoute({
    method: 'post',
    path: '/staff/delays/{id}/announcement',
    summary: 'Announce the draft: starts the countdown, or asks for a second person',
    request: { params: delayId, ...body(asSeen) },
    responses: step,
  }),
  approve: createRoute({
    method: 'post',
    path: '/staff/delays/{id}/approval',
    summary: 'Approve an announcement of somebody else',
    request: { params: delayId, ...body(asSeen) },
    responses: step,
  }),
  cancel: createRoute({
    method: 'post',
    path: '/staff/delays/{id}/cancellation',
    summary: 'Take an announcement back while its countdown runs',
    request: { params: delayId, ...body(asSeen) },
    responses: step,
  }),
  listVersions: createRoute({
    method: 'get',
    path: '/staff/delays/{id}/versions',
    summary: 'Every version that was announced, oldest first',
    request: { params: delayId },
    responses: { 200: json(answers.versionsSchema, 'The notices.'), ...problems },
  }),
  listChoices: createRoute({
    method: 'get',
    path: '/staff/delays/{id}/tasks',
    summary: 'What customers chose, and the calls to make: the tasks of this delay',
    request: { params: delayId, query: page },
    responses: { 200: json(answers.taskListSchema, 'A page of tasks.'), ...problems },
  }),
  countChoices: createRoute({
    method: 'get',
    path: '/staff/delays/{id}/choices',
    summary: 'How many customers have a choice standing about this delay',
    request: { params: delayId },
    responses: {
      200: json(answers.choiceCountSchema, 'The count; `choseMore` where there are more than were counted.'),
      ...problems,
    },
  }),
  listProducts: createRoute({
    method: 'get',
    path: '/staff/products',
    summary: 'Products, with the open delay of each',
    responses: { 200: json(answers.productListSchema, 'The products.'), ...problems },
  }),
  countWaiting: createRoute({
    method: 'get',
    path: '/staff/products/waiting',
    summary: 'Count the customers who wait for any of these products now',
    request: { query: z.object({ ids: productIdsQuery }) },
    responses: {
      200: json(answers.waitingSchema, 'How many customers have any of them in an open order, each counted once.'),
      ...problems,
    },
  }),
  expectWindow: createRoute({
    method: 'get',
    path: '/staff/products/{productId}/expected-window',
    summary: 'When it will come, computed from the record of its supplier, with how often such windows held',
    request: {
      params: z.object({ productId: productIdSchema }),
      query: z.object({
        promisedOn: isoDateSchema,
        orderedOn: isoDateSchema.optional(),
        level: z.coerce.number().min(0.5).max(0.99).default(0.8),
      }),
    },
    responses: {
      200: json(answers.expectedWindowSchema, 'A window, or honestly none.'),
      404: problem('No such product.'),
      ...problems,
    },
  }),
  readInsights: createRoute({
    method: 'get',
    path: '/staff/insights',
    summary: 'How we did: promises kept, days of warning, windows said against what happened, options, reach',
    description:
      'Counted from what is stored, over the latest 50 delays, the first 20,000 customers of them and 500 tasks of each; `leftOut` says what lies beyond. Where `enough` is false there is too little to tell a rate or a middle, and none is told.',
    responses: { 200: json(insightsSchema, 'The counts.'), 409: noSettings, ...problems },
  }),
};
