import type { Role } from '@kesher/domain/staff/staff';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildOrderLine } from '@kesher/testing/builders/order';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildTask } from '@kesher/testing/builders/task';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts, now, openStaffDoor } from './testing/staff-door.ts';

const everyRoute = [
  ['PUT', '/staff/files/file-0001/parts/0'],
  ['POST', '/staff/imports/preview'],
  ['POST', '/staff/imports'],
  ['GET', '/staff/imports'],
  ['GET', '/staff/imports/import-1'],
  ['GET', '/staff/imports/import-1/errors'],
  ['GET', '/staff/imports/import-1/errors.csv'],
  ['POST', '/staff/customers/search'],
  ['GET', '/staff/customers/C-1001'],
  ['GET', '/staff/customers/C-1001/timeline'],
  ['GET', '/staff/customers/C-1001/overview'],
  ['POST', '/staff/customers/C-1001/notes'],
  ['POST', '/staff/customers/C-1001/calls'],
  ['POST', '/staff/customers/C-1001/promises'],
  ['PUT', '/staff/customers/C-1001/preferences'],
  ['POST', '/staff/customers/C-1001/consents'],
  ['POST', '/staff/customers/C-1001/links'],
  ['POST', '/staff/customers/C-1001/links/closing'],
  ['GET', '/staff/me'],
  ['PUT', '/staff/me'],
  ['GET', '/staff/colleagues'],
  ['GET', '/staff/tasks'],
  ['POST', '/staff/tasks/task-1'],
  ['GET', '/staff/settings'],
  ['PUT', '/staff/settings'],
  ['POST', '/staff/settings/limit'],
  ['GET', '/staff/settings/rules'],
  ['POST', '/staff/settings/when'],
  ['GET', '/staff/customers/C-1001/export'],
  ['GET', '/staff/actions'],
  ['GET', '/staff/access'],
  ['GET', '/staff/team'],
  ['POST', '/staff/team'],
  ['PUT', '/staff/team/ann'],
  ['POST', '/staff/team/ann/disable'],
  ['POST', '/staff/team/ann/hand-over'],
] as const;

/** What a role is refused, and under which name that is on record. */
const refusals: [Role, string, string, string][] = [
  ...(['agent', 'manager'] as const).flatMap((role) => [
    ...everyRoute
      .slice(0, 7)
      .map(([method, path]): [Role, string, string, string] => [role, method, path, 'import.run']),
    ...everyRoute
      .slice(-5)
      .map(([method, path]): [Role, string, string, string] => [role, method, path, 'team.manage']),
    [role, 'PUT', '/staff/settings', 'settings'] satisfies [Role, string, string, string],
    [role, 'POST', '/staff/settings/limit', 'settings-limit'] satisfies [Role, string, string, string],
  ]),
  ['agent', 'GET', '/staff/actions', 'action.read'],
  ['agent', 'GET', '/staff/access', 'read-looks'],
  ['manager', 'GET', '/staff/access', 'read-looks'],
];

async function setUp() {
  const ports = inMemoryPorts();
  await ports.customers.put(buildCustomer());
  await ports.customers.put(buildCustomer({ id: 'C-2', name: 'Yossi Levi', email: 'yossi@example.com' }));
  await ports.orders.putLine(buildOrderLine());
  const task = buildTask();
  await ports.tasks.create(task);
  return { ...openStaffDoor(ports), task, taskPath: `/staff/tasks/${encodeURIComponent(task.id)}` };
}

