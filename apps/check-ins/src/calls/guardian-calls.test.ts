import { addMs, hourMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { asked, askedMother, mother, rivka, sent } from '../testing/child.ts';

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
    const page = { customerId: mother, limit: 10, now: clinic.clock.now() };
    expect((await clinic.ports.access.page(page)).looks).toMatchObject([{ by: 'samar', thing: 'check-in' }]);
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
});
