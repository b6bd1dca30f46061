import { createRoute } from '@hono/zod-openapi';
import { body, json, pageQuery as page, problem, staffProblems as problems } from '@kesher/adapters/http/describe';
import { bulletinFactsSchema, bulletinStatementSchema, concernedSchema } from '@kesher/domain/crisis/bulletin';
import { cadenceSchema, crisisIdSchema, mostServices, serviceSchema } from '@kesher/domain/crisis/crisis';
import { kitFillsSchema } from '@kesher/domain/crisis/kit-fills';
import { kitNameSchema, phaseSchema } from '@kesher/domain/crisis/kits';
import { subjectIdSchema } from '@kesher/domain/ids';
import { languageSchema } from '@kesher/domain/language-schema';
import { localizedLineSchema } from '@kesher/domain/localized-text';
import * as z from 'zod';
import * as answers from './answers.ts';

const crisisId = z.object({ id: crisisIdSchema });
const bulletinId = z.object({ id: subjectIdSchema });
const asSeen = z.object({ revision: z.int().min(1) }).describe('The revision that you saw; a newer one answers 409.');
const { id, name, state, says } = serviceSchema.shape;

const crisisStep = {
  200: json(answers.crisisAnswerSchema, 'The crisis as it is now.'),
  404: problem('No such crisis.'),
  409: problem('It changed meanwhile, or this step is not possible now.'),
  ...problems,
};
const bulletinStep = {
  200: json(answers.bulletinAnswerSchema, 'The bulletin as it is now, with what should be mended.'),
  404: problem('No such bulletin.'),
  409: problem('It changed meanwhile, or this step is not possible now.'),
  422: problem('What would be said is not fit to be told; `errors` says why.'),
  ...problems,
};

