import { addMs, minuteMs, secondMs } from '@kesher/domain/instant';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { describe, expect, it } from 'vitest';
import { notice, openOffice, people } from '../testing/office.ts';

describe('a stopped announcement', () => {
  it('plans nobody and sends nothing, and goes on within two minutes and the sweep’s when it is let go', async () => {
    const office = await openOffice(people(3));
    await office.stop({ scope: 'announcement' });
    await office.run(10);
    expect([await office.rows(), office.email.calls()]).toEqual([[], 0]);
    await office.ports.stops.lift({ scope: 'announcement', id: notice.subjectId });
    await office.run(4);
    expect(office.email.taken()).toHaveLength(3);
    await office.run(30);
    expect(office.email.calls()).toBe(3);
  });

  it('holds what is planned and hinted at already, and says why', async () => {
    const office = await openOffice(people(3));
    await office.visit();
    await office.stop({ scope: 'announcement' });
    await office.deliver();
    expect(office.email.calls()).toBe(0);
    expect((await office.rows()).map(({ state, reason }) => [state, reason])).toEqual(
      Array.from({ length: 3 }, () => ['deferred', 'stopped']),
    );
  });

  it('is seen by a sender that has sent of it, within seconds', async () => {
    const office = await openOffice(people(2));
    await office.visit();
    const hint = office.ports.hints.take();
    if (hint?.kind !== 'messages') throw new Error('nothing is due');
    const [first, second] = hint.keys;
    if (!first || !second) throw new Error('two are due');
    await office.send([first]);
    await office.stop({ scope: 'announcement' });
    office.later(2 * secondMs);
    await office.send([second]);
    expect(office.email.calls()).toBe(1);
  });

  it('asks nobody to call: not for whom no channel reaches, nor for whom one has failed', async () => {
    const unreachable = buildCustomer({ email: undefined, phone: undefined });
    const office = await openOffice([unreachable]);
    await office.stop({ scope: 'announcement' });
    await office.run(10);
    expect(office.ports.tasks.all()).toEqual([]);
    await office.ports.stops.lift({ scope: 'announcement', id: notice.subjectId });
    await office.run(4);
    expect(office.ports.tasks.all()).toHaveLength(1);
  });

  it('never counts as standing still', async () => {
    const office = await openOffice(people(1));
    await office.visit();
    office.ports.hints.take();
    await office.stop({ scope: 'announcement' });
    office.later(60 * minuteMs);
    expect(await office.visit()).toEqual({ standsStill: false });
    expect((await office.chunk())?.wakeAt).toBe(addMs(office.clock.now(), 2 * minuteMs));
  });

  it('expires when its time is over, also while it is stopped', async () => {
    const office = await openOffice(people(1), { expiresAt: addMs(notice.publishedAt, 5 * minuteMs) });
    await office.visit();
    await office.stop({ scope: 'announcement' });
    await office.run(9);
    expect((await office.rows()).map(({ state, reason }) => [state, reason])).toEqual([['expired', 'too-late']]);
  });
});

describe('a stopped channel', () => {
  it('keeps its messages, and opens no other way for them', async () => {
    const office = await openOffice(people(1));
    await office.stop({ scope: 'channel', id: 'email' });
    await office.run(10);
    expect([office.email.calls(), office.sms.calls(), office.ports.tasks.all()]).toEqual([0, 0, []]);
    await office.ports.stops.lift({ scope: 'channel', id: 'email' });
    await office.run(5);
    expect(office.email.calls()).toBe(1);
  });

  it('keeps no other channel waiting', async () => {
    const office = await openOffice([buildCustomer({ preferredChannel: 'sms' }), ...people(1)]);
    await office.stop({ scope: 'channel', id: 'email' });
    await office.run(5);
    expect([office.email.calls(), office.sms.calls()]).toEqual([0, 1]);
  });
});

it('everything stopped keeps every message, and still asks people to call', async () => {
  const office = await openOffice([buildCustomer({ email: undefined, phone: undefined }), ...people(2)]);
  await office.stop({ scope: 'everything' });
  await office.run(10);
  expect([office.email.calls(), office.sms.calls(), office.ports.tasks.all().length]).toEqual([0, 0, 1]);
});
