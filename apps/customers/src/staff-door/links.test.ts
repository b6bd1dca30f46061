import type { Customer } from '@kesher/domain/customer/customer';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildNotice } from '@kesher/testing/builders/notice';
import { buildStockDelay } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { eraseCustomer } from '../people/erase-customer.ts';
import { inMemoryPorts, now, openStaffDoor } from './testing/staff-door.ts';

const { id } = buildCustomer();
const path = `/staff/customers/${id}/links`;
type Made = { links: { subjectId: string; path: string }[] };

async function setUp() {
  const ports = inMemoryPorts();
  await ports.customers.put(buildCustomer());
  await ports.messages.create(buildMessage());
  await ports.notices.put(buildNotice());
  return { ...openStaffDoor(ports), ports };
}

const tokensOf = ({ links }: Made) => links.map((link) => link.path.replace('/d/', ''));

describe('a customer’s links', () => {
  it('are closed all at once, by whom and when is on record, and nobody closes what they did not see', async () => {
    const { json, problem, ports } = await setUp();
    const closed = await json<Customer>('POST', `${path}/closing`, { as: 'agent', body: { revision: 1 } });
    expect(closed.links).toEqual({ generation: 1, closedAt: now, closedBy: 'staff-agent' });
    expect(await ports.customers.get(id)).toEqual(closed);
    expect(await problem('POST', `${path}/closing`, { body: { revision: 1 } })).toMatchObject({
      status: 409,
      code: 'stale',
    });
    expect((await problem('POST', '/staff/customers/nobody/links/closing', { body: { revision: 1 } })).status).toBe(
      404,
    );
    expect((await problem('POST', '/staff/customers/nobody/links')).status).toBe(404);
    expect((await problem('GET', '/staff/customers/nobody/links')).status).toBe(404);
    expect((await ports.actions.page({ limit: 9 })).actions.map(({ action }) => action)).toContain('close-links');
  });

  it('of the next generation are there before anything is sent with them', async () => {
    const { json, ports } = await setUp();
    await json('POST', `${path}/closing`, { body: { revision: 1 } });
    const next = ports.linkTokens.tokenFor({ customerId: id, subjectId: buildNotice().subjectId, generation: 1 });
    expect(await ports.links.open(next, now)).toMatchObject({ customerId: id, generation: 1 });
  });

  it('are made for the delays that are being told, the same ones when asked again, others after a closing', async () => {
    const { json, ports } = await setUp();
    expect((await json<Made>('POST', path, { as: 'agent' })).links).toEqual([]);
    expect(await json('GET', path, { as: 'agent' })).toEqual({ delays: 0 });
    await ports.delays.create(buildStockDelay());
    expect(await json('GET', path, { as: 'agent' })).toEqual({ delays: 1 });
    const first = tokensOf(await json<Made>('POST', path, { as: 'agent' }));
    expect(first).toHaveLength(1);
    expect(tokensOf(await json<Made>('POST', path, { as: 'agent' }))).toEqual(first);
    await json('POST', `${path}/closing`, { body: { revision: 1 } });
    const second = tokensOf(await json<Made>('POST', path, { as: 'agent' }));
    expect(second).not.toEqual(first);
    const { looks } = await ports.access.page({ customerId: id, limit: 9, now });
    expect(looks.map(({ thing }) => thing)).toContain('link');
  });

  it('are forgotten with an erasure, of every generation', async () => {
    const { json, ports } = await setUp();
    await json('POST', `${path}/closing`, { body: { revision: 1 } });
    const customer = await ports.customers.get(id);
    if (!customer) throw new Error('the customer is gone');
    await eraseCustomer(ports)(customer);
    expect(Object.keys(ports.links.snapshot())).toEqual([]);
  });
});
