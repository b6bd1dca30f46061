import { weekAt } from '@kesher/domain/check-in/answer/duty';
import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const after = (hours: number) => addMs(morning, hours * hourMs);
const day = '/staff/visits?day=2026-11-29';
type Arrivals = { arrivals: Record<string, unknown>[]; customers: Record<string, { name: string }> };

async function booked(visit: Record<string, unknown> = {}) {
  const clinic = openClinic();
  expect(await (await clinic.book(visit)).json()).toEqual({ visits: 1, problems: [] });
  await clinic.work();
  return { ...clinic, texts: () => clinic.ports.sms.taken().map(({ outgoing }) => outgoing.text) };
}

describe('an urgent visit', () => {
  it('has its questions sent at once, in words that say nothing of it, and once', async () => {
    const { texts, book, work, visit } = await booked();
    expect(texts()).toEqual([
      expect.stringMatching(
        /: A few questions before you come, so that we are ready for you\. https:\/\/kesher\.example\.com\/c\/\S+$/,
      ),
    ]);
    await book();
    await work();
    expect(texts()).toHaveLength(1);
    expect(await visit()).toMatchObject({ told: { version: 1, published: true }, followed: true });
  });

  it('is reminded of once, half way, where nothing was answered', async () => {
    const { texts, until } = await booked();
    await until(after(2.9));
    expect(texts()).toHaveLength(1);
    await until(after(8));
    expect(texts().slice(1)).toEqual([expect.stringMatching(/Our questions still wait/)]);
  });

  it('is not reminded of once it is cancelled, nor told of where it was cancelled before it went out', async () => {
    const { texts, book, until } = await booked();
    await book({ status: 'cancelled' });
    await until(after(7));
    expect(texts()).toHaveLength(1);
    const early = openClinic();
    await early.book();
    await early.book({ status: 'cancelled' });
    await early.until(after(1));
    expect(early.ports.sms.taken()).toEqual([]);
  });

  it('is told of to nobody at night, and to nobody who is gone', async () => {
    const night = openClinic({ start: addMs(morning, 13 * hourMs) });
    await night.book({ startsAt: after(22) });
    await night.until(addMs(morning, 20 * hourMs));
    expect(night.ports.sms.taken()).toEqual([]);
    const { texts, enter, until, visit } = await booked();
    await enter([{ id: '2', status: 'before', customerId: 'C-1', person: { gone: 'deceased' } }]);
    await until(after(7));
    expect(texts()).toHaveLength(1);
    expect(await visit()).toMatchObject({ gone: 'deceased' });
  });

  it('comes as FHIR too, by its priority, with whoever sees the person', async () => {
    const clinic = openClinic();
    const appointment = {
      resourceType: 'Appointment',
      id: 'a-1',
      status: 'booked',
      priority: 1,
      start: '2026-11-29T16:00:00+02:00',
      participant: [
        { actor: { reference: 'Patient/p-1' } },
        { actor: { reference: 'Practitioner/d-1', display: 'Dr Haddad' } },
      ],
    };
    const patient = {
      resourceType: 'Patient',
      id: 'p-1',
      name: [{ text: 'Dana Levi' }],
      telecom: [{ system: 'phone', value: '+972525550148' }],
    };
    const raw = JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [patient, appointment].map((resource) => ({ resource })),
    });
    expect(await (await clinic.staff.send('POST', '/staff/check-ins/fhir', { raw })).json()).toMatchObject({
      counts: { history: 1, refused: 0 },
      visits: 1,
    });
    await clinic.work();
    expect(clinic.ports.sms.taken()).toHaveLength(1);
    expect(await clinic.staff.json<Arrivals>('GET', day)).toMatchObject({
      arrivals: [{ id: 'visit:Appointment:a-1', with: 'Dr Haddad', isUrgent: true }],
      customers: { 'p-1': { name: 'Dana Levi' } },
    });
  });

  it('of somebody who was erased leaves nothing', async () => {
    const clinic = openClinic();
    await clinic.book();
    await clinic.ports.erasures.add({ id: 'C-1' as never, addresses: [] });
    await clinic.work();
    expect(clinic.ports.checkIns.visits()).toEqual([]);
    expect(await (await clinic.book()).json()).toEqual({ visits: 0, problems: [] });
  });
});

