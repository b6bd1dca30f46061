import type { Customer } from '@kesher/domain/customer/customer';
import { subjectIdSchema } from '@kesher/domain/ids';
import type { Job } from '@kesher/domain/job/job';
import { jobsOf } from '@kesher/domain/job/jobs';
import { toyJob, toyRecordSchema } from '@kesher/domain/job/toy-job.fixture';
import { stockDelayJob } from '@kesher/domain/stock-delay/stock-delay-job';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildNotice } from '@kesher/testing/builders/notice';
import { buildStockDelay } from '@kesher/testing/builders/stock-delay';
import { buildTask } from '@kesher/testing/builders/task';
import { createInMemoryAnnouncementRows, createInMemoryAnnouncements } from '@kesher/testing/in-memory/announcements';
import { describe, expect, it } from 'vitest';
import { countLinkedAnnouncements, makeCustomerLinks } from '../people/customer-links.ts';
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

  it('are made for what is being told, the same ones when asked again, others after a closing', async () => {
    const { json, ports } = await setUp();
    expect((await json<Made>('POST', path, { as: 'agent' })).links).toEqual([]);
    expect(await json('GET', path, { as: 'agent' })).toEqual({ announcements: 0 });
    await ports.delays.create(buildStockDelay());
    expect(await json('GET', path, { as: 'agent' })).toEqual({ announcements: 1 });
    const first = tokensOf(await json<Made>('POST', path, { as: 'agent' }));
    expect(first).toHaveLength(1);
    expect(tokensOf(await json<Made>('POST', path, { as: 'agent' }))).toEqual(first);
    await json('POST', `${path}/closing`, { body: { revision: 1 } });
    const second = tokensOf(await json<Made>('POST', path, { as: 'agent' }));
    expect(second).not.toEqual(first);
    const { looks } = await ports.access.page({ customerId: id, limit: 9, now });
    expect(looks.map(({ thing }) => thing)).toContain('link');
  });

  it('lead where the job of what was told has its pages, whatever it is called', async () => {
    const { ports } = await setUp();
    const toys = createInMemoryAnnouncementRows((row) => toyRecordSchema.parse(row));
    const live = { noticeId: 'toy-1.v1', publishedBy: 'ann', publishedAt: now, published: true };
    const of = { toys: [{ name: 'Kite' }], promises: [], createdBy: 'ann', createdAt: now, revision: 1 };
    const told = { id: 'toy-1', stage: 'open', version: 1, live: { ...live, statement: { says: 'begun' } }, ...of };
    await toys.store.create(toyRecordSchema.parse(told));
    await toys.store.create(toyRecordSchema.parse({ ...told, id: 'toy-2', stage: 'draft', live: undefined }));
    await ports.tasks.create(buildTask({ customerId: id, subjectId: 'toy-1' }));
    const jobs = jobsOf<Job>([stockDelayJob, toyJob]);
    const withToys = {
      ...ports,
      jobs,
      announcements: createInMemoryAnnouncements(jobs, { 'stock-delay': ports.delays.rows, toy: toys.rows }),
      subjectsOfJobs: { ...ports.subjectsOfJobs, toy: async () => [subjectIdSchema.parse('toy-2')] },
    };
    await ports.delays.create(buildStockDelay());
    const made = await makeCustomerLinks(withToys)(buildCustomer());
    expect(made.map(({ subjectId, path: at }) => `${subjectId} ${at.split('/')[1]}`).toSorted()).toEqual([
      'delay-1 d',
      'toy-1 toy',
    ]);
    expect(await countLinkedAnnouncements(withToys)(id)).toBe(2);
    // What is about to be told is to find its link when it arrives.
    const next = ports.linkTokens.tokenFor({
      customerId: id,
      subjectId: subjectIdSchema.parse('toy-2'),
      generation: 0,
    });
    expect(await ports.links.open(next, now)).toMatchObject({ subjectId: 'toy-2' });
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
