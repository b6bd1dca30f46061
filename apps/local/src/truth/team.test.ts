import { setTimeout as delay } from 'node:timers/promises';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signAccessToken } from '../sign-in/access-token.ts';
import { readAnswer } from './call.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** What a token that is eight hours long opens, from now on and again. */
function tokenOf(id: string) {
  const { kesher } = world;
  const account = kesher.accounts.find(id);
  if (!account) throw new Error(`${id} has no account`);
  const token = signAccessToken({ account, issuer: kesher.issuer, key: kesher.key, nowMs: Date.now() });
  const get = async (path: string) =>
    (await readAnswer(await fetch(`${kesher.url}${path}`, { headers: { authorization: `Bearer ${token}` } }))).status;
  return () => Promise.all(['/staff/stops', '/staff/customers/nobody', '/staff/actions', '/staff/delays'].map(get));
}

describe('somebody who is invited', () => {
  it('signs in as who they are, and every door follows the team within five seconds, whatever the token says', async () => {
    const facts = { name: 'دانا', roles: ['manager'], mail: 'dana@example.com', languages: ['ar'] };
    const invited = await world.admin('POST', '/staff/team', facts);
    expect(invited).toMatchObject({ status: 201, body: { account: 'done', member: { id: 'dana' } } });
    const open = tokenOf('dana');
    expect(await open()).toEqual([200, 404, 200, 200]);

    const { member } = invited.body as { member: TeamMember };
    const agent = { ...facts, roles: ['agent'], revision: member.revision };
    expect((await world.admin('PUT', '/staff/team/dana', agent)).status).toBe(200);
    await delay(5_100);
    expect(await open()).toEqual([200, 404, 403, 200]);

    expect((await world.admin('POST', '/staff/team/dana/disable', { revision: 2 })).status).toBe(200);
    expect(world.kesher.accounts.find('dana')).toBeUndefined();
    await delay(5_100);
    expect(await open()).toEqual([401, 401, 401, 401]);
  });

  it('is looked at by admins only; who signed in before there was a team goes on by their token', async () => {
    expect((await world.manager('GET', '/staff/team')).status).toBe(403);
    expect(await tokenOf('manager-2')()).toEqual([200, 404, 200, 200]);
  });
});

describe('what a person stopped', () => {
  it('is told to whoever may let it go on, by mail and SMS, once, and to nobody else', async () => {
    const facts = { name: 'Ruth', mail: 'ruth@example.com', phone: '+972500000007', languages: ['en'] };
    await world.admin('POST', '/staff/team', { ...facts, roles: ['manager'] });
    await world.admin('POST', '/staff/team', { ...facts, roles: ['agent'], mail: 'gil@example.com' });
    expect((await world.agent('POST', '/staff/stops', { scope: 'everything' })).status).toBe(201);
    const told = async () => (await world.channels.sent()).map(({ recipient }) => recipient).toSorted();
    await expect.poll(told, { timeout: 20_000 }).toEqual(['+972500000007', 'ruth@example.com']);
    // Several sweeps later.
    await delay(2_000);
    expect(await told()).toHaveLength(2);
    expect((await world.manager('DELETE', '/staff/stops/everything')).status).toBe(204);
    // The delivery of an alert’s SMS is reported by an id that no row remembers: it comes again for ten minutes.
    expect(JSON.stringify(world.logged)).not.toContain('ERROR');
  });
});
