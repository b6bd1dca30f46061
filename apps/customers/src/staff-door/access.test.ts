import type { AccessThing } from '@kesher/domain/access/access';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildOrderLine } from '@kesher/testing/builders/order';
import { buildTask } from '@kesher/testing/builders/task';
import { describe, expect, it } from 'vitest';
import { eraseCustomer } from '../people/erase-customer.ts';
import type { CustomerExport } from '../people/export-customer.ts';
import { inMemoryPorts, now, openStaffDoor } from './testing/staff-door.ts';

const id = buildCustomer().id;

/** Each door that shows customers, and what is seen there. */
const doors: [string, string, AccessThing, unknown?][] = [
  ['POST', '/staff/customers/search', 'search', { search: 'dana' }],
  ['GET', `/staff/customers/${id}`, 'profile'],
  ['GET', `/staff/customers/${id}/timeline`, 'timeline'],
  ['GET', `/staff/customers/${id}/overview`, 'overview'],
  ['GET', `/staff/customers/${id}/export`, 'export'],
  ['GET', '/staff/tasks', 'task'],
];

async function setUp() {
  const ports = inMemoryPorts();
  await ports.customers.put(buildCustomer());
  await ports.orders.putLine(buildOrderLine());
  await ports.tasks.create(buildTask());
  return openStaffDoor(ports);
}

type Looks = { looks: Record<string, unknown>[]; customers: Record<string, unknown>; next?: string };

describe('who looked', () => {
  it.each(doors)('is on record once an hour after %s %s, as a look at the %s', async (method, path, thing, body) => {
    const { json } = await setUp();
    await json(method, path, { as: 'manager', body });
    await json(method, path, { as: 'manager', body });
    expect(await json<Looks>('GET', '/staff/access')).toEqual({
      looks: [{ at: now, by: 'staff-manager', roles: ['manager'], customerId: id, thing }],
      customers: { [id]: expect.objectContaining({ name: 'Dana Levi' }) },
    });
  });

  it('is not on record where nobody was shown', async () => {
    const { problem, json } = await setUp();
    await problem('GET', `/staff/customers/${id}/export`, { as: 'agent' });
    await problem('GET', '/staff/customers/nobody');
    await json('POST', '/staff/customers/search', { body: { search: 'nobody' } });
    expect((await json<Looks>('GET', '/staff/access')).looks).toEqual([]);
  });

  it('is found by customer and by person, page by page', async () => {
    const { json } = await setUp();
    for (const [method, path, , body] of doors) await json(method, path, { body });
    await json('GET', '/staff/tasks', { as: 'agent' });
    const first = await json<Looks>('GET', `/staff/access?customerId=${id}&by=staff-admin&limit=4`);
    const second = await json<Looks>(
      'GET',
      `/staff/access?customerId=${id}&by=staff-admin&limit=4&after=${first.next}`,
    );
    expect([first.looks.length, second.looks.length, second.next]).toEqual([4, 2, undefined]);
    expect((await json<Looks>('GET', '/staff/access?by=staff-agent')).looks).toMatchObject([{ thing: 'task' }]);
    expect((await json<Looks>('GET', '/staff/access?customerId=C-9')).looks).toEqual([]);
  });

  it('is told to the customer by role and reason, in their language, and by name only where an admin says so', async () => {
    const { json, problem, ports } = await setUp();
    await ports.customers.put(buildCustomer({ language: 'he', revision: 2 }));
    await json('GET', `/staff/customers/${id}`, { as: 'agent' });
    await json('PUT', '/staff/me', { as: 'agent', body: { idToken: 'agent Noa' } }).catch(() => undefined);
    const plain = await json<CustomerExport>('GET', `/staff/customers/${id}/export`, { as: 'manager' });
    expect(plain.looks).toContainEqual({
      at: now,
      roles: ['agent'],
      thing: 'profile',
      why: 'פתחנו את הכרטיס שלך כדי לעזור לך.',
    });
    expect(JSON.stringify(plain.looks)).not.toContain('staff-agent');
    const path = `/staff/customers/${id}/export?names=true`;
    expect(await problem('GET', path, { as: 'manager' })).toMatchObject({ status: 403 });
    const named = await json<CustomerExport>('GET', path);
    expect(named.looks.map(({ who }) => who)).toContainEqual({ id: 'staff-agent', name: 'Noa' });
    expect(named.looks.map(({ who }) => who)).toContainEqual({ id: 'staff-admin' });
  });

  it('outlives an erasure without the id, and is found by it', async () => {
    const { json, ports } = await setUp();
    await json('GET', `/staff/customers/${id}`, { as: 'agent' });
    await eraseCustomer(ports)(buildCustomer());
    const { looks, customers } = await json<Looks>('GET', `/staff/access?customerId=${id}`);
    expect(looks).toEqual([
      { at: now, by: 'staff-agent', roles: ['agent'], thing: 'profile', erasedAs: expect.any(String) },
    ]);
    expect(customers).toEqual({});
  });
});
