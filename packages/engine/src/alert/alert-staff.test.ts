import { slotOf } from '@kesher/domain/alert/alert';
import { addMs, minuteMs } from '@kesher/domain/instant';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import { createInMemoryAlertStore } from '@kesher/testing/in-memory/alert-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemoryTeamStore } from '@kesher/testing/in-memory/team-store';
import { describe, expect, it } from 'vitest';
import { openOffice, start } from '../testing/office.ts';
import { alertStaff } from './alert-staff.ts';

const samir = buildTeamMember();
const ann = buildTeamMember({
  id: 'ann',
  roles: ['admin'],
  mail: 'ann@example.com',
  phone: undefined,
  languages: ['he'],
});
const noa = buildTeamMember({ id: 'noa', roles: ['agent'], mail: 'noa@example.com' });

async function setUp(members = [samir, ann, noa]) {
  const office = await openOffice();
  const alerts = createInMemoryAlertStore();
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const ports = { ...office.ports, team: createInMemoryTeamStore(members), alerts, wait };
  const alert = alertStaff(ports);
  return {
    ...office,
    ports,
    alert,
    waits,
    /** So many sweeps, a minute apart. */
    async sweep(minutes: number): Promise<void> {
      for (let minute = 0; minute < minutes; minute += 1) {
        await alert();
        office.later(minuteMs);
      }
    },
    told: () => [
      ...office.email.taken().map(({ outgoing }) => outgoing.to),
      ...office.sms.taken().map(({ outgoing }) => outgoing.to),
    ],
  };
}

const once = ['samir@example.com', 'ann@example.com', '+972501234567'].toSorted();

describe('what a job has written for somebody', () => {
  it('is told to them by mail and SMS, each matter once, without anything being stopped', async () => {
    const { sweep, told, ports } = await setUp();
    const row = { kind: 'escalation', slot: slotOf(start), staffId: samir.id, alertedAt: start } as const;
    for (const of of ['work:1', 'work:2']) await ports.alerts.create({ ...row, of, attempts: 0, answered: [] });
    await sweep(40);
    const twice = ['samir@example.com', '+972501234567'].flatMap((address) => [address, address]);
    expect(told().toSorted()).toEqual(twice.toSorted());
  });

  it('is told of a level that had nobody too', async () => {
    const { sweep, told, ports } = await setUp();
    const row = { kind: 'empty-level', slot: slotOf(start), staffId: ann.id, alertedAt: start } as const;
    await ports.alerts.create({ ...row, attempts: 0, answered: [] });
    await sweep(40);
    expect(told()).toEqual(['ann@example.com']);
  });
});

describe('while something is stopped', () => {
  it('tells whoever may let it go on, by mail and SMS, every half hour until it is lifted', async () => {
    const { stop, sweep, told, ports } = await setUp();
    await sweep(3);
    expect(told()).toEqual([]);
    await stop({ scope: 'everything' });
    await sweep(30);
    expect(told().toSorted()).toEqual(once);
    await sweep(30);
    expect(told().toSorted()).toEqual([...once, ...once].toSorted());
    await ports.stops.lift({ scope: 'everything' });
    await sweep(90);
    expect(told()).toHaveLength(6);
  });

  it('says in each person’s language that something waits, and nothing of what or for whom', async () => {
    const { stop, alert, email, sms } = await setUp();
    await stop({ scope: 'announcement' });
    expect(await alert()).toEqual({ alerted: 2, canReach: true });
    const mails = email.taken().map(({ outgoing }) => [outgoing.subject, outgoing.text]);
    expect(mails.toSorted(([left = ''], [right = '']) => (left < right ? -1 : 1))).toEqual([
      ['קשר: משהו מחכה לך', 'משהו בקשר מחכה לך. אפשר לפתוח אותו כאן:\nhttps://kesher.example.com/admin/\n'],
      ['كيشر: هناك ما ينتظرك', 'هناك ما ينتظرك في كيشر. افتحه من هنا:\nhttps://kesher.example.com/admin/\n'],
    ]);
    expect(sms.taken().map(({ outgoing }) => outgoing.text)).toEqual([
      'كيشر، 11:00: هناك ما ينتظرك. https://kesher.example.com/admin/',
    ]);
  });

  it('tells nobody twice where two sweeps run at once, or one begins anew', async () => {
    const { stop, alert, told } = await setUp();
    await stop({ scope: 'everything' });
    await Promise.all([alert(), alert()]);
    await alert();
    expect(told().toSorted()).toEqual(once);
  });

  it('asks a channel again that did not answer, three times, and the others never', async () => {
    const { stop, sweep, email, sms } = await setUp([samir]);
    await stop({ scope: 'everything' });
    sms.script([
      { kind: 'accept-and-lose-answer' },
      { kind: 'not-now', reason: 'throttled' },
      { kind: 'never-arrives' },
    ]);
    await sweep(20);
    // Who said “not now” took nothing, and is asked within the same attempt.
    expect([sms.calls(), email.calls()]).toEqual([4, 1]);
    await sweep(12);
    expect([sms.calls(), email.calls()]).toEqual([5, 2]);
  });

  it('waits a little longer each time for a channel that says “not now”, and leaves it to the next minute in the end', async () => {
    const { stop, alert, email, waits } = await setUp([ann]);
    await stop({ scope: 'everything' });
    email.script(Array.from({ length: 5 }, () => ({ kind: 'not-now', reason: 'throttled' })));
    await alert();
    expect([email.calls(), waits]).toEqual([5, [1_000, 2_000, 4_000, 8_000]]);
    expect(email.taken()).toEqual([]);
  });

  it('leaves it at a channel’s clear no', async () => {
    const { stop, sweep, email } = await setUp([ann]);
    await stop({ scope: 'everything' });
    email.script([{ kind: 'refused', reason: 'refused-by-channel' }]);
    await sweep(20);
    expect(email.calls()).toBe(1);
  });

  it('goes on with a row that somebody wrote and died', async () => {
    const { stop, alert, ports, told } = await setUp([ann]);
    await stop({ scope: 'everything' });
    await ports.alerts.create({
      kind: 'stopped',
      slot: start,
      staffId: ann.id,
      alertedAt: start,
      attempts: 0,
      answered: [],
    });
    await alert();
    expect(told()).toEqual(['ann@example.com']);
  });

  it('wakes people once when it is pressed at night, and then leaves them alone until the morning', async () => {
    const { stop, sweep, told, clock } = await setUp([ann]);
    clock.set(addMs(start, 14 * 60 * minuteMs));
    await stop({ scope: 'everything' });
    await sweep(8 * 60 - 1);
    expect(told()).toHaveLength(1);
    await sweep(60);
    expect(told()).toHaveLength(3);
  });

  it('says where nobody can be alerted: no member, no sender', async () => {
    const { stop, alert, ports } = await setUp([noa]);
    await stop({ scope: 'everything' });
    expect(await alert()).toEqual({ alerted: 0, canReach: false });
    const settings = createInMemorySettingsStore();
    expect(await alertStaff({ ...ports, settings })()).toEqual({ alerted: 0, canReach: false });
  });
});
