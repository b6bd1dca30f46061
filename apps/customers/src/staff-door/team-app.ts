import { ProblemError } from '@kesher/adapters/http/problem';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import type { ProblemCode } from '@kesher/domain/door/problem-code';
import type { StaffId } from '@kesher/domain/ids';
import { staffIdOf } from '@kesher/domain/staff/staff-id';
import {
  changeTeamMember,
  disableTeamMember,
  handOverMember,
  inviteMember,
  type TeamOutcome,
  type TeamPorts,
} from '../team/change-the-team.ts';
import { notFound, stale } from './refusals.ts';
import { teamRoutes } from './team-routes.ts';

/** The door through which an admin says who works here, and what they may do. */
export function createTeamApp(ports: TeamPorts, door: StaffDoor) {
  const app = createStaffApp(door);
  app.use('/staff/team', may(door, 'team.manage'));
  app.use('/staff/team/*', may(door, 'team.manage'));

  /** Puts on record what was done; what was refused changes nothing. */
  async function done(outcome: TeamOutcome, { by, action }: { by: StaffId; action: string }) {
    if (outcome.kind === 'refused') throw problemOf[outcome.refusal]();
    const { kind: _, ...answer } = outcome;
    if (answer.account === 'failed') door.log.warn('An account could not go along with a change of the team.');
    await door.actions.record({ at: door.clock(), by, action, subject: answer.member.id, allowed: true });
    return answer;
  }

  app.openapi(teamRoutes.listTeam, async (context) => {
    const [members, directory] = await Promise.all([ports.team.list(), ports.directory.list()]);
    const known = new Set(members.map(({ id }) => id));
    return context.json({ members, others: directory.filter(({ id }) => !known.has(id)) }, 200);
  });

  app.openapi(teamRoutes.inviteMember, async (context) => {
    const by = context.get('staff');
    const { id: named, ...facts } = context.req.valid('json');
    const id = named === undefined ? undefined : staffIdOf(named);
    const invited = await inviteMember(ports)(facts, { by, id });
    return context.json(await done(invited, { by: by.id, action: 'team-invite' }), 201);
  });

  app.openapi(teamRoutes.changeMember, async (context) => {
    const by = context.get('staff');
    const { revision, ...facts } = context.req.valid('json');
    const changed = await changeTeamMember(ports)(facts, { ...context.req.valid('param'), revision, by });
    return context.json(await done(changed, { by: by.id, action: 'team-change' }), 200);
  });

  app.openapi(teamRoutes.disableMember, async (context) => {
    const by = context.get('staff');
    const wanted = { ...context.req.valid('param'), ...context.req.valid('json'), by };
    return context.json(await done(await disableTeamMember(ports)(wanted), { by: by.id, action: 'team-disable' }), 200);
  });

  app.openapi(teamRoutes.handOver, async (context) => {
    const by = context.get('staff');
    const wanted = { ...context.req.valid('param'), ...context.req.valid('json'), by };
    return context.json(await done(await handOverMember(ports)(wanted), { by: by.id, action: 'team-hand-over' }), 200);
  });

  return app;
}

type Refusal = Extract<TeamOutcome, { kind: 'refused' }>['refusal'];

const conflict = (code: ProblemCode, title: string, detail?: string) => () =>
  new ProblemError({ status: 409, code, title, ...(detail !== undefined && { detail }) });

const missing = (field: string, remedy: string) => () =>
  new ProblemError({
    status: 422,
    code: 'invitation-incomplete',
    title: 'The invitation lacks something.',
    errors: [{ field, problem: 'left away', remedy }],
  });

const standIn = (problem: string, remedy: string) => () =>
  new ProblemError({
    status: 400,
    code: 'invalid-input',
    title: 'Some of the input cannot be used.',
    errors: [{ field: 'directLine.standIn', problem, remedy }],
  });

/** Why the team stays as it is. */
const problemOf: Record<Refusal, () => ProblemError> = {
  unknown: () => notFound('Nobody of that id is known.'),
  stale,
  yourself: conflict('own-rights', 'Nobody changes what they may do themselves.', 'Ask another admin, or hand over.'),
  'last-admin': conflict(
    'last-admin',
    'Nobody would be left who may manage the team.',
    'Make somebody else an admin first, or hand over.',
  ),
  taken: conflict('colleague-known', 'Somebody who works here has that address or id.'),
  disabled: conflict('colleague-left', 'They have left.', 'Invite them again.'),
  'stand-in-unknown': standIn('nobody who works here and has a line of their own', 'Name somebody who has one.'),
  'stand-in-circle': standIn('the lines would lead back to this one', 'Name somebody who is not stood in for by them.'),
  'stand-in-chain': standIn('more than two would stand in one after the other', 'Name somebody nearer to the end.'),
  'needs-mail': missing('mail', 'Say where the invitation goes.'),
  'needs-id': missing('id', 'Say the name that they sign in with at your provider.'),
};