/** Every route of the staff door of crisis notices, with all that it takes and answers. */
export const routes = {
  listCrises: createRoute({
    method: 'get',
    path: '/staff/crises',
    summary: 'List the crises, newest first',
    request: { query: page },
    responses: { 200: json(answers.crisisListSchema, 'A page of crises; `next` leads on.'), ...problems },
  }),
  openCrisis: createRoute({
    method: 'post',
    path: '/staff/crises',
    summary: 'Open a crisis from a kit',
    description: 'The public page says so within a minute; customers are told by bulletins.',
    request: body(
      z.object({
        kit: kitNameSchema,
        name: localizedLineSchema,
        services: z.array(z.object({ id, name, state, says })).max(mostServices),
        cadence: cadenceSchema.optional().describe('How often customers hear in each phase, in minutes.'),
        isExercise: z.boolean().default(false),
        requestId: z
          .string()
          .regex(/^[A-Za-z0-9-]{8,40}$/, 'use 8 to 40 letters, digits or -')
          .optional(),
      }),
    ),
    responses: { 201: json(answers.crisisAnswerSchema, 'The crisis.'), ...problems },
  }),
  readCrisis: createRoute({
    method: 'get',
    path: '/staff/crises/{id}',
    summary: 'Read one crisis with its bulletins',
    request: { params: crisisId },
    responses: {
      200: json(answers.crisisWithBulletinsSchema, 'The crisis.'),
      404: problem('No such crisis.'),
      ...problems,
    },
  }),
  movePhase: createRoute({
    method: 'put',
    path: '/staff/crises/{id}/phase',
    summary: 'Go on to a later phase; phases never go back',
    request: { params: crisisId, ...body(asSeen.extend({ phase: phaseSchema })) },
    responses: crisisStep,
  }),
  changeServices: createRoute({
    method: 'put',
    path: '/staff/crises/{id}/services',
    summary: 'Say what is on, in part, or off',
    request: { params: crisisId, ...body(asSeen.extend({ services: z.array(z.object({ id, state, says })).min(1) })) },
    responses: crisisStep,
  }),
  closeCrisis: createRoute({
    method: 'post',
    path: '/staff/crises/{id}/close',
    summary: 'Close a crisis of which every bulletin was released or withdrawn',
    request: { params: crisisId, ...body(asSeen) },
    responses: crisisStep,
  }),
  beginBulletin: createRoute({
    method: 'post',
    path: '/staff/crises/{id}/bulletins',
    summary: 'Begin a bulletin as a draft',
    request: {
      params: crisisId,
      ...body(
        asSeen.extend({
          segments: concernedSchema,
          facts: bulletinFactsSchema.omit({ phase: true }),
          fills: kitFillsSchema
            .optional()
            .describe('With what the kit’s sentences were filled, where words are the kit’s.'),
        }),
      ),
    },
    responses: {
      201: json(answers.bulletinAnswerSchema, 'The draft, with what should be mended.'),
      404: problem('No such crisis.'),
      409: problem('It changed meanwhile, or is closed.'),
      ...problems,
    },
  }),
  readBulletin: createRoute({
    method: 'get',
    path: '/staff/bulletins/{id}',
    summary: 'Read one bulletin',
    request: { params: bulletinId },
    responses: {
      200: json(answers.bulletinAnswerSchema, 'The bulletin.'),
      404: problem('No such bulletin.'),
      409: problem('The business has no settings yet.'),
      ...problems,
    },
  }),
  draftStatement: createRoute({
    method: 'put',
    path: '/staff/bulletins/{id}/draft',
    summary: 'Draft what is said next: the facts, a correction, the release or the withdrawal',
    request: {
      params: bulletinId,
      ...body(asSeen.extend({ statement: bulletinStatementSchema, fills: kitFillsSchema.optional() })),
    },
    responses: bulletinStep,
  }),
  releaseWords: createRoute({
    method: 'post',
    path: '/staff/bulletins/{id}/words',
    summary: 'Answer for the words of one language, as somebody else than their author',
    request: { params: bulletinId, ...body(asSeen.extend({ language: languageSchema })) },
    responses: bulletinStep,
  }),
  discardDraft: createRoute({
    method: 'post',
    path: '/staff/bulletins/{id}/discard',
    summary: 'Drop the draft',
    request: { params: bulletinId, ...body(asSeen) },
    responses: bulletinStep,
  }),
  rehearse: createRoute({
    method: 'get',
    path: '/staff/bulletins/{id}/rehearsal',
    summary: 'Rehearse: who, how many, in which language, on which channel, held until when, and what it costs',
    request: { params: bulletinId },
    responses: {
      200: json(answers.rehearsalSchema, 'What would happen if it were published now.'),
      404: problem('No such bulletin.'),
      409: problem('The business has no settings yet.'),
      ...problems,
    },
  }),
  startRehearsal: createRoute({
    method: 'post',
    path: '/staff/bulletins/{id}/rehearsal',
    summary: 'Start a rehearsal that is too large to be answered at once',
    request: { params: bulletinId, ...body(asSeen) },
    responses: {
      202: { description: 'It has begun.' },
      404: problem('No such bulletin.'),
      409: problem('It has changed since.'),
      ...problems,
    },
  }),
  announce: createRoute({
    method: 'post',
    path: '/staff/bulletins/{id}/announcement',
    summary: 'Publish the draft: starts the countdown, or asks for a second person',
    request: { params: bulletinId, ...body(asSeen) },
    responses: bulletinStep,
  }),
  approve: createRoute({
    method: 'post',
    path: '/staff/bulletins/{id}/approval',
    summary: 'Approve a publication of somebody else',
    request: { params: bulletinId, ...body(asSeen) },
    responses: bulletinStep,
  }),
  cancel: createRoute({
    method: 'post',
    path: '/staff/bulletins/{id}/cancellation',
    summary: 'Take a publication back while its countdown runs',
    request: { params: bulletinId, ...body(asSeen) },
    responses: bulletinStep,
  }),
};
