import { people } from '@kesher/engine/testing/office';
import { describe, expect, it } from 'vitest';
import { hold, messagePath, told } from './testing/staff-door.ts';

type HeldList = { held: { message: { customerId: string }; mayBe: string[] }[]; next?: string };
const pathOf = (customerId: string) => messagePath.replace('C-1001', customerId);

describe('a message at the door', () => {
  it('is shown word for word as it was sent, with its link masked, which is on record', async () => {
    const { json, problem, ports } = await told();
    const text = await json<{ text: string; html: string }>('GET', messagePath, { as: 'agent' });
    expect(text).toMatchObject({ language: 'he', subject: expect.any(String) });
    expect(text.html + text.text).toContain('https://…/d/……');
    const { looks } = await ports.access.page({ limit: 9, now: ports.clock() });
    expect(looks).toMatchObject([{ by: 'agent', thing: 'message', of: 'delay-1.v1', customerId: 'C-1001' }]);
    expect(await problem('GET', messagePath.replace('email', 'sms'))).toMatchObject({ status: 404 });
  });

  it('is not written again before there are settings to sign it with', async () => {
    const { problem, ports } = await told();
    ports.settings.restore(undefined);
    expect(await problem('GET', messagePath)).toMatchObject({ status: 409, code: 'settings-missing' });
  });
});

describe('messages of which nobody knows whether they arrived', () => {
  it('are listed with whom they are for, what about, and what may be decided, in pages', async () => {
    const door = await told(people(3));
    for (const id of ['C-002', 'C-001']) {
      await hold(door, id);
      door.later(1_000);
    }
    const first = await door.json<HeldList>('GET', '/staff/held?limit=1');
    expect(first).toMatchObject({
      held: [
        {
          message: { customerId: 'C-002', state: 'held', reason: 'no-answer', route: 'email' },
          subject: { job: 'stock-delay', id: 'delay-1' },
          notice: { says: 'declared', about: [{ name: 'Oak table' }] },
          mayBe: ['send-again', 'call'],
        },
      ],
      customers: { 'C-002': { name: 'Dana Levi' } },
    });
    const second = await door.json<HeldList>('GET', `/staff/held?limit=1&after=${first.next}`);
    expect(second.held.map(({ message }) => message.customerId)).toEqual(['C-001']);
    const { looks } = await door.ports.access.page({ limit: 9, now: door.ports.clock() });
    expect(looks.map(({ thing }) => thing)).toEqual(['held', 'held']);
  });

  it('are decided about once, by who may, which is on record', async () => {
    const door = await told(people(1));
    const path = `${pathOf('C-000')}/decision`;
    const decide = { body: { decision: 'send-again' } };
    expect(await door.problem('POST', path, decide)).toMatchObject({ status: 409, code: 'not-held' });
    await hold(door, 'C-000');
    expect(await door.problem('POST', path, { ...decide, as: 'agent' })).toMatchObject({ code: 'not-allowed' });
    expect((await door.send('POST', path, decide)).status).toBe(204);
    expect(await door.rows()).toMatchObject([{ state: 'ready', resent: true }]);
    expect(await door.json('GET', '/staff/held')).toMatchObject({ held: [] });
    const subject = 'delay-1.v1/messages/0/C-000/email';
    expect(await door.recorded()).toContainEqual(['agent', 'settle', subject, false]);
    expect(await door.recorded()).toContainEqual(['manager', 'settle', subject, true]);
    expect(await door.problem('POST', `${pathOf('C-9')}/decision`, decide)).toMatchObject({ status: 404 });
  });
});
