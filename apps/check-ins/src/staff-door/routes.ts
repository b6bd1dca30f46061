import { createRoute } from '@hono/zod-openapi';
import { body, json, pageQuery, problem, staffProblems } from '@kesher/adapters/http/describe';
import { gapSchema } from '@kesher/domain/check-in/answer/gaps';
import { checkInIdSchema } from '@kesher/domain/check-in/check-in';
import { netTestIdSchema, netTestSchema } from '@kesher/domain/check-in/net/net-test';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import * as z from 'zod';
import { typedWorksSchema } from '../works/typed-work.ts';
import {
  acknowledgedSchema,
  askedFlagSchema,
  callEndSchema,
  callQueueSchema,
  callSheetSchema,
  checkInPageSchema,
  enteredWorksSchema,
  learnedSchema,
  shownCheckInSchema,
} from './answers.ts';
import { keptRoutes } from './kept-routes.ts';

const params = z.object({ id: checkInIdSchema });
const notThere = problem('There is no such check-in.');

/** Every route of the staff door of check-ins, with all that it takes and answers. */
export const routes = {
  ...keptRoutes,
  enterWorks: createRoute({
    method: 'post',
    path: '/staff/check-ins/works',
    summary: 'Enter completed work: one, or a day’s list',
    description:
      'Sent again, or in another order, it is the same. A work that ended within its protocol’s horizon starts it, if somebody has signed it; `cancelled` and `entered-in-error` take back what waits.',
    request: body(typedWorksSchema),
    responses: { 200: json(enteredWorksSchema, 'What became of each work.'), ...staffProblems },
  }),
  enterFhir: createRoute({
    method: 'post',
    path: '/staff/check-ins/fhir',
    summary: 'Enter completed work as HL7 FHIR R4 writes it',
    description:
      'The body is a resource, a transaction or collection bundle, or a notification of a subscription, with any content type. What was refused is in `problems`, each with its remedy.',
    responses: { 200: json(enteredWorksSchema, 'What became of each work.'), ...staffProblems },
  }),
  listCheckIns: createRoute({
    method: 'get',
    path: '/staff/check-ins',
    summary: 'The check-ins of the work of a day',
    request: { query: pageQuery.extend({ day: isoDateSchema }) },
    responses: { 200: json(checkInPageSchema, 'A page of them, by id.'), ...staffProblems },
  }),
  listCalls: createRoute({
    method: 'get',
    path: '/staff/check-ins/calls',
    summary: 'The call queue: flags, then calls by urgency and deadline',
    responses: { 200: json(callQueueSchema, 'What a person must do now.'), ...staffProblems },
  }),
  readCheckIn: createRoute({
    method: 'get',
    path: '/staff/check-ins/{id}',
    summary: 'One check-in with all that a call needs',
    request: { params },
    responses: {
      200: json(callSheetSchema, 'Script, questions, flags of this hour.'),
      404: notThere,
      ...staffProblems,
    },
  }),
  listEscalations: createRoute({
    method: 'get',
    path: '/staff/check-ins/escalations',
    summary: 'What you have been asked to take up',
    description:
      'It names nobody, and nothing that was answered: whoever acknowledges need not be one who may read it.',
    responses: {
      200: json(z.object({ escalations: z.array(askedFlagSchema) }), 'What is due first in front.'),
      ...staffProblems,
    },
  }),
  listGaps: createRoute({
    method: 'get',
    path: '/staff/check-ins/gaps',
    summary: 'When nobody is on duty in the next 24 hours',
    description: 'Seen before a flag falls into it. Nothing where nobody has signed what is about treatments.',
    responses: { 200: json(z.object({ gaps: z.array(gapSchema) }), 'By level.'), ...staffProblems },
  }),
  claimCall: createRoute({
    method: 'post',
    path: '/staff/check-ins/{id}/call',
    summary: 'Take a call, before the phone rings',
    description: 'It is on record, and for 20 minutes nobody else can take it.',
    request: { params },
    responses: {
      200: json(shownCheckInSchema, 'It is yours.'),
      404: notThere,
      409: problem('Somebody has it, or nobody is to be rung.'),
      ...staffProblems,
    },
  }),
  endCall: createRoute({
    method: 'post',
    path: '/staff/check-ins/{id}/call/end',
    summary: 'Say how the call ended',
    description: '`asked-not-to` also refuses calls about care, on the customer’s record and for their number.',
    request: { params, ...body(callEndSchema) },
    responses: {
      200: json(shownCheckInSchema, 'What follows from it.'),
      404: notThere,
      409: problem('You have not taken it, or it has ended.'),
      ...staffProblems,
    },
  }),
  acknowledge: createRoute({
    method: 'post',
    path: '/staff/check-ins/{id}/acknowledgement',
    summary: 'Acknowledge an escalation: I take it up',
    description:
      'Opening it is no acknowledgement. Only whom it has asked can do so. Words of danger before a visit are acknowledged here too, by the id of the visit.',
    request: { params },
    responses: {
      200: json(acknowledgedSchema, 'It climbs no further. What was answered is for those who may read it.'),
      404: notThere,
      409: problem('You were not asked, or there is nothing to acknowledge.'),
      ...staffProblems,
    },
  }),
  readLearned: createRoute({
    method: 'get',
    path: '/staff/check-ins/learned',
    summary: 'What was learned: who was reached, by whom, in which language, how soon',
    description:
      'Counted each evening over the works of the last days. Of fewer than ten only counts are told; `isBehind` is a group that is reached ten points less often than all others, and not by chance alone.',
    request: { query: z.object({ from: isoDateSchema, to: isoDateSchema }) },
    responses: { 200: json(learnedSchema, 'Counts of all together, and nobody’s.'), ...staffProblems },
  }),
  listNetTests: createRoute({
    method: 'get',
    path: '/staff/check-ins/net-tests',
    summary: 'The tests of the net: a made-up flag each shift',
    responses: {
      200: json(
        z.object({ tests: z.array(netTestSchema) }),
        'The newest first; `torn` is one that nobody took up in time.',
      ),
      ...staffProblems,
    },
  }),
  acknowledgeNetTest: createRoute({
    method: 'post',
    path: '/staff/check-ins/net-tests/{id}/acknowledgement',
    summary: 'Take up a test of the net',
    request: { params: z.object({ id: netTestIdSchema }) },
    responses: {
      200: json(netTestSchema, 'The net holds, or it is late and stays torn.'),
      404: problem('There is no such test.'),
      409: problem('It did not ask you.'),
      ...staffProblems,
    },
  }),
};
