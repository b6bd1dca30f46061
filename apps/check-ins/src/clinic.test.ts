import { staffIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from './testing/clinic.ts';

const after = (hours: number) => addMs(morning, hours * hourMs);

async function asked() {
  const clinic = openClinic();
  const entered = await clinic.enter([{ kind: 'vaccination' }]);
  expect(await entered.json()).toMatchObject({ counts: { planned: 1, history: 0, withdrawn: 0, refused: 0 } });
  await clinic.until(addMs(after(24), 2 * minuteMs));
  return clinic;
}

describe('a check-in', () => {
  it('goes from a typed work to a message that says nothing of it, once', async () => {
    const clinic = await asked();
    const [sms, ...more] = clinic.ports.sms.taken();
    expect(more).toEqual([]);
    expect(sms?.outgoing.text).toMatch(/how are you\? One tap is enough: https:\/\/kesher\.example\.com\/c\/\S+$/);
    expect(sms?.outgoing.text).not.toMatch(/vaccin/i);
    expect(await clinic.checkIn()).toMatchObject({ state: 'asked', said: { version: 1, published: true } });
    await clinic.enter([{ kind: 'vaccination' }]);
    await clinic.until(after(25));
    expect(clinic.ports.sms.taken()).toHaveLength(1);
  });

  it('is announced before the call, and then a call that one person takes', async () => {
    const clinic = openClinic();
    await clinic.enter([{}]);
    await clinic.until(after(2.1));
    expect(clinic.ports.sms.taken().map(({ outgoing }) => outgoing.text)).toEqual([
      expect.stringMatching(/Samar Nasser will ring you|Rina Alon will ring you/),
    ]);
    await clinic.until(addMs(after(4), 2 * minuteMs));
    const queue = await clinic.staff.json<{ calls: { checkIn: { id: string } }[] }>('GET', '/staff/check-ins/calls');
    expect(queue.calls.map(({ checkIn }) => checkIn.id)).toEqual(['work:1']);
    const path = '/staff/check-ins/work:1/call';
    await clinic.staff.json('POST', path);
    expect(await clinic.staff.problem('POST', path, { as: 'rina' })).toMatchObject({ status: 409, code: 'call-taken' });
    await clinic.staff.json('POST', `${path}/end`, { body: { outcome: 'fine' } });
    await clinic.work();
    expect(await clinic.checkIn()).toMatchObject({ state: 'waiting', stepId: 'next-day' });
    expect(clinic.ports.tasks.all()).toMatchObject([{ work: { kind: 'check-in-call' }, state: 'done' }]);
  });

  it('that is answered well goes on, and nobody is rung', async () => {
    const clinic = await asked();
    const answered = await clinic.post(clinic.token(), 'answer', { feeling: 'fine' });
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `/c/${clinic.token()}#answer`]);
    await clinic.until(after(48));
    expect(await clinic.checkIn()).toMatchObject({ state: 'answered', answers: [{ feeling: 'fine' }] });
    expect(clinic.ports.tasks.all()).toEqual([]);
  });

  it('that calls for help brings a person, and climbs until somebody acknowledges', async () => {
    const clinic = await asked();
    await clinic.post(clinic.token(), 'answer', { feeling: 'need-help' });
    await clinic.work();
    const [flag] = clinic.ports.tasks.all();
    expect(flag).toMatchObject({ work: { kind: 'check-in-flag' }, state: 'open' });
    const path = '/staff/check-ins/work:1/acknowledgement';
    expect(await clinic.staff.problem('POST', path, { as: 'manager' })).toMatchObject({ code: 'not-asked' });
    expect(await clinic.staff.json('GET', '/staff/check-ins/escalations', { as: 'manager' })).toEqual({
      escalations: [],
    });
    await clinic.until(addMs(clinic.clock.now(), minuteMs));
    const woken = clinic.ports.email.taken().map(({ outgoing }) => outgoing);
    expect(woken.map(({ to }) => to).toSorted()).toEqual(['rina@example.com', 'samar@example.com']);
    expect(woken.some(({ subject, text }) => /Daniel|vaccin|help/i.test(subject + text))).toBe(false);
    await clinic.until(addMs(clinic.clock.now(), 31 * minuteMs));
    expect(clinic.ports.email.taken().map(({ outgoing }) => outgoing.to)).toContain('haddad@example.com');
    expect((await clinic.checkIn())?.escalation).toMatchObject({ level: 2, isLast: true });
    // Whoever was woken finds what to take up, and nothing of whom or what.
    const listed = await clinic.staff.json<{ escalations: object[] }>('GET', '/staff/check-ins/escalations', {
      as: 'manager',
    });
    expect(listed.escalations.map((each) => Object.keys(each).toSorted())).toEqual([['escalation', 'id', 'isOverdue']]);
    // A manager may take it up, and hears nothing of what was answered.
    const taken = await clinic.staff.json<object>('POST', path, { as: 'manager' });
    expect(Object.keys(taken).toSorted()).toEqual(['escalation', 'id', 'isOverdue']);
    await clinic.work();
    for (const as of ['manager', 'samar'])
      expect(await clinic.staff.json('GET', '/staff/check-ins/escalations', { as })).toEqual({ escalations: [] });
    expect(clinic.ports.tasks.all()).toMatchObject([{ state: 'done' }]);
    expect(await clinic.staff.problem('POST', path.replace('1', '2'), {})).toMatchObject({ status: 404 });
  });

  it('that stays silent becomes a call, and nothing reads it as fine', async () => {
    const clinic = await asked();
    await clinic.receipts();
    await clinic.until(after(48));
    expect(await clinic.checkIn()).toMatchObject({ state: 'calling', reach: 'delivered' });
    expect(clinic.ports.tasks.all()).toMatchObject([{ work: { kind: 'check-in-call' }, state: 'open' }]);
  });

  it('whose message bounces is rung without waiting for silence, and once', async () => {
    const clinic = await asked();
    await clinic.receipts('bounced');
    await clinic.until(addMs(after(24), 15 * minuteMs));
    expect(await clinic.checkIn()).toMatchObject({ state: 'calling', reach: 'not-delivered' });
    expect(clinic.ports.tasks.all().map(({ work }) => work.kind)).toEqual(['check-in-call']);
  });

  it('that is cancelled says nothing more: what waits is taken back, and no call stays open', async () => {
    const clinic = openClinic();
    await clinic.enter([{}]);
    await clinic.until(addMs(after(4), 2 * minuteMs));
    expect(clinic.ports.tasks.all()).toMatchObject([{ state: 'open' }]);
    await clinic.enter([{ status: 'cancelled' }]);
    await clinic.work();
    expect(await clinic.checkIn()).toMatchObject({ state: 'cancelled' });
    expect(clinic.ports.tasks.all()).toMatchObject([{ state: 'cancelled' }]);
    await clinic.until(after(200));
    expect(clinic.ports.sms.taken()).toHaveLength(1);
    expect((await clinic.page(clinic.token())).status).toBe(410);
  });

  it('of somebody who has died is taken back, in whatever order it is heard', async () => {
    const clinic = openClinic();
    await clinic.enter([{ kind: 'vaccination' }]);
    await clinic.until(after(1));
    await clinic.enter([{ id: '2', kind: 'visit', status: 'before', customerId: 'C-1', person: { gone: 'deceased' } }]);
    await clinic.work();
    expect(await clinic.checkIn()).toMatchObject({ state: 'cancelled', takenBack: 'deceased' });
    await clinic.until(after(48));
    expect(clinic.ports.sms.taken()).toEqual([]);
  });

  it('waits while everything is stopped, since it was decided when it was signed', async () => {
    const clinic = openClinic();
    await clinic.enter([{ kind: 'vaccination' }]);
    await clinic.stop({ scope: 'everything', stoppedBy: staffIdSchema.parse('samar'), stoppedAt: morning });
    await clinic.until(addMs(after(24), 10 * minuteMs));
    const told = clinic.ports.sms.taken().map(({ outgoing }) => outgoing.to);
    expect(told).not.toContain('+972525550148');
    expect(await clinic.checkIn()).toMatchObject({ state: 'asked', reach: 'unknown' });
  });

  it('starts nothing that nobody has signed, nor long after', async () => {
    const clinic = openClinic({ protocols: [] });
    expect(await (await clinic.enter([{}])).json()).toMatchObject({
      works: [{ is: 'history', because: 'not-signed' }],
    });
    const late = openClinic({ start: after(60) });
    expect(await (await late.enter([{}])).json()).toMatchObject({
      works: [{ is: 'history', because: 'too-long-ago' }],
    });
  });
});
