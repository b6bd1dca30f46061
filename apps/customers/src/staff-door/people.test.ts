import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import type { Task } from '@kesher/domain/task/task';
import type { Overview } from '@kesher/domain/timeline/overview';
import type { TimelineEntry } from '@kesher/domain/timeline/timeline-entry';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildNotice } from '@kesher/testing/builders/notice';
import { buildOrderLine, buildProduct } from '@kesher/testing/builders/order';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts, now, openStaffDoor } from './testing/staff-door.ts';

const path = '/staff/customers/C-1001';
type Page = { entries: TimelineEntry[]; next?: string };

async function setUp() {
  const ports = inMemoryPorts();
  await ports.customers.put(buildCustomer());
  await ports.notices.put(buildNotice());
  await ports.messages.create(buildMessage({ state: 'accepted', acceptedAt: '2026-11-22T07:00:00.000Z' }));
  await ports.orders.putProduct(buildProduct());
  await ports.orders.putLine(buildOrderLine());
  const door = openStaffDoor(ports);
  const timeline = async () => (await door.json<Page>('GET', `${path}/timeline`, { as: 'agent' })).entries;
  const write = <Answer>(what: string, body: object) =>
    door.json<Answer>('POST', `${path}/${what}`, { as: 'agent', body });
  return { ...door, timeline, write };
}

describe('a customer’s timeline', () => {
  it('shows what was sent, with what it was about and the key to its text', async () => {
    const { timeline, ports } = await setUp();
    expect(await timeline()).toMatchObject([
      { kind: 'message', notice: { says: 'declared' }, state: 'accepted', text: { noticeId: 'delay-1.v1', chunk: 0 } },
      { kind: 'known' },
    ]);
    const { looks } = await ports.access.page({ limit: 9, now });
    expect(looks).toMatchObject([{ by: 'staff-agent', thing: 'timeline', customerId: 'C-1001', roles: ['agent'] }]);
    expect((await ports.actions.page({ limit: 9 })).actions).toEqual([]);
  });

  it('goes on where the page before ended', async () => {
    const { json } = await setUp();
    const first = await json<Page>('GET', `${path}/timeline?limit=1`);
    expect(first.entries).toMatchObject([{ kind: 'message' }]);
    const second = await json<Page>('GET', `${path}/timeline?limit=1&before=${encodeURIComponent(first.next ?? '')}`);
    expect(second).toMatchObject({ entries: [{ kind: 'known' }] });
    expect(second.next).toBeUndefined();
  });
});