describe('words of danger before a visit', () => {
  const tomorrow = after(24);

  async function written() {
    const clinic = await booked({ startsAt: tomorrow });
    const [, token = ''] = /\/c\/(\S+)$/.exec(clinic.texts()[0] ?? '') ?? [];
    await clinic.post(token, 'intake/reason', { value: 'I cannot breathe' });
    await clinic.work();
    return clinic;
  }

  type Flags = { escalations: Record<string, unknown>[] };
  const flagsOf = async ({ staff }: Awaited<ReturnType<typeof written>>, as: string) =>
    (await staff.json<Flags>('GET', '/staff/check-ins/escalations', { as })).escalations;
  const takeUp = '/staff/check-ins/visit:1/acknowledgement';

  it('are a flag: a task with a deadline, and whoever was woken finds it, also of a visit of another day', async () => {
    const clinic = await written();
    expect(clinic.ports.tasks.all()).toMatchObject([
      { work: { kind: 'check-in-flag' }, subjectId: 'visit:1', state: 'open', dueAt: addMs(morning, 15 * minuteMs) },
    ]);
    expect(await flagsOf(clinic, 'samar')).toMatchObject([
      { id: 'visit:1', isOverdue: false, visit: { startsAt: tomorrow }, escalation: { because: 'danger-words' } },
    ]);
    expect(await flagsOf(clinic, 'manager')).toEqual([]);
    expect(await clinic.staff.json<Arrivals>('GET', day)).toMatchObject({
      arrivals: [{ id: 'visit:1', isDanger: true, flag: { isOverdue: false } }],
      customers: { 'C-1': { phone: '+972525550148' } },
    });
  });

  it('are taken up by whom they asked, and then ask nobody else', async () => {
    const clinic = await written();
    expect(await clinic.staff.problem('POST', takeUp, { as: 'manager' })).toMatchObject({ code: 'not-asked' });
    expect(await clinic.staff.json('POST', takeUp)).toMatchObject({
      id: 'visit:1',
      escalation: { acknowledged: { by: 'samar', at: morning } },
      isOverdue: false,
    });
    await clinic.staff.json('POST', takeUp);
    await clinic.work();
    expect(clinic.ports.tasks.all()).toMatchObject([{ state: 'done' }]);
    await clinic.until(after(1));
    expect(await clinic.visit()).toMatchObject({ escalation: { level: 0 } });
    expect(await flagsOf(clinic, 'rina')).toEqual([]);
    expect(await clinic.ports.rota.taken(weekAt({ timeZone: 'Asia/Jerusalem' }, morning))).toMatchObject([
      { staffId: 'samar', flags: 1 },
    ]);
    // Whoever has it reads the words: they stay in sight until the person was seen.
    expect(await clinic.staff.json<Arrivals>('GET', day)).toMatchObject({ arrivals: [{ isDanger: true }] });
    await clinic.book({ startsAt: tomorrow, status: 'seen', statedAt: after(1) });
    expect(await clinic.staff.json<Arrivals>('GET', day)).toMatchObject({ arrivals: [] });
    expect(await clinic.staff.problem('POST', takeUp)).toMatchObject({ code: 'nothing-pending' });
    const nobodys = '/staff/check-ins/visit:9/acknowledgement';
    expect(await clinic.staff.problem('POST', nobodys)).toMatchObject({ status: 404 });
  });

  it('climb to the next level each quarter of an hour, and are late in plain sight once nobody is left', async () => {
    const clinic = await written();
    await clinic.until(addMs(morning, 16 * minuteMs));
    expect(await clinic.visit()).toMatchObject({ escalation: { level: 1 } });
    await clinic.until(addMs(morning, 31 * minuteMs));
    expect(await flagsOf(clinic, 'manager')).toMatchObject([{ id: 'visit:1', escalation: { level: 2, isLast: true } }]);
    const { outgoing } =
      clinic.ports.email.taken().findLast(({ outgoing: { to } }) => to === 'haddad@example.com') ?? {};
    expect(outgoing?.text).not.toMatch(/breathe|Daniel/);
    await clinic.until(addMs(morning, 46 * minuteMs));
    expect(await flagsOf(clinic, 'manager')).toMatchObject([{ isOverdue: true }]);
    expect(await clinic.staff.json<Arrivals>('GET', day)).toMatchObject({ arrivals: [{ flag: { isOverdue: true } }] });
    await clinic.staff.json('POST', takeUp, { as: 'manager' });
    expect(await flagsOf(clinic, 'samar')).toEqual([]);
  });

  it('outlive the booking: called off, they ask for a person all the same, whatever day it is', async () => {
    const clinic = await written();
    await clinic.book({ startsAt: tomorrow, status: 'cancelled', statedAt: after(1) });
    await clinic.until(after(60));
    expect(await clinic.staff.json<Arrivals>('GET', '/staff/visits?day=2026-12-01')).toMatchObject({
      arrivals: [{ id: 'visit:1', state: 'cancelled', isDanger: true }],
    });
    expect(await flagsOf(clinic, 'samar')).toMatchObject([{ id: 'visit:1', isOverdue: true }]);
  });

  it('leave no flag open of somebody who is gone, and nothing of somebody who is erased', async () => {
    const gone = await written();
    await gone.enter([{ id: '2', status: 'before', customerId: 'C-1', person: { gone: 'deceased' } }]);
    await gone.work();
    expect(gone.ports.tasks.all()).toMatchObject([{ state: 'cancelled' }]);
    const { ports, post, visitToken, work } = await written();
    await post(visitToken(), 'intake/since', { value: 'It does not stop bleeding' });
    await ports.erasures.add({ id: customerIdSchema.parse('C-1'), addresses: [] });
    await work();
    expect([ports.checkIns.visits(), ports.tasks.all()]).toEqual([[], []]);
  });

  it('of a child are rung about by whoever stands for them', async () => {
    const clinic = openClinic();
    const guardian = { name: 'Rivka Levi', phone: '+972525550199', relation: 'mother' };
    const person = { name: 'Noam Levi', phone: '+972525550148', language: 'en', yearOfBirth: 2016, guardian };
    await clinic.enter([{ id: '2', status: 'before', customerId: 'C-1', person }]);
    await clinic.book({ person: undefined });
    await clinic.work();
    const text = clinic.ports.sms.taken()[0]?.outgoing.text ?? '';
    const [, token = ''] = /\/c\/(\S+)$/.exec(text) ?? [];
    await clinic.post(token, 'intake/reason', { value: 'He cannot breathe' });
    await clinic.work();
    const shown = await clinic.staff.json<Arrivals>('GET', day);
    const [{ guardian: rung = {} } = {}] = shown.arrivals;
    expect(rung).toMatchObject({ relation: 'mother' });
    expect(Object.values(shown.customers)).toMatchObject([{ name: 'Noam Levi' }, { name: 'Rivka Levi' }]);
  });

  it('are not for the desk, which sees that the visit cannot wait on its own day', async () => {
    const { staff } = await written();
    const seen = (on: string) => staff.json<Arrivals>('GET', `/staff/visits?day=${on}`, { as: 'agent' });
    expect((await seen('2026-11-29')).arrivals).toEqual([]);
    expect(await seen('2026-11-30')).toMatchObject({ arrivals: [{ isUrgent: true, isDanger: false }] });
  });
});

