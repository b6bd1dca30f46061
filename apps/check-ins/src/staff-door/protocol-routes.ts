import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { isoWeekSchema } from '@kesher/domain/check-in/rota/iso-week';
import { languageSchema } from '@kesher/domain/language-schema';
import * as z from 'zod';
import {
  listedProtocolSchema,
  previewSchema,
  protocolVersionsSchema,
  rotaWeekSchema,
  wantedCopySchema,
  wantedProtocolSchema,
  wantedRotaSchema,
  wantedSignatureSchema,
  wantedStateSchema,
} from './answers.ts';

const protocolParams = z.object({ id: z.string().min(1).max(40) });
const noProtocol = problem('There is no such protocol.');
const weekParams = z.object({ week: isoWeekSchema });

/** Every route of the door to protocols and the rota. */
export const protocolRoutes = {
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
      'From then on it says who is on duty in that week, in place of the team’s hours, and where it `repeats` also in later weeks that have no rota of their own. Nobody is on call for two levels at once, everybody can be reached, and the last level is never empty.',
    request: { params: weekParams, ...body(wantedRotaSchema) },
    responses: {
      200: json(rotaWeekSchema, 'It holds.'),
      409: problem('It was changed since you read it.'),
      ...staffProblems,
    },
  }),
};