describe('writing about a customer', () => {
  it('puts a note on the timeline once, however often it is sent', async () => {
    const { write, timeline, ports } = await setUp();
    const note = { requestId: 'request-1', text: 'שומעת רע, לדבר לאט', kind: 'learned' };
    const entry = await write('notes', note);
    expect(entry).toMatchObject({ kind: 'note', what: 'learned', text: note.text, by: 'staff-agent', at: now });
    expect(await write('notes', { ...note, text: 'again' })).toEqual(entry);
    expect((await timeline()).filter(({ kind }) => kind === 'note')).toEqual([entry]);
    expect((await ports.actions.page({ limit: 9 })).actions).toContainEqual(
      expect.objectContaining({ action: 'write-note', subject: 'C-1001', by: 'staff-agent' }),
    );
  });

  it('logs a call in either direction, and the overview knows of it', async () => {
    const { write, json } = await setUp();
    await write('calls', {
      requestId: 'request-1',
      direction: 'in',
      outcome: 'reached',
      about: 'The date',
      solved: true,
    });
    const { overview, value, recent } = await json<{ overview: Overview; value: object; recent: object[] }>(
      'GET',
      `${path}/overview`,
      { as: 'agent' },
    );
    expect(overview).toMatchObject({
      history: { in: 1, out: 1, channels: { email: 1, call: 1 } },
      theyReachedUs: { about: 'The date', by: 'staff-agent' },
      weReachedThem: { channel: 'email', notice: { says: 'declared' } },
      solved: { solved: true },
    });
    expect(value).toMatchObject({ orders: 1, openOrders: 1 });
    expect(recent).toMatchObject([{ productId: 'P-1', productName: buildProduct().name }]);
  });

  it('shows what was refused at their address by somebody else, until they themselves say yes', async () => {
    const { json, write, ports } = await setUp();
    const { email = '' } = buildCustomer();
    const refusal = { address: email, matter: 'email:service', decision: 'refused' } as const;
    await ports.suppressions.note([{ ...refusal, at: '2026-11-20T08:00:00.000Z' as Instant }]);
    const beside = async () => (await json<{ refusedBeside: object[] }>('GET', path)).refusedBeside;
    expect(await beside()).toEqual([
      { channel: 'email', purpose: 'service', at: '2026-11-20T08:00:00.000Z' },
      { channel: 'email', purpose: 'care', at: '2026-11-20T08:00:00.000Z' },
    ]);
    const yes = {
      channel: 'email',
      purpose: 'service',
      given: true,
      how: 'phone',
      shown: 'May we write?',
      revision: 1,
    };
    await write('consents', yes);
    expect(await beside()).toEqual([{ channel: 'email', purpose: 'care', at: '2026-11-20T08:00:00.000Z' }]);
    await write('consents', { ...yes, purpose: 'care', revision: 2 });
    expect(await beside()).toEqual([]);
  });

  it('makes a promise into the task of whoever made it, once', async () => {
    const { write, json, ports } = await setUp();
    const promise = { requestId: 'request-1', text: 'A new date', dueAt: '2026-11-22T12:00:00.000Z' };
    const task = await write<Task>('promises', promise);
    expect(task).toMatchObject({
      work: { kind: 'promise', text: 'A new date' },
      assignee: 'staff-agent',
      state: 'open',
    });
    expect(await write('promises', promise)).toEqual(task);
    expect(ports.tasks.all()).toHaveLength(1);
    await json('POST', `/staff/tasks/${encodeURIComponent(task.id)}`, { body: { revision: 1, did: 'done' } });
    const { entries } = await json<Page>('GET', `${path}/timeline`);
    expect(entries).toMatchObject([{ kind: 'promise', did: 'kept' }, { did: 'made', state: 'kept' }, {}, {}]);
  });

  it.each([
    ['2026-11-21T12:00:00.000Z', 'too-late'],
    ['2226-11-23T12:00:00.000Z', 'too-far'],
  ])('refuses a promise for %s as %s, and says so', async (dueAt, code) => {
    const { problem, ports } = await setUp();
    const body = { requestId: 'request-1', text: 'A new date', dueAt };
    expect(await problem('POST', `${path}/promises`, { body })).toMatchObject({
      status: 422,
      code,
      errors: [{ field: 'dueAt', remedy: expect.any(String) }],
    });
    expect(ports.tasks.all()).toEqual([]);
  });

  it('changes preferences on what was seen, keeps who did it, and overwrites nothing newer', async () => {
    const { json, problem, timeline } = await setUp();
    const body = {
      revision: 1,
      language: 'ar',
      timeZone: 'Asia/Amman',
      preferredHours: { from: '10:00', to: '12:00' },
    };
    const changed = await json<Customer>('PUT', `${path}/preferences`, { as: 'agent', body });
    expect(changed).toMatchObject({ ...body, revision: 2, email: buildCustomer().email });
    expect(await json('PUT', `${path}/preferences`, { as: 'agent', body })).toEqual(changed);
    expect(await problem('PUT', `${path}/preferences`, { body: { ...body, language: 'en' } })).toMatchObject({
      status: 409,
      code: 'stale',
    });
    expect((await timeline())[0]).toMatchObject({ kind: 'preferences', by: 'staff-agent', language: 'ar' });
  });

  it('keeps what staff say of who somebody is, and what they leave out', async () => {
    const { json, problem } = await setUp();
    const preferences = { revision: 1, language: 'ar' };
    const profile = { segments: ['gold'], postalAddress: { lines: ['Herzl 1'], city: 'Haifa' }, yearOfBirth: 1954 };
    const put = (body: object) => json<Customer>('PUT', `${path}/preferences`, { as: 'agent', body });
    expect(await put({ ...preferences, ...profile })).toMatchObject({
      ...profile,
      stated: { yearOfBirth: { at: now, by: 'staff', from: 'staff:staff-agent' } },
    });
    const without = await put({ revision: 2, language: 'ar', yearOfBirth: null });
    expect(without).toMatchObject({ segments: ['gold'], revision: 3 });
    expect(without).not.toHaveProperty('yearOfBirth');
    expect(await json('GET', `${path}/export`, { as: 'admin' })).toMatchObject({ customer: { segments: ['gold'] } });
    const body = { revision: 3, language: 'ar', postalAddress: { lines: [] } };
    expect(await problem('PUT', `${path}/preferences`, { body })).toMatchObject({ status: 400 });
    const toCome = { revision: 3, language: 'ar', yearOfBirth: Number(now.slice(0, 4)) + 1 };
    expect(await problem('PUT', `${path}/preferences`, { body: toCome })).toMatchObject({
      status: 422,
      errors: [{ field: 'yearOfBirth' }],
    });
  });

  it('refuses a time zone that does not exist', async () => {
    const { problem } = await setUp();
    const body = { revision: 1, language: 'he', timeZone: 'Mars/Base' };
    expect(await problem('PUT', `${path}/preferences`, { body })).toMatchObject({
      status: 422,
      errors: [{ field: 'timeZone' }],
    });
  });

  it('records what a customer said about being contacted, with the proof and who heard it, once', async () => {
    const { write, problem, timeline } = await setUp();
    const said = {
      revision: 1,
      channel: 'sms',
      purpose: 'service',
      given: false,
      how: 'phone',
      shown: 'No more texts, please.',
    };
    const changed = await write<Customer>('consents', said);
    expect(changed).toMatchObject({
      revision: 2,
      consents: [{ channel: 'sms', decision: 'refused', how: 'phone', by: 'staff-agent', at: now }],
    });
    expect(await write('consents', said)).toEqual(changed);
    expect(await problem('POST', `${path}/consents`, { as: 'agent', body: { ...said, given: true } })).toMatchObject({
      status: 409,
    });
    expect((await timeline())[0]).toMatchObject({ kind: 'consent', decision: 'refused', shown: said.shown });
  });

  it.each([
    ['POST', 'notes', { requestId: 'request-1', text: 'x' }],
    ['POST', 'calls', { requestId: 'request-1', direction: 'in', outcome: 'reached' }],
    ['POST', 'promises', { requestId: 'request-1', text: 'x', dueAt: '2027-01-01T00:00:00.000Z' }],
    ['PUT', 'preferences', { revision: 1, language: 'he' }],
    ['POST', 'consents', { revision: 1, channel: 'sms', purpose: 'service', given: true, how: 'phone', shown: 'x' }],
    ['GET', 'timeline', undefined],
    ['GET', 'overview', undefined],
  ])('answers %s %s about nobody with 404', async (method, what, body) => {
    const { problem } = await setUp();
    expect(await problem(method, `/staff/customers/C-none/${what}`, { body })).toMatchObject({ status: 404 });
  });

  it.each([
    ['notes', {}, ['requestId', 'text']],
    ['notes', { requestId: 'short', text: ' ', kind: 'gossip' }, ['requestId', 'text', 'kind']],
    ['calls', { requestId: 'request-1' }, ['direction', 'outcome']],
    ['calls', { requestId: 'request-1', direction: 'in', outcome: 'no-answer' }, ['outcome']],
    ['calls', { requestId: 'request-1', direction: 'in', outcome: 'wrong-number' }, ['outcome']],
    ['promises', { requestId: 'request-1', text: '', dueAt: 'soon' }, ['text', 'dueAt']],
    ['consents', { revision: 1 }, ['channel', 'purpose', 'given', 'how', 'shown']],
  ])('names the fields to mend in %s %j', async (what, body, fields) => {
    const { problem } = await setUp();
    const { status, errors } = await problem('POST', `${path}/${what}`, { body });
    expect([status, errors?.map(({ field }) => field)]).toEqual([400, fields]);
  });
});
