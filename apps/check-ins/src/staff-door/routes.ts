import { createRoute } from '@hono/zod-openapi';
import { body, json, pageQuery, problem, staffProblems } from '@kesher/adapters/http/describe';
import { checkInIdSchema } from '@kesher/domain/check-in/check-in';
import { netTestIdSchema, netTestSchema } from '@kesher/domain/check-in/net/net-test';
import { isoWeekSchema } from '@kesher/domain/check-in/rota/iso-week';
import { dateOrders } from '@kesher/domain/import/date-order';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import { languageSchema } from '@kesher/domain/language-schema';
import * as z from 'zod';
import { typedWorksSchema } from '../works/typed-work.ts';
import {
  acknowledgedSchema,
  callEndSchema,
  callQueueSchema,
  callSheetSchema,
  checkInPageSchema,
  enteredWorksSchema,
  learnedSchema,
  listedProtocolSchema,
  previewSchema,
  protocolVersionsSchema,
  rotaWeekSchema,
  shownCheckInSchema,
  wantedCopySchema,
  wantedProtocolSchema,
  wantedRotaSchema,
  wantedSignatureSchema,
  wantedStateSchema,
} from './answers.ts';

const params = z.object({ id: checkInIdSchema });
const protocolParams = z.object({ id: z.string().min(1).max(40) });
const noProtocol = problem('There is no such protocol.');
const weekParams = z.object({ week: isoWeekSchema });
const notThere = problem('There is no such check-in.');

/** Every route of the staff door of check-ins, with all that it takes and answers. */
export const routes = {
  enterWorks: createRoute({
    method: 'post',
    path: '/staff/check-ins/works',
    summary: 'Enter completed work: one, or a day’s list',
    description:
      'Sent again, or in another order, it is the same. A work that ended within its protocol’s horizon starts it, if somebody has signed it; `cancelled` and `entered-in-error` take back what waits.',
    request: body(typedWorksSchema),
    responses: { 200: json(enteredWorksSchema, 'What became of each work.'), ...staffProblems },
  }),
  enterCsv: createRoute({
    method: 'post',
    path: '/staff/check-ins/works/csv',
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
      200: json(z.object({ escalations: z.array(acknowledgedSchema) }), 'What is due first in front.'),
      ...staffProblems,
    },
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
    description: 'Opening it is no acknowledgement. Only whom it has asked can do so.',
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
  listProtocols: createRoute({
    method: 'get',
    path: '/staff/protocols',
    summary: 'The protocols, and who has signed them',
    responses: { 200: json(z.object({ protocols: z.array(listedProtocolSchema) }), 'Starters too.'), ...staffProblems },
  }),
  signProtocol: createRoute({
    method: 'post',
    path: '/staff/protocols/{id}/signatures',
    summary: 'Answer for a protocol in one language, by name',
    description:
      'From then on it starts by itself, for twelve months or until it is changed. What is about treatments needs a licence number. The business answers for it.',
    request: { params: protocolParams, ...body(wantedSignatureSchema) },
    responses: {
      200: json(listedProtocolSchema, 'It is signed.'),
      404: noProtocol,
      409: problem('It was changed since you read it, or the licence number is missing.'),
      ...staffProblems,
    },
  }),
  copyProtocol: createRoute({
    method: 'post',
    path: '/staff/protocols',
    summary: 'Make a protocol of your own, as a copy',
    description:
      'It begins switched off and unsigned, with the codes of the one that it is of: change it, sign it, switch it on.',
    request: body(wantedCopySchema),
    responses: {
      200: json(listedProtocolSchema, 'The copy.'),
      404: noProtocol,
      409: problem('There is, or was, a protocol of that name.'),
      ...staffProblems,
    },
  }),
  writeProtocol: createRoute({
    method: 'put',
    path: '/staff/protocols/{id}',
    summary: 'Write the next version of a protocol',
    description:
      '`version` is the one that you read. Every signature ends with a change; check-ins that run go on by the version that they began with.',
    request: { params: protocolParams, ...body(wantedProtocolSchema) },
    responses: {
      200: json(listedProtocolSchema, 'It is written, and off until somebody signs it.'),
      404: noProtocol,
      409: problem('It was changed since you read it.'),
      ...staffProblems,
    },
  }),
  switchProtocol: createRoute({
    method: 'post',
    path: '/staff/protocols/{id}/state',
    summary: 'Switch a protocol off, on again, or delete it',
    description: 'What it has started goes on. A starter that is deleted is a draft again.',
    request: { params: protocolParams, ...body(wantedStateSchema) },
    responses: {
      200: json(listedProtocolSchema, 'It is so.'),
      404: noProtocol,
      409: problem('It was changed since you read it, or is a draft.'),
      ...staffProblems,
    },
  }),
  listVersions: createRoute({
    method: 'get',
    path: '/staff/protocols/{id}/versions',
    summary: 'Every version of a protocol that was stored, newest first',
    request: { params: protocolParams },
    responses: { 200: json(protocolVersionsSchema, 'None of a starter.'), ...staffProblems },
  }),
  previewProtocol: createRoute({
    method: 'get',
    path: '/staff/protocols/{id}/preview',
    summary: 'What each step of a protocol says to one person',
    description: 'Drawn by the code that writes to customers. A call is announced; that is what is shown of it.',
    request: { params: protocolParams, query: z.object({ language: languageSchema }) },
    responses: { 200: json(previewSchema, 'Email, SMS and page of each step.'), 404: noProtocol, ...staffProblems },
  }),
  readRota: createRoute({
    method: 'get',
    path: '/staff/rota/{week}',
    summary: 'Who is on duty when in a week, and who has taken how much',
    request: { params: weekParams },
    responses: { 200: json(rotaWeekSchema, 'The week, planned or not.'), ...staffProblems },
  }),
  writeRota: createRoute({
    method: 'put',
    path: '/staff/rota/{week}',
    summary: 'Plan a week',
    description:
      'From then on it says who is on duty in that week, in place of the team’s hours. Nobody is on call for two levels at once, everybody can be reached, and the last level is never empty.',
    request: { params: weekParams, ...body(wantedRotaSchema) },
    responses: {
      200: json(rotaWeekSchema, 'It holds.'),
      409: problem('It was changed since you read it.'),
      ...staffProblems,
    },
  }),
};
