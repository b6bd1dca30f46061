import { problemSchema } from '@kesher/adapters/http/problem';
import type { Customer } from '@kesher/domain/customer/customer';
import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import type { ImportJob } from '@kesher/domain/import/import-store';
import { type Role, staffMemberSchema } from '@kesher/domain/staff/staff';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildChunk, buildChunkCounts, buildFreeze, buildNotice } from '@kesher/testing/builders/notice';
import { buildOrderLine } from '@kesher/testing/builders/order';
import { buildTask } from '@kesher/testing/builders/task';
import { buildNote } from '@kesher/testing/builders/timeline';
import { closedOf } from '@kesher/testing/contracts/suppression-list-contract';
import { describe, expect, it } from 'vitest';
import { createErasureApp } from './erasure-app.ts';
import { inMemoryPorts, openStaffDoor } from './testing/staff-door.ts';

const id = buildCustomer().id;

async function setUp() {
  const ports = inMemoryPorts();
  await ports.customers.put(buildCustomer({ name: 'Dana  Levi' }));
  await ports.orders.putLine(buildOrderLine());
  await ports.messages.create(buildMessage({ state: 'ready' }));
  await ports.tasks.create(buildTask());
  await ports.timeline.add(buildNote());
  const log = () => undefined;
  const app = createErasureApp(ports, {
    verify: async (authorization) =>
      staffMemberSchema.safeParse({ id: 'ann', name: 'Ann', roles: [authorization] }).data,
    actions: ports.actions,
    clock: ports.clock,
    log: { info: log, warn: log, error: log },
  });
  const erase = (body: unknown, { as = 'admin', who = id }: { as?: Role; who?: string } = {}) =>
    app.request(`/staff/erasures/${who}`, {
      method: 'POST',
      headers: { authorization: as, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const lift = (body: unknown, as: Role = 'admin') =>
    app.request('/staff/lifted-erasures', {
      method: 'POST',
      headers: { authorization: as, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { ports, erase, lift, staff: openStaffDoor(ports) };
}

describe('erasing a customer', () => {
  it('is for admins, and on record whoever tries', async () => {
    const { ports, erase } = await setUp();
    expect((await erase({ name: 'Dana Levi' }, { as: 'manager' })).status).toBe(403);
    expect(await ports.customers.get(id)).toBeDefined();
    expect((await ports.actions.page({ limit: 1 })).actions).toMatchObject([
      { action: 'erase-customer', subject: id, allowed: false },
    ]);
  });

  it('asks for the name as it stands on the record', async () => {
    const { ports, erase } = await setUp();
    const refused = await erase({ name: 'Dana' });
    expect(refused.status).toBe(422);
    expect(problemSchema.parse(await refused.json())).toMatchObject({
      code: 'other-name',
      errors: [{ field: 'name' }],
    });
    expect((await erase({})).status).toBe(400);
    expect(await ports.customers.get(id)).toBeDefined();
    expect((await erase({ name: ' Dana Levi ' })).status).toBe(200);
  });

  it('leaves no counts that say of a piece of an audience what it was with them', async () => {
    const { ports, erase } = await setUp();
    const notice = buildNotice();
    await ports.notices.put(notice);
    const members = [id, 'C-2'].toSorted().map((customerId) => ({ customerId, toldBefore: false }));
    const chunk = await ports.audience.putChunk(buildChunk({ members }));
    const freeze = await ports.audience.startFreeze(buildFreeze());
    await ports.audience.advanceFreeze({ ...freeze, chunks: 1, members: 2 }, freeze);
    await ports.audience.count(buildChunkCounts());
    expect((await erase({ name: 'Dana Levi' })).status).toBe(200);
    expect((await ports.audience.chunk(notice.id, 0))?.members).toHaveLength(1);
    expect(await ports.audience.counts(notice.id, 0)).toMatchObject([{ isSettled: false }]);
    expect(await ports.audience.due(chunk.lane, ports.clock(), 1)).toHaveLength(1);
  });

  it('removes what is held about them, counts it, and is done when asked again', async () => {
    const { ports, erase } = await setUp();
    const answer = await erase({ name: 'Dana Levi' });
    expect(await answer.json()).toEqual({ messages: 1, tasks: 1, orderLines: 1, ofJobs: 0, suppressedAddresses: 2 });
    expect(await ports.customers.get(id)).toBeUndefined();
    expect(await ports.messages.ofCustomer(id, 9)).toEqual([]);
    expect(await ports.tasks.ofCustomer(id)).toEqual([]);
    expect(await ports.orders.linesOf(id)).toEqual([]);
    expect(await ports.timeline.of(id)).toEqual([]);
    // Written since, by whoever was under way with it: under the id it goes as well.
    await ports.messages.create(buildMessage({ state: 'ready' }));
    expect((await erase({ name: 'Dana Levi' })).status).toBe(422);
    expect(await (await erase({ name: id })).json()).toMatchObject({ messages: 1 });
    expect(await ports.messages.ofCustomer(id, 10)).toEqual([]);
    expect((await erase({ name: 'C-404' }, { who: 'C-404' })).status).toBe(404);
  });

  it('counts what a visit removes meanwhile, which finds them in the audience no more', async () => {
    const { ports, erase } = await setUp();
    const [message] = await ports.messages.ofCustomer(id, 1);
    const wait = ports.links.forget;
    ports.links.forget = async (token) => {
      await ports.tasks.forgetOf(id);
      if (message) await ports.messages.forget(message);
      return wait(token);
    };
    expect(await (await erase({ name: 'Dana Levi' })).json()).toMatchObject({ messages: 1, tasks: 1 });
  });

  it('leaves a shared phone open for who shares it, and closes what was theirs alone', async () => {
    const { ports, erase } = await setUp();
    const { email = '', phone = '' } = buildCustomer();
    await ports.customers.put(buildCustomer({ id: 'C-2', email: undefined }));
    expect(await (await erase({ name: 'Dana Levi' })).json()).toMatchObject({ suppressedAddresses: 1 });
    expect([...(await closedOf(ports.suppressions, [email, phone]))]).toEqual([email]);
    expect(await ports.customers.findByAddress(phone)).toEqual(['C-2' as CustomerId]);
  });

  it('waits for an import that could bring them back, and then removes every uploaded file', async () => {
    const { erase, staff } = await setUp();
    await staff.upload('id,name\nC-1001,Dana Levi\n');
    const body = { fileId: 'file-0001', fileName: 'customers.csv', kind: 'customers' };
    const job = await staff.json<ImportJob>('POST', '/staff/imports', { body });
    const refused = await erase({ name: 'Dana Levi' });
    expect(refused.status).toBe(409);
    expect(problemSchema.parse(await refused.json()).code).toBe('import-running');
    await staff.run(job.id);
    expect((await erase({ name: 'Dana Levi' })).status).toBe(200);
    expect((await staff.problem('POST', '/staff/imports/preview', { body })).code).toBe('file-missing');
  });
});

describe('somebody who was erased', () => {
  const csv = 'id,name,email\nC-1001,Dana Levi,dana.levi@example.com\nC-2,Yossi,yossi@example.com\n';
  const body = { fileId: 'file-0001', fileName: 'customers.csv', kind: 'customers' };
  const importAll = async ({ staff }: Awaited<ReturnType<typeof setUp>>, content: string, kind = 'customers') => {
    await staff.upload(content);
    const preview = await staff.json<{ counts: object }>('POST', '/staff/imports/preview', { body: { ...body, kind } });
    const job = await staff.json<ImportJob>('POST', '/staff/imports', { body: { ...body, kind } });
    const ran = await staff.run(job.id);
    const { errors } = await staff.json<{ errors: { line: number; code: string; remedy: string }[] }>(
      'GET',
      `/staff/imports/${job.id}/errors`,
    );
    return { preview, ran, errors };
  };

  it('is refused and counted in later files, by id and by address, and nobody else is', async () => {
    const world = await setUp();
    await world.erase({ name: 'Dana Levi' });
    const { preview, ran, errors } = await importAll(world, csv);
    expect(preview.counts).toMatchObject({ created: 1, refused: 1 });
    expect(ran).toMatchObject({ kind: 'done', progress: { created: 1, refused: 1 } });
    expect(errors).toMatchObject([{ line: 2, code: 'erased', remedy: expect.stringContaining('admin') }]);
    const byAddress = await importAll(world, 'email,name\nDANA.levi@example.com,Dana\n');
    expect(byAddress.errors).toMatchObject([{ code: 'erased' }]);
    const inOrders = await importAll(world, 'order number,sku,customer id\n7,A,C-1001\n', 'order-lines');
    expect(inOrders.errors).toMatchObject([{ field: 'customerId', code: 'erased' }]);
    expect(world.ports.customers.all().map((one) => one.id)).toEqual(['C-2']);
    expect(world.ports.orders.allLines()).toEqual([]);
  });

  it('is allowed again by an admin alone, under any of their names, on record', async () => {
    const world = await setUp();
    await world.erase({ name: 'Dana Levi' });
    await importAll(world, csv);
    expect((await world.lift({ customerId: id }, 'manager')).status).toBe(403);
    expect((await world.lift({ email: 'nobody@example.com' })).status).toBe(404);
    expect((await world.lift({})).status).toBe(400);
    const lifted = await world.lift({ email: 'dana.levi@example.com' });
    expect(await lifted.json()).toEqual({ refused: 1 });
    expect((await world.ports.actions.page({ limit: 1 })).actions).toMatchObject([
      { action: 'lift-erasure', by: 'ann', allowed: true },
    ]);
    expect((await importAll(world, csv)).ran).toMatchObject({ progress: { created: 1, unchanged: 1 } });
    expect([...(await closedOf(world.ports.suppressions, ['dana.levi@example.com']))]).toEqual([]);
    expect((await world.lift({ customerId: id })).status).toBe(404);
  });

  it('is named on record by id where an admin gives it', async () => {
    const world = await setUp();
    await world.erase({ name: 'Dana Levi' });
    expect((await world.lift({ customerId: id })).status).toBe(200);
    expect((await world.ports.actions.page({ limit: 1 })).actions).toMatchObject([
      { action: 'lift-erasure', subject: id },
    ]);
  });

  it('may still share a phone with somebody who was not', async () => {
    const world = await setUp();
    await world.ports.customers.put(buildCustomer({ id: 'C-2', email: undefined }));
    await world.erase({ name: 'Dana Levi' });
    const { ran } = await importAll(world, `id,name,phone\nC-3,Noa,${buildCustomer().phone}\n`);
    expect(ran).toMatchObject({ progress: { created: 1, refused: 0 } });
  });
});

describe('the export of a customer', () => {
  it('holds everything, for managers and admins, and who asked is on record', async () => {
    const { ports, staff } = await setUp();
    const path = `/staff/customers/${id}/export`;
    expect((await staff.problem('GET', path, { as: 'agent' })).code).toBe('not-allowed');
    const all = await staff.json<{ customer: Customer } & Record<string, unknown[]>>('GET', path, { as: 'manager' });
    expect(all.customer).toEqual(await ports.customers.get(id));
    expect(all['orders']).toEqual([buildOrderLine()]);
    expect(all['messages']).toEqual([{ message: buildMessage({ state: 'ready' }) }]);
    expect(all['tasks']).toEqual([buildTask()]);
    expect(all['written']).toEqual([buildNote()]);
    expect(all['timeline']?.length).toBeGreaterThan(2);
    expect(all).toMatchObject({ doNotContact: [], olderMessagesLeftOut: false });
    expect((await ports.actions.page({ limit: 1 })).actions).toMatchObject([
      { action: 'export-customer', subject: id, allowed: true },
    ]);
    expect((await staff.problem('GET', '/staff/customers/nobody/export')).code).toBe('not-found');
  });
});

describe('erasing a child', () => {
  const guardianId = customerIdSchema.parse(`guardian:${id}`);
  const rivka = { id: guardianId, name: 'Rivka Levi', phone: '+972525550199' };

  it('takes along whoever is on record as their guardian alone, with what they were told, and puts them on no list', async () => {
    const { ports, erase } = await setUp();
    await ports.customers.put(buildCustomer(rivka));
    await ports.messages.create(buildMessage({ customerId: guardianId, state: 'delivered' }));
    const erased = await erase({ name: 'Dana Levi' });
    expect(await erased.json()).toMatchObject({ messages: 2 });
    expect(await ports.customers.get(guardianId)).toBeUndefined();
    expect(await ports.messages.ofCustomer(guardianId, 10)).toEqual([]);
    expect(await ports.erasures.knows({ id: guardianId, addresses: [rivka.phone] })).toBe(false);
    expect(await closedOf(ports.suppressions, [rivka.phone])).toEqual(new Set());
  });

  it('leaves a guardian who is a customer by themselves', async () => {
    const { ports, erase } = await setUp();
    const own = customerIdSchema.parse('C-40');
    await ports.customers.put(buildCustomer({ ...rivka, id: own }));
    await erase({ name: 'Dana Levi' });
    expect(await ports.customers.get(own)).toBeDefined();
  });

  it('takes the guardian along also where their profile cannot be read, or the child has no room for one', async () => {
    const { ports, erase } = await setUp();
    const long = customerIdSchema.parse('x'.repeat(60));
    await ports.customers.put(buildCustomer({ id: long, name: 'Noam' }));
    expect((await erase({ name: 'Noam' }, { who: long })).status).toBe(200);
    await ports.customers.put(buildCustomer(rivka));
    ports.customers.damage(guardianId);
    expect((await erase({ name: 'Dana Levi' })).status).toBe(200);
    expect(await ports.customers.get(guardianId)).toBeUndefined();
  });
});