describe('the staff door of the customers app', () => {
  it.each(everyRoute)('lets nobody in who is not signed in: %s %s', async (method, path) => {
    const { problem, ports } = await setUp();
    expect(await problem(method, path, { as: 'nobody' })).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await ports.actions.page({ limit: 9 })).actions).toEqual([]);
  });

  it.each(refusals)('refuses the %s to %s %s, and has that on record', async (as, method, path, action) => {
    const { problem, ports } = await setUp();
    expect(await problem(method, path, { as, ...(method !== 'GET' && { body: {} }) })).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect((await ports.actions.page({ limit: 9 })).actions).toMatchObject([
      { by: `staff-${as}`, action, allowed: false },
    ]);
    expect(ports.hinted).toEqual([]);
  });

  it('finds customers as somebody types, and has on record that somebody searched', async () => {
    const { json, ports } = await setUp();
    expect(await json('POST', '/staff/customers/search', { body: { search: 'lev' }, as: 'agent' })).toMatchObject({
      hits: [
        { customer: { id: 'C-1001' }, matched: 'name' },
        { customer: { id: 'C-2' }, matched: 'name' },
      ],
    });
    const { looks } = await ports.access.page({ limit: 9, now });
    expect(looks.map(({ by, thing, customerId }) => [by, thing, customerId])).toEqual([
      ['staff-agent', 'search', 'C-2'],
      ['staff-agent', 'search', 'C-1001'],
    ]);
  });

  it('shows a customer with what they wait for, and has on record who looked', async () => {
    const { json, ports, task } = await setUp();
    expect(await json('GET', '/staff/customers/C-1001', { as: 'agent' })).toMatchObject({
      customer: { name: 'Dana Levi' },
      orders: [{ customerId: 'C-1001' }],
      messages: [],
      tasks: [{ id: task.id }],
    });
    expect((await ports.access.page({ limit: 9, now })).looks).toEqual([
      { at: now, by: 'staff-agent', roles: ['agent'], thing: 'profile', customerId: 'C-1001' },
    ]);
    expect((await ports.actions.page({ limit: 9 })).actions).toEqual([]);
  });

  it('says who is signed in and what they may do', async () => {
    const { json } = await setUp();
    const agent = await json<{ id: string; rights: string[] }>('GET', '/staff/me', { as: 'agent' });
    expect(agent).toMatchObject({ id: 'staff-agent', name: 'Somebody', roles: ['agent'] });
    expect(agent.rights).toContain('task.work');
    expect(agent.rights).not.toContain('customer.erase');
    expect(await json('GET', '/staff/me')).toMatchObject({
      rights: expect.arrayContaining(['customer.erase']),
      caresAfterwards: true,
    });
  });

  it('names colleagues to everybody, as the ID token of each says, and nobody by another’s', async () => {
    const { json, send, problem } = await setUp();
    const nameMe = (as: Role, idToken: string) => ['PUT', '/staff/me', { as, body: { idToken } }] as const;
    expect((await send(...nameMe('manager', 'manager Samir'))).status).toBe(204);
    expect((await send(...nameMe('manager', 'manager סמיר'))).status).toBe(204);
    expect((await send(...nameMe('admin', 'admin Yael'))).status).toBe(204);
    for (const idToken of ['manager Eve', 'nonsense'])
      expect(await problem(...nameMe('agent', idToken))).toMatchObject({ status: 422, code: 'not-you' });
    expect(await json('GET', '/staff/colleagues', { as: 'agent' })).toEqual({
      colleagues: [
        { id: 'staff-admin', name: 'Yael', roles: ['admin'] },
        { id: 'staff-manager', name: 'סמיר', roles: ['manager'] },
      ],
    });
  });

  it('lists tasks of one kind with who they are about', async () => {
    const { json, task, ports } = await setUp();
    await ports.tasks.create(buildTask({ customerId: 'C-erased' }));
    const { tasks, customers } = await json<{ tasks: object[]; customers: object }>('GET', '/staff/tasks?kind=call');
    expect(tasks).toHaveLength(2);
    expect(customers).toEqual({
      [String(task.customerId)]: expect.objectContaining({ name: 'Dana Levi', phone: '+972501234567' }),
    });
    expect(await json('GET', '/staff/tasks?kind=promise')).toEqual({ tasks: [], customers: {}, stopped: 0 });
  });

  it('shows no number of somebody who refused calls after the call was asked for, nor of who shares it', async () => {
    const { json, problem, ports, task, taskPath } = await setUp();
    const [one, twin] = [String(task.customerId), 'C-2'];
    await ports.tasks.create(buildTask({ customerId: twin }));
    const callsRefused = async (id: string) =>
      (await json<{ callsRefused: boolean }>('GET', `/staff/customers/${id}`, { as: 'agent' })).callsRefused;
    expect(await callsRefused(one)).toBe(false);
    const refusal = { channel: 'call', purpose: 'service', given: false, how: 'phone', shown: 'Do not call me.' };
    await json('POST', `/staff/customers/${one}/consents`, { body: { revision: 1, ...refusal } });
    const { customers } = await json<{ customers: Record<string, object> }>('GET', '/staff/tasks', { as: 'agent' });
    for (const id of [one, twin]) {
      expect(customers[id]).toMatchObject({ callsRefused: true });
      expect(customers[id]).not.toHaveProperty('phone');
      expect(await callsRefused(id)).toBe(true);
    }
    const uncalled = { revision: 1, outcome: 'calls-refused' };
    expect((await problem('POST', taskPath, { body: { ...uncalled, did: 'called' } })).status).toBe(400);
    const done = await json('POST', taskPath, { body: { ...uncalled, did: 'done' } });
    expect(done).toMatchObject({ state: 'done', history: [{}, { did: 'done', outcome: 'calls-refused' }] });
  });

  it('takes a step on a task once, and says where it has changed meanwhile', async () => {
    const { json, problem, taskPath, task } = await setUp();
    expect(await json('GET', '/staff/tasks', { as: 'agent' })).toMatchObject({ tasks: [{ id: task.id }] });
    const step = { as: 'agent', body: { revision: 1, did: 'called', outcome: 'reached' } } as const;
    expect(await json('POST', taskPath, step)).toMatchObject({ state: 'done', assignee: 'staff-agent', revision: 2 });
    expect(await problem('POST', taskPath, step)).toMatchObject({ status: 409, code: 'stale' });
    expect(await problem('POST', taskPath, { body: { revision: 2, did: 'released' } })).toMatchObject({
      status: 409,
      code: 'impossible-step',
    });
    expect(await json('GET', '/staff/tasks')).toMatchObject({ tasks: [] });
  });

  it('changes the settings by one revision, and says where they have changed meanwhile', async () => {
    const { json, problem } = await setUp();
    const next = buildSettings({ revision: 2 });
    expect(await json('PUT', '/staff/settings', { body: next })).toMatchObject({ revision: 2 });
    expect(await json('GET', '/staff/settings', { as: 'agent' })).toMatchObject({ revision: 2 });
    expect(await problem('PUT', '/staff/settings', { body: next })).toMatchObject({ status: 409, code: 'stale' });
  });

  it('says how to save settings where none were saved', async () => {
    const ports = inMemoryPorts();
    ports.settings.restore(undefined);
    const { problem, json } = openStaffDoor(ports);
    expect(await problem('GET', '/staff/settings')).toMatchObject({
      status: 404,
      errors: [{ field: 'settings', remedy: expect.any(String) }],
    });
    expect(await json('PUT', '/staff/settings', { body: buildSettings() })).toMatchObject({ revision: 1 });
  });

  it('lists what staff did and were refused, newest first', async () => {
    const { problem, json } = await setUp();
    await problem('GET', '/staff/actions', { as: 'agent' });
    expect(await json('GET', '/staff/actions', { as: 'manager' })).toMatchObject({
      actions: [{ action: 'action.read', by: 'staff-agent', allowed: false }],
    });
  });

  it.each([
    ['GET', '/staff/customers/C-none', 404],
    ['GET', '/staff/customers/%20', 400],
    ['GET', `/staff/customers/${'x'.repeat(65)}`, 400],
    ['POST', '/staff/tasks/none', 404],
    ['POST', `/staff/tasks/${'x'.repeat(201)}`, 400],
    ['GET', '/staff/nothing-here', 404],
    ['DELETE', '/staff/customers/C-1001', 404],
  ])('answers %s %s with a problem document', async (method, path, status) => {
    const { problem, logged } = await setUp();
    const body = method === 'POST' ? { body: { revision: 1, did: 'taken' } } : {};
    expect(await problem(method, path, body)).toMatchObject({ status });
    expect(logged).toEqual([]);
  });

  it.each([
    ['POST', '/staff/customers/search', {}, ['search']],
    ['POST', '/staff/customers/search', { search: 'x' }, ['search']],
    ['POST', '/staff/customers/search', { search: 'x'.repeat(255) }, ['search']],
    ['GET', '/staff/tasks?limit=0', undefined, ['limit']],
    ['GET', '/staff/tasks?limit=many', undefined, ['limit']],
    ['GET', '/staff/tasks?kind=nap', undefined, ['kind']],
    ['POST', '/staff/tasks/none', {}, ['revision', 'did']],
    ['POST', '/staff/tasks/none', { revision: 1, did: 'eaten' }, ['did']],
    ['POST', '/staff/tasks/none', '{', ['(body)']],
    ['PUT', '/staff/settings', {}, ['sender', 'calendar', 'announcements', 'revision']],
    ['PUT', '/staff/settings', '', ['(body)']],
  ])('names the fields to mend: %s %s %j', async (method, path, body, fields) => {
    const { problem, logged } = await setUp();
    const answer = await problem(method, path, { body });
    expect(answer).toMatchObject({
      status: 400,
      errors: fields.map((field) => ({ field, remedy: expect.any(String) })),
    });
    expect(logged).toEqual([]);
  });

  it('turns a page mark that is not ours into the first page', async () => {
    const { json, task } = await setUp();
    expect(await json('GET', '/staff/tasks?after=nonsense')).toMatchObject({ tasks: [{ id: task.id }] });
  });

  it('takes no body larger than a part of a file', async () => {
    const { problem } = await setUp();
    expect(await problem('PUT', '/staff/settings', { body: 'x'.repeat(4 * 1024 * 1024 + 1) })).toMatchObject({
      status: 413,
    });
  });

  it('logs the name of what broke and nothing else', async () => {
    const ports = inMemoryPorts();
    const broken = {
      ...ports,
      customers: { ...ports.customers, get: () => Promise.reject(new Error('dana@example.com')) },
    };
    const { problem, logged } = openStaffDoor(broken);
    expect(await problem('GET', '/staff/customers/C-1001')).toMatchObject({ status: 500, code: 'our-fault' });
    expect(logged).toEqual(['A staff request failed.']);
  });
});
