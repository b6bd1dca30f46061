import type { Consent } from '@kesher/domain/customer/consent';
import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const after = (hours: number) => addMs(morning, hours * hourMs);
const id = customerIdSchema.parse('C-1');
type Clinic = ReturnType<typeof openClinic>;
type Queue = { calls: { checkIn: { id: string } }[] };

async function says(
  { ports }: Clinic,
  decision: Consent['decision'],
  ...matters: Pick<Consent, 'channel' | 'purpose'>[]
) {
  const customer = await ports.customers.get(id);
  if (customer === undefined) return expect.unreachable();
  const said = { decision, at: ports.clock(), how: 'preferences-page', shown: '' } as const;
  const consents = [...customer.consents, ...matters.map((matter) => ({ ...matter, ...said }))];
  await ports.customers.put({ ...customer, consents, revision: customer.revision + 1 });
}

async function inQueue() {
  const clinic = openClinic();
  await clinic.enter([{}]);
  await clinic.until(addMs(after(4), 2 * minuteMs));
  expect((await clinic.staff.json<Queue>('GET', '/staff/check-ins/calls')).calls).toHaveLength(1);
  return clinic;
}

describe('a call in the queue that its person refuses', () => {
  it.each(['care', 'service'] as const)('with %s is gone from it, and closed', async (purpose) => {
    const clinic = await inQueue();
    await says(clinic, 'refused', { channel: 'call', purpose });
    expect((await clinic.staff.json<Queue>('GET', '/staff/check-ins/calls')).calls).toEqual([]);
    await clinic.work();
    expect(await clinic.checkIn()).toMatchObject({ state: 'waiting', stepId: 'next-day', next: { does: 'ask' } });
    expect(clinic.ports.tasks.all()).toMatchObject([{ work: { kind: 'check-in-call' }, state: 'done' }]);
    await clinic.until(addMs(after(24), 2 * minuteMs));
    expect(await clinic.checkIn()).toMatchObject({ state: 'asked' });
  });

  it('cannot be taken by whoever still sees it, and a yes to care brings calls back', async () => {
    const clinic = await inQueue();
    await says(clinic, 'refused', { channel: 'call', purpose: 'care' });
    const path = '/staff/check-ins/work:1/call';
    expect(await clinic.staff.problem('POST', path)).toMatchObject({ status: 409, code: 'not-in-queue' });
    clinic.clock.set(addMs(clinic.clock.now(), minuteMs));
    await says(clinic, 'granted', { channel: 'call', purpose: 'service' });
    expect(await clinic.staff.problem('POST', path)).toMatchObject({ code: 'not-in-queue' });
    await says(clinic, 'granted', { channel: 'call', purpose: 'care' });
    await clinic.staff.json('POST', path);
  });

  it('keeps no number from whoever takes up a call for help', async () => {
    const clinic = await inQueue();
    await clinic.staff.send('POST', '/staff/check-ins/work:1/call');
    await clinic.staff.send('POST', '/staff/check-ins/work:1/call/end', { body: { outcome: 'urgent' } });
    await clinic.work();
    await says(clinic, 'refused', { channel: 'call', purpose: 'care' });
    type Cards = { customers: Record<string, { phone?: string; callsRefused: boolean }> };
    for (const path of ['/staff/check-ins/calls', '/staff/check-ins/work:1']) {
      const { customers } = await clinic.staff.json<Cards>('GET', path);
      expect(customers['C-1']).toMatchObject({ phone: '+972525550148', callsRefused: false });
    }
  });

  it('is closed by whoever tries to take it', async () => {
    const clinic = await inQueue();
    await says(clinic, 'refused', { channel: 'call', purpose: 'care' });
    await clinic.staff.problem('POST', '/staff/check-ins/work:1/call');
    await clinic.work();
    expect(await clinic.checkIn()).toMatchObject({ state: 'waiting', stepId: 'next-day' });
  });

  it('stays with whoever is on the telephone, and their word counts', async () => {
    const clinic = await inQueue();
    const path = '/staff/check-ins/work:1/call';
    await clinic.staff.json('POST', path);
    await says(clinic, 'refused', { channel: 'call', purpose: 'care' });
    expect((await clinic.staff.json<Queue>('GET', '/staff/check-ins/calls')).calls).toHaveLength(1);
    await clinic.staff.json('POST', `${path}/end`, { body: { outcome: 'fine' } });
    expect(await clinic.checkIn()).toMatchObject({ answers: [{ feeling: 'fine' }] });
  });
});

describe('somebody who asked not to be called', () => {
  it('has refused calls about care, and nothing else, and is not rung after their next visit', async () => {
    const clinic = await inQueue();
    const path = '/staff/check-ins/work:1/call';
    await clinic.staff.json('POST', path);
    const refused = async () => (await clinic.ports.customers.get(id))?.consents ?? [];
    const end = { body: { outcome: 'asked-not-to' } };
    expect(await clinic.staff.problem('POST', `${path}/end`, { ...end, as: 'rina' })).toMatchObject({ status: 409 });
    expect(await refused()).toEqual([]);
    await clinic.staff.json('POST', `${path}/end`, end);
    const matter = { channel: 'call', purpose: 'care', decision: 'refused', how: 'phone', by: 'samar' };
    expect(await refused()).toMatchObject([matter]);
    expect(await clinic.checkIn()).toMatchObject({ state: 'cancelled', takenBack: 'asked-not-to' });
    await clinic.enter([{ id: '2', customerId: 'C-1', endedAt: clinic.clock.now() }]);
    await clinic.work();
    expect(await clinic.checkIn('2')).toMatchObject({ state: 'waiting', stepId: 'next-day', next: { does: 'ask' } });
    // It holds for the number, whoever shares it.
    const words = (await clinic.ports.suppressions.standings(['+972525550148'])).get('+972525550148')?.words;
    expect(words).toMatchObject({ 'call:care': { decision: 'refused' } });
    expect(Object.keys(words ?? {})).toEqual(['call:care']);
  });
});

describe('care that is refused in writing', () => {
  it('has them rung instead of written to, whatever they allow of service', async () => {
    const clinic = openClinic();
    await clinic.enter([{ kind: 'vaccination' }]);
    await says(clinic, 'refused', { channel: 'sms', purpose: 'care' });
    await says(clinic, 'granted', { channel: 'sms', purpose: 'service' });
    await clinic.until(after(26));
    expect(clinic.ports.sms.taken()).toEqual([]);
    expect(await clinic.checkIn()).toMatchObject({ state: 'calling', reach: 'not-delivered' });
  });

  it('and by telephone takes the check-in back, and the next one is not planned', async () => {
    const clinic = openClinic();
    await clinic.enter([{ kind: 'vaccination' }]);
    await says(clinic, 'refused', { channel: 'sms', purpose: 'care' }, { channel: 'call', purpose: 'care' });
    await clinic.until(addMs(after(24), 2 * minuteMs));
    expect(clinic.ports.sms.taken()).toEqual([]);
    expect(await clinic.checkIn()).toMatchObject({ state: 'cancelled', takenBack: 'asked-not-to' });
    const again = await clinic.enter([{ id: '2', customerId: 'C-1', endedAt: clinic.clock.now() }]);
    expect(await again.json()).toMatchObject({ counts: { planned: 0, withdrawn: 1 } });
  });
});
