import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { staffIdSchema } from '@kesher/domain/ids';
import { colleagueSchema } from '@kesher/domain/staff/staff-directory';
import { staffIdOf } from '@kesher/domain/staff/staff-id';
import { memberFactsSchema, teamMemberSchema } from '@kesher/domain/staff/team-member';
import * as z from 'zod';

const one = z.object({ id: staffIdSchema });
const seen = z.int().min(0).describe('The revision that you saw; 0 of somebody who is not in the team yet.');

export const teamAnswerSchema = z.object({
  members: z.array(teamMemberSchema),
  others: z.array(colleagueSchema).describe('Who signed in and is not in the team: their token says what they may do.'),
});

export const memberAnswerSchema = z.object({
  member: teamMemberSchema,
  account: z
    .enum(['done', 'not-found', 'failed'])
    .describe('Whether the account at the sign-in provider went along. What the team says holds in any case.'),
});

const answers = {
  404: problem('Nobody of that id is known.'),
  409: problem('They changed meanwhile, have left, are yourself, or are the last who may manage the team.'),
  ...staffProblems,
};

/** The routes by which an admin says who works here; a function of its own, because no other may touch accounts. */
export const teamRoutes = {
  listTeam: createRoute({
    method: 'get',
    path: '/staff/team',
    summary: 'Who works here, and who did',
    responses: { 200: json(teamAnswerSchema, 'Everybody, in the order of their ids.'), ...staffProblems },
  }),
  inviteMember: createRoute({
    method: 'post',
    path: '/staff/team',
    summary: 'Invite somebody, or let somebody back in',
    description: 'By their mail address; who was here before comes back under the same id.',
    request: body(
      memberFactsSchema.extend({
        id: z
          .string()
          .max(200)
          .refine((name) => staffIdOf(name) !== undefined, 'use the name that they sign in with')
          .optional()
          .describe('The name that they sign in with, where the accounts are at a provider of your own.'),
      }),
    ),
    responses: {
      201: json(memberAnswerSchema, 'They may sign in.'),
      409: problem('Somebody who works here has that address or id.'),
      422: problem('The invitation needs a mail address, or an id.'),
      ...staffProblems,
    },
  }),
  changeMember: createRoute({
    method: 'put',
    path: '/staff/team/{id}',
    summary: 'Say anew who somebody is and what they may do',
    description: 'It holds from their next request on, within 5 seconds. Nobody changes what they may do themselves.',
    request: { params: one, ...body(memberFactsSchema.extend({ revision: seen })) },
    responses: { 200: json(memberAnswerSchema, 'As they are now.'), ...answers },
  }),
  disableMember: createRoute({
    method: 'post',
    path: '/staff/team/{id}/disable',
    summary: 'Let somebody in no more',
    description: 'It holds from their next request on, within 5 seconds, whatever token they have.',
    request: { params: one, ...body(z.object({ revision: seen })) },
    responses: { 200: json(memberAnswerSchema, 'They have left.'), ...answers },
  }),
  handOver: createRoute({
    method: 'post',
    path: '/staff/team/{id}/hand-over',
    summary: 'Put another in somebody’s place, who then leaves',
    description: 'The other has their roles beside their own. The way for the last admin to leave.',
    request: { params: one, ...body(z.object({ revision: seen, to: staffIdSchema })) },
    responses: { 200: json(memberAnswerSchema, 'Who has left.'), ...answers },
  }),
};
