import { type TeamMember, teamMemberSchema } from '@kesher/domain/staff/team-member';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts, openStaffDoor } from './testing/staff-door.ts';

type Answer = { member: TeamMember; account: string };
const facts = { name: 'נועה', roles: ['agent'], mail: 'noa@example.com', languages: ['he'] };
const admin = buildTeamMember({ id: 'staff-admin', roles: ['admin'], mail: 'yael@example.com' });
const wantedOf = ({ id: _id, state: _state, ...wanted }: TeamMember) => wanted;

async function setUp(members: readonly TeamMember[] = [admin]) {
  const ports = inMemoryPorts();
  for (const member of members) await ports.team.put(member);
  const door = openStaffDoor(ports);
  const recorded = async () =>
    (await ports.actions.page({ limit: 9 })).actions.map(({ by, action, subject }) => [by, action, subject]);
  const invite = (body: object = facts) => door.json<Answer>('POST', '/staff/team', { body });
  return { ...door, recorded, invite };
}

describe('the team', () => {
  it('is who was invited, with an account of theirs, which is on record', async () => {
    const { invite, json, ports, recorded } = await setUp();
    const { member, account } = await invite();
    expect(member).toEqual(teamMemberSchema.parse({ ...facts, id: 'account-1', state: 'active', revision: 1 }));
    expect([account, ports.accounts.find(member.id)?.canSignIn]).toEqual(['done', true]);
    expect(await json('GET', '/staff/team')).toEqual({ members: [member, admin], others: [] });
    expect(await recorded()).toEqual([['staff-admin', 'team-invite', 'account-1']]);
  });

  it('names colleagues before whatever a sign-in said, and whoever has left without a role', async () => {
    const { invite, json, ports } = await setUp();
    const { member } = await invite();
    await ports.directory.put({ ...admin, name: 'Old name' });
    await json('POST', `/staff/team/${member.id}/disable`, { body: { revision: 1 } });
    expect(await json('GET', '/staff/colleagues', { as: 'agent' })).toEqual({
      colleagues: [
        { id: 'account-1', name: 'נועה' },
        { id: 'staff-admin', name: admin.name, roles: ['admin'] },
      ],
    });
  });

  it('shows who signed in before there was one, and takes them in when something is said of them', async () => {
    const { json, ports } = await setUp();
    const dan = { ...buildTeamMember({ id: 'dan', name: 'Dan', roles: ['agent'], mail: undefined }) };
    await ports.directory.put({ id: dan.id, name: dan.name, roles: dan.roles });
    expect(await json('GET', '/staff/team')).toMatchObject({ others: [{ id: 'dan', roles: ['agent'] }] });
    const body = { ...wantedOf(dan), roles: ['manager'], revision: 0 };
    expect(await json('PUT', '/staff/team/dan', { body })).toMatchObject({
      member: { id: 'dan', roles: ['manager'], revision: 1 },
      account: 'not-found',
    });
  });

  it('has direct lines with hours and somebody who stands in, refused at the field where it leads back', async () => {
    const { invite, json, problem, ports } = await setUp();
    const directLine = { phone: '+97236120000', hours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
    const { member } = await invite({ ...facts, directLine });
    expect(member.directLine).toEqual(directLine);
    const body = { ...wantedOf(member), directLine: { ...directLine, standIn: member.id } };
    expect(await problem('PUT', `/staff/team/${member.id}`, { body })).toMatchObject({
      status: 400,
      errors: [{ field: 'directLine.standIn', problem: 'the lines would lead back to this one' }],
    });
    const other = { ...facts, name: 'Dan', mail: 'dan@example.com' };
    const dan = await invite({ ...other, directLine: { ...directLine, standIn: member.id } });
    expect(dan.member.directLine?.standIn).toBe(member.id);
    const nobody = { ...other, mail: 'ben@example.com', directLine: { ...directLine, standIn: 'nobody' } };
    expect(await problem('POST', '/staff/team', { body: nobody })).toMatchObject({
      errors: [{ field: 'directLine.standIn' }],
    });
    expect(await json('GET', '/staff/team')).toMatchObject({ members: [{}, {}, {}] });
    // Nor was an account made for whoever was not taken in.
    expect(ports.accounts.find('account-3')).toBeUndefined();
  });

  it('changes what somebody may do, and their account goes along', async () => {
    const { invite, json, ports, recorded } = await setUp();
    const { member } = await invite();
    const ownRights = { granted: ['customer.export'], denied: [] };
    const body = { ...wantedOf(member), roles: ['clinician'], ownRights };
    const changed = await json<Answer>('PUT', `/staff/team/${member.id}`, { body });
    expect(changed.member).toMatchObject({ roles: ['clinician'], ownRights, revision: 2 });
    expect(ports.accounts.find(member.id)?.roles).toEqual(['clinician']);
    expect(await recorded()).toContainEqual(['staff-admin', 'team-change', 'account-1']);
  });

  it('lets nobody in who was disabled, until they are invited again under the same id', async () => {
    const { invite, json, ports } = await setUp();
    const { member } = await invite();
    const left = await json<Answer>('POST', `/staff/team/${member.id}/disable`, { body: { revision: 1 } });
    expect([left.member.state, ports.accounts.find(member.id)?.canSignIn]).toEqual(['disabled', false]);
    const back = await invite({ ...facts, roles: ['manager'] });
    expect(back.member).toMatchObject({ id: member.id, state: 'active', roles: ['manager'], revision: 3 });
    expect(ports.accounts.find(member.id)?.canSignIn).toBe(true);
  });

  it('lets the last admin hand over, and nobody else leave it without one', async () => {
    const { invite, json, problem, ports } = await setUp();
    const { member } = await invite();
    const path = '/staff/team/staff-admin';
    expect((await problem('POST', `${path}/disable`, { body: { revision: 1 } })).code).toBe('own-rights');
    const handed = await json<Answer>('POST', `${path}/hand-over`, { body: { revision: 1, to: member.id } });
    expect(handed.member).toMatchObject({ id: 'staff-admin', state: 'disabled' });
    expect(await ports.team.get(member.id)).toMatchObject({ roles: ['agent', 'admin'], state: 'active' });
    expect(ports.accounts.find(member.id)?.roles).toEqual(['agent', 'admin']);
  });

  it('says what hinders, and changes nothing then', async () => {
    const { invite, problem, ports } = await setUp([admin, buildTeamMember()]);
    const { member } = await invite();
    const before = await ports.team.list();
    const code = async (method: string, path: string, body: object) => {
      const { status, code } = await problem(method, `/staff/team${path}`, { body });
      return [status, code];
    };
    const wanted = wantedOf(member);
    expect(await code('POST', '', { ...facts, mail: 'NOA@example.com' })).toEqual([409, 'colleague-known']);
    expect(await code('POST', '', { ...facts, mail: undefined })).toEqual([422, 'invitation-incomplete']);
    expect(await code('POST', '', { ...facts, mail: 'x@example.com', id: 'system' })).toEqual([400, 'invalid-input']);
    expect(await code('PUT', '/nobody', wanted)).toEqual([404, 'not-found']);
    expect(await code('PUT', `/${member.id}`, { ...wanted, revision: 7 })).toEqual([409, 'stale']);
    expect(await code('PUT', `/${member.id}`, { ...wanted, roles: ['owner'] })).toEqual([400, 'invalid-input']);
    expect(await code('PUT', '/staff-admin', { ...wantedOf(admin), roles: ['manager'] })).toEqual([409, 'own-rights']);
    expect(await ports.team.list()).toEqual(before);
  });

  it('holds, and says so, where the account cannot go along', async () => {
    const { invite, json, ports, logged } = await setUp();
    const { member } = await invite();
    ports.accounts.disable = async () => {
      throw new Error('the provider is away');
    };
    expect(await json('POST', `/staff/team/${member.id}/disable`, { body: { revision: 1 } })).toMatchObject({
      member: { state: 'disabled' },
      account: 'failed',
    });
    expect(logged).toHaveLength(1);
  });
});