describe('a visit that can wait', () => {
  it('is listed, and nobody is asked', async () => {
    const { texts, until, staff } = await booked({ urgent: false });
    await until(after(7));
    expect(texts()).toEqual([]);
    expect(await staff.json<Arrivals>('GET', day)).toMatchObject({ arrivals: [{ intake: 'not-asked' }] });
  });

  it('that is long past and of which nobody had heard is passed over', async () => {
    const clinic = openClinic();
    expect(await (await clinic.book({ startsAt: after(-30) })).json()).toEqual({ visits: 0, problems: [] });
    expect(clinic.ports.checkIns.visits()).toEqual([]);
  });
});

describe('the desk', () => {
  it('sees who comes today, who cannot wait first, by name, and by when to make room', async () => {
    const { staff, book } = await booked();
    await book({ id: '2', customerId: 'C-2', startsAt: after(1), urgent: false });
    const { arrivals, customers } = await staff.json<Arrivals>('GET', day, { as: 'desk' });
    expect(arrivals).toMatchObject([
      { id: 'visit:1', makeRoomBy: addMs(after(6), -10 * minuteMs), intake: 'asked', state: 'booked' },
      { id: 'visit:2' },
    ]);
    expect(arrivals[1]).not.toHaveProperty('makeRoomBy');
    expect(customers['C-1']?.name).toBe('Daniel Azoulay');
  });

  it('says that there is room, and who has come; nothing is told to somebody who is here', async () => {
    const { staff, texts, until } = await booked();
    expect(
      await staff.json('POST', '/staff/visits/visit:1/room', { as: 'desk', body: { hasRoom: true } }),
    ).toMatchObject({
      roomAt: morning,
    });
    const arrival = '/staff/visits/visit:1/arrival';
    const here = await staff.json('POST', arrival, { as: 'desk', body: { hasArrived: true } });
    expect(here).toMatchObject({ state: 'arrived', arrivedAt: morning });
    expect(here).not.toHaveProperty('makeRoomBy');
    await until(after(5));
    expect(texts()).toHaveLength(1);
    expect(await staff.json('POST', arrival, { as: 'desk', body: { hasArrived: false } })).toMatchObject({
      state: 'booked',
    });
  });

  it('reads no answer, and every look of those who may is on record', async () => {
    const { staff, ports } = await booked();
    const path = '/staff/visits/visit:1/intake';
    expect(await staff.problem('GET', path, { as: 'desk' })).toMatchObject({ status: 403 });
    expect(await staff.problem('GET', path, { as: 'manager' })).toMatchObject({ status: 403 });
    expect(await staff.json('GET', path)).toMatchObject({ arrival: { id: 'visit:1' }, answers: [] });
    expect(await staff.problem('GET', '/staff/visits/visit:9/intake')).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    await staff.json('GET', day, { as: 'desk' });
    const { looks } = await ports.access.page({ limit: 10, now: morning });
    expect(looks.map(({ by, thing, of }) => [by, thing, of])).toEqual(
      expect.arrayContaining([
        ['samar', 'visit', 'visit:1'],
        ['desk', 'visit', undefined],
      ]),
    );
  });
});
