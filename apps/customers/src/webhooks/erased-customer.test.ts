import { customerIdSchema } from '@kesher/domain/ids';
import { describe, expect, it } from 'vitest';
import { event, setUp } from './testing/webhook-world.ts';

const c1 = customerIdSchema.parse('C-1');

describe('an event about somebody who was erased', () => {
  it('is refused and counted, by id and by address, and stores nothing', async () => {
    const { stores, kesher } = setUp();
    await stores.erasures.add({ id: c1, addresses: ['dana@example.com'] });
    expect(await kesher(event(), { id: 'msg-1' })).toEqual({ kind: 'ignored', reason: 'erased' });
    const guest = event({}, { orderNumber: '78', customer: { name: 'Dana', email: 'Dana@Example.com' } });
    expect(await kesher(guest, { id: 'msg-2' })).toEqual({ kind: 'ignored', reason: 'erased' });
    expect(stores.customers.all()).toEqual([]);
    expect(stores.orders.allLines()).toEqual([]);
    expect(await stores.erasures.lift({ id: c1 })).toEqual({ refused: 2 });
    expect(await kesher(event(), { id: 'msg-3' })).toEqual({ kind: 'applied' });
  });

  it('who is erased while the event is being applied does not come back by it', async () => {
    const { stores, kesher } = setUp();
    await kesher(event({}, { customer: { id: 'C-1', name: 'Dana' } }), { id: 'msg-1' });
    const { put, erase } = stores.customers;
    stores.customers.put = async () => {
      stores.customers.put = put;
      await stores.erasures.add({ id: c1, addresses: [] });
      await erase(c1);
      return 'stale';
    };
    const later = event({}, { orderNumber: '78', customer: { id: 'C-1', name: 'Dana', phone: '050-1234567' } });
    expect(await kesher(later, { id: 'msg-2' })).toMatchObject({ kind: 'refused', problem: { status: 409 } });
    expect(await kesher(later, { id: 'msg-2' })).toEqual({ kind: 'ignored', reason: 'erased' });
    expect(stores.customers.all()).toEqual([]);
  });
});
