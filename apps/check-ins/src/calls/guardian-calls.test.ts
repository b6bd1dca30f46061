import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { asked, askedMother, mother, rivka, sent } from '../testing/child.ts';
import { refuseCareCalls } from './refuse-care-calls.ts';

const samar = staffIdSchema.parse('samar');

describe('whoever rings about a child', () => {
  it('sees whom to ring and about whom, and both are on record as looked at', async () => {
    const clinic = await askedMother();
    await clinic.receipts('bounced');
    await clinic.until(addMs(asked, 3 * hourMs));
    const guardian = { customerId: mother, relation: 'mother' };
    const queue = await clinic.staff.json('GET', '/staff/check-ins/calls');
    expect(queue).toMatchObject({
      calls: [{ checkIn: { customerId: 'C-1', guardian } }],
      customers: { [mother]: { name: 'Rivka Levi', phone: rivka.phone }, 'C-1': { name: 'Noam Levi' } },
    });
    expect(await clinic.staff.json('GET', '/staff/check-ins/work:1')).toMatchObject({
      checkIn: { guardian },
      customers: { [mother]: { phone: rivka.phone } },
      yearOfBirth: 2016,
    });
    expect(await clinic.staff.json('POST', '/staff/check-ins/work:1/call')).toMatchObject({ guardian });
    expect(await clinic.staff.json('GET', '/staff/check-ins?day=2026-11-29')).toMatchObject({
      checkIns: [{ guardian }],
      customers: { [mother]: { name: 'Rivka Levi' } },
    });
    const page = { customerId: mother, limit: 10, now: clinic.clock.now() };
    expect((await clinic.ports.access.page(page)).looks).toMatchObject([{ by: 'samar', thing: 'check-in' }]);
  });

  it('sees the guardian also once it is noted what was said', async () => {
    const clinic = await askedMother();
    await clinic.receipts('bounced');
    await clinic.until(addMs(asked, 3 * hourMs));
    await clinic.staff.send('POST', '/staff/check-ins/work:1/call');
    await clinic.staff.send('POST', '/staff/check-ins/work:1/call/end', { body: { outcome: 'fine' } });
    const { revision = 0 } = (await clinic.checkIn()) ?? {};
    const noted = await clinic.staff.json('POST', '/staff/check-ins/work:1/noted', { body: { revision } });
    expect(noted).toMatchObject({ guardian: { customerId: mother }, noted: { by: 'samar' } });
  });

  it('has each guardian read once for a look at the queue', async () => {
    const clinic = await askedMother();
    await clinic.until(addMs(asked, 26 * hourMs));
    const { get } = clinic.ports.customers;
    const read: string[] = [];
    clinic.ports.customers.get = (id) => {
      read.push(id);
      return get(id);
    };
    expect(await clinic.staff.json('GET', '/staff/check-ins/calls')).toMatchObject({ calls: [{ checkIn: {} }] });
    expect(read).toEqual([mother]);
  });

  it('writes to the guardian where three calls reached nobody', async () => {
    const clinic = await askedMother();
    for (let times = 0; times < 3; times += 1) {
      await clinic.until(addMs(clinic.clock.now(), 24 * hourMs));
      await clinic.staff.send('POST', '/staff/check-ins/work:1/call');
      await clinic.staff.send('POST', '/staff/check-ins/work:1/call/end', { body: { outcome: 'no-answer' } });
    }
    await clinic.until(addMs(clinic.clock.now(), 20 * hourMs));
    expect(await clinic.checkIn()).toMatchObject({ state: 'not-reached', said: { says: 'not-reached', to: mother } });
    expect(sent(clinic).at(-1)).toMatchObject({ to: rivka.phone, text: expect.stringContaining('לא הצלחנו להשיג') });
  });

  it('is told by the guardian that they want no calls: it is their word, and stands on their record', async () => {
    const clinic = await askedMother();
    await clinic.until(addMs(asked, 26 * hourMs));
    await clinic.staff.send('POST', '/staff/check-ins/work:1/call');
    await clinic.staff.send('POST', '/staff/check-ins/work:1/call/end', { body: { outcome: 'asked-not-to' } });
    const refusals = async (id: typeof mother) =>
      (await clinic.ports.customers.get(id))?.consents.filter(({ decision }) => decision === 'refused');
    expect(await refusals(mother)).toMatchObject([{ channel: 'call', purpose: 'care', by: 'samar' }]);
    expect(await refusals(customerIdSchema.parse('C-1'))).toEqual([]);
  });

  it('rings no guardian who has refused it since, whatever the child’s own record says', async () => {
    const clinic = await askedMother();
    await clinic.until(addMs(asked, 26 * hourMs));
    const calls = async () => (await clinic.staff.json<{ calls: unknown[] }>('GET', '/staff/check-ins/calls')).calls;
    expect(await calls()).toHaveLength(1);
    await refuseCareCalls(clinic.ports)(mother, samar);
    expect(await calls()).toEqual([]);
    await clinic.work();
    expect(await clinic.checkIn()).not.toMatchObject({ state: 'calling' });
    expect((await clinic.staff.send('POST', '/staff/check-ins/work:1/call')).status).toBe(409);
  });
});
