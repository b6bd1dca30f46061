import type { Settings } from '@kesher/domain/business/settings-store';
import { buildSettings } from '@kesher/testing/builders/settings';
import { describe, expect, it } from 'vitest';
import { createSettingsApp } from './settings-app.ts';
import { inMemoryPorts, now, openStaffDoor } from './testing/staff-door.ts';

const standing = buildSettings();
const limit = standing.announcements.approvalFrom;
const raised = { ...standing, announcements: { ...standing.announcements, approvalFrom: limit * 10 }, revision: 2 };
type Answer = Settings & { othersWhoConfirm?: number };

/** The door, at which also a second admin signs in. */
function setUp() {
  const door = openStaffDoor(inMemoryPorts());
  const { ports } = door;
  const log = () => undefined;
  const secondDoor = createSettingsApp(ports, {
    verify: async () => ({ id: 'second-admin' as never, name: 'Second', roles: ['admin'] }),
    actions: ports.actions,
    clock: ports.clock,
    log: { info: log, warn: log, error: log },
  });
  const second = async (path: string, body: unknown) =>
    secondDoor.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { ...door, second };
}

describe('raising the limit from which a second person approves', () => {
  it('waits for another admin, says when none is known, and holds once one confirms', async () => {
    const { json, problem, second, ports } = setUp();
    const saved = await json<Answer>('PUT', '/staff/settings', { body: raised });
    expect(saved).toMatchObject({
      announcements: { approvalFrom: limit },
      pendingLimit: { approvalFrom: limit * 10, askedBy: 'staff-admin', askedAt: now },
      othersWhoConfirm: 0,
    });
    await ports.directory.put({ id: 'second-admin' as never, name: 'Second', roles: ['admin'] });
    await ports.directory.put({ id: 'an-agent' as never, name: 'Agent', roles: ['agent'] });
    expect(await json<Answer>('GET', '/staff/settings', { as: 'agent' })).toMatchObject({ othersWhoConfirm: 1 });

    const confirm = { revision: 2, decision: 'confirm' };
    const path = '/staff/settings/limit';
    expect(await problem('POST', path, { body: confirm })).toMatchObject({ status: 409, code: 'own-limit' });
    expect((await second(path, { ...confirm, revision: 1 })).status).toBe(409);
    const confirmed = (await (await second(path, confirm)).json()) as Answer;
    expect(confirmed).toEqual({ ...raised, revision: 3 });
    expect(await ports.settings.get()).toEqual(confirmed);
    expect(await problem('POST', path, { body: { ...confirm, revision: 3 } })).toMatchObject({
      code: 'nothing-pending',
    });
  });

  it('is taken back by whoever asked, and lowering it is at once', async () => {
    const { json } = setUp();
    await json('PUT', '/staff/settings', { body: raised });
    const back = await json<Answer>('POST', '/staff/settings/limit', { body: { revision: 2, decision: 'withdraw' } });
    expect(back).toEqual({ ...standing, revision: 3 });
    const lower = { ...standing, announcements: { ...standing.announcements, approvalFrom: 1 }, revision: 4 };
    expect(await json<Answer>('PUT', '/staff/settings', { body: lower })).toEqual(lower);
  });

  it.each(['Alon\nBcc: a@example.com', 'Al\u0000on', 'Al\u2028on'])(
    'refuses the sender’s name %j by field',
    async (en) => {
      const { problem } = setUp();
      const sender = { ...standing.sender, name: { ...standing.sender.name, en } };
      expect(await problem('PUT', '/staff/settings', { body: { ...standing, sender, revision: 2 } })).toMatchObject({
        status: 400,
        errors: [{ field: 'sender.name.en' }],
      });
    },
  );
});
