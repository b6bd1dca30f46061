import type { Role } from '@kesher/domain/staff/staff';
import { buildDelivery, buildProduct } from '@kesher/testing/builders/order';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { buildTask } from '@kesher/testing/builders/task';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShop, customers, declared, inMemoryPorts, revised, type Shop, withdrawn } from '../testing/shop.ts';
import { openStaffDoor } from './testing/staff-door.ts';

const delayPath = '/staff/delays/delay-table-late';
const ledgerPath = '/staff/notices/delay-table-late.v1/ledger';
const messagePath = '/staff/notices/delay-table-late.v1/messages/0/C-0001/email';

const reading = [
  ['GET', '/staff/delays'],
  ['GET', delayPath],
  ['GET', `${delayPath}/rehearsal`],
  ['GET', `${delayPath}/versions`],
  ['GET', `${delayPath}/tasks`],
  ['GET', ledgerPath],
  ['GET', `${ledgerPath}/told`],
  ['GET', messagePath],
  ['GET', '/staff/products'],
  ['GET', '/staff/products/P-1/expected-window?promisedOn=2026-12-01'],
  ['GET', '/staff/promises'],
] as const;

/** Each step that changes something, with a body that fits, and how it is on record. */
const changing = [
  ['POST', '/staff/delays', { productIds: ['P-1'], facts: buildDelayFacts() }, 'declare', '-'],
  ['PUT', `${delayPath}/draft`, { revision: 1, statement: declared }, 'draft', 'delay-table-late'],
  ['POST', `${delayPath}/discard`, { revision: 1 }, 'discard', 'delay-table-late'],
  ['POST', `${delayPath}/announcement`, { revision: 1 }, 'announce', 'delay-table-late'],
  ['POST', `${delayPath}/approval`, { revision: 1 }, 'approve', 'delay-table-late'],
  ['POST', `${delayPath}/cancellation`, { revision: 1 }, 'cancel', 'delay-table-late'],
  ['POST', `${messagePath}/decision`, { decision: 'call' }, 'settle', 'delay-table-late.v1/messages/0/C-0001/email'],
] as const;
const everyRoute = [...reading, ...changing.map(([method, path]) => [method, path] as const)];

/** A drafted delay of a table for which three customers wait. */
async function drafted(settings = buildSettings()) {
  const shop = await createShop({ waiting: customers(3), settings });
  return { shop, ports: shop.ports, ...openStaffDoor(shop.ports) };
}
/** The same delay when all have been told. */
async function told() {
  const door = await drafted();
  await door.shop.say();
  await door.shop.tell();
  return door;
}
const seen = async (shop: Shop) => ({ revision: (await shop.delay()).revision });

describe('who may pass the staff door of stock delays', () => {
  it.each(everyRoute)('nobody who is not signed in: %s %s', async (method, path) => {
    const { problem, ports } = await drafted();
    expect(await problem(method, path, { as: 'nobody' })).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(await ports.actions.latest(9)).toEqual([]);
  });

  it.each(changing)('no agent to %s %s, which is on record', async (method, path, body, action, subject) => {
    const { problem, ports, shop } = await drafted();
    const before = await shop.delay();
    expect(await problem(method, path, { as: 'agent', body })).toMatchObject({ status: 403, code: 'not-allowed' });
    // Refused before the body is even read.
    expect(await problem(method, path, { as: 'agent', raw: '{' })).toMatchObject({ status: 403 });
    expect(await ports.actions.latest(9)).toEqual(
      Array.from({ length: 2 }, () => ({ at: ports.clock(), by: 'agent', action, subject, allowed: false })),
    );
    expect(await shop.delay()).toEqual(before);
  });

  it.each(reading)('every agent to %s %s, which nobody notes', async (method, path) => {
    const { send, ports } = await told();
    const response = await send(method, path, { as: 'agent' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await ports.actions.latest(9)).toEqual([]);
  });

  it.each(['manager', 'admin'] satisfies Role[])('a %s, whose every step is on record', async (as) => {
    const { send, ports } = await drafted();
    for (const [method, path, body] of changing) await send(method, path, { as, body });
    const actions = (await ports.actions.latest(99)).map(({ by, action, subject, allowed }) => [
      by,
      action,
      subject,
      allowed,
    ]);
    const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(inOrder(actions)).toEqual(inOrder(changing.map(([, , , action, subject]) => [as, action, subject, true])));
  });
});

describe('the way of a delay through the door', () => {
  it('leads from the declaration to the ledger, and to the exact text that was sent', async () => {
    const { json, shop } = await drafted();
    const { delays } = await json<{ delays: { id: string }[] }>('GET', '/staff/delays');
    expect(delays.map(({ id }) => id)).toEqual(['delay-table-late']);
    expect(await json('GET', `${delayPath}/rehearsal`)).toMatchObject({
      audience: 3,
      channels: { email: 3 },
      sample: ['C-0001', 'C-0002', 'C-0003'],
      customers: { 'C-0001': { name: 'Dana Levi' } },
      needsApproval: false,
    });
    expect(await json('POST', `${delayPath}/announcement`, { body: { revision: 1 } })).toMatchObject({
      delay: { revision: 2, draft: { stage: 'countdown', announcedBy: 'manager' } },
    });
    expect(await json('POST', `${delayPath}/cancellation`, { body: { revision: 2 } })).toMatchObject({
      delay: { revision: 3 },
    });
    await shop.say();
    await shop.tell(['C-0001', 'C-0002']);
    expect(await json('GET', ledgerPath)).toMatchObject({ audience: 3, outcomes: { told: 2, waiting: 1 } });
    expect(await json('GET', `${ledgerPath}/waiting`)).toMatchObject({
      standings: [{ customerId: 'C-0003' }],
      customers: { 'C-0003': { name: 'Dana Levi' } },
    });
    expect(await json('GET', `${delayPath}/versions`)).toMatchObject({ notices: [{ version: 1 }] });
    expect(await json('GET', '/staff/promises')).toMatchObject({ kept: 0, broken: 0, open: [{ delayId: shop.id }] });
    expect(await json('GET', '/staff/products')).toEqual({
      products: [{ id: 'P-1', name: 'Oak table', supplierId: 'S-1', openDelayId: shop.id }],
    });
    const text = await json<{ language: string; text: string; html: string; subject: string }>('GET', messagePath);
    expect(text).toMatchObject({ language: 'he', subject: expect.any(String) });
    expect(text.text).toContain('C-0001');
    expect(text.html + text.text).toContain('https://…/d/……');
    const sms = await json('GET', messagePath.replace('email', 'sms')).catch(String);
    expect(sms).toContain('404');
  });

  it('takes a declaration with what should be mended, and the same request id once', async () => {
    const { ports, clock } = await inMemoryPorts();
    const { send, json } = openStaffDoor(ports);
    const body = {
      productIds: ['P-1'],
      facts: buildDelayFacts({ nextUpdateBy: clock.now() }),
      requestId: 'late-table-1',
    };
    const response = await send('POST', '/staff/delays', { body });
    expect([response.status, await response.json()]).toMatchObject([201, { findings: [{ code: 'next-update-past' }] }]);
    expect(await json('POST', '/staff/delays', { body })).toMatchObject({
      delay: { id: 'delay-late-table-1', revision: 1 },
    });
    expect((await json<{ delays: [] }>('GET', '/staff/delays')).delays).toHaveLength(1);
    expect(await json('GET', '/staff/delays/delay-late-table-1')).toMatchObject({ findings: [{ level: 'refuse' }] });
  });

  it('takes a draft, drops it again, and lists the tasks of the delay', async () => {
    const { json, shop, ports } = await told();
    const { revision } = await seen(shop);
    const draft = { body: { revision, statement: withdrawn } };
    expect(await json('PUT', `${delayPath}/draft`, draft)).toMatchObject({
      delay: { draft: { changedBy: 'manager' } },
    });
    expect(await json('POST', `${delayPath}/discard`, { body: { revision: revision + 1 } })).toMatchObject({
      delay: { stage: 'open', revision: revision + 2 },
    });
    await ports.tasks.create(buildTask({ subjectId: shop.id, customerId: 'C-0002' }));
    expect(await json('GET', `${delayPath}/tasks?limit=1`)).toMatchObject({
      tasks: [{ subjectId: shop.id, customerId: 'C-0002' }],
      customers: { 'C-0002': { name: 'Dana Levi', language: 'he' } },
    });
  });

  it('asks for a second person, and lets nobody approve their own announcement', async () => {
    const { announcements } = buildSettings();
    const { json, problem } = await drafted(buildSettings({ announcements: { ...announcements, approvalFrom: 2 } }));
    expect(await json('GET', `${delayPath}/rehearsal`)).toMatchObject({ needsApproval: true });
    await json('POST', `${delayPath}/announcement`, { body: { revision: 1 } });
    const own = await problem('POST', `${delayPath}/approval`, { body: { revision: 2 } });
    expect(own).toMatchObject({ status: 409, code: 'own-announcement', detail: expect.any(String) });
    const approved = await json('POST', `${delayPath}/approval`, { as: 'second-manager', body: { revision: 2 } });
    expect(approved).toMatchObject({ delay: { draft: { stage: 'countdown', approvedBy: 'second-manager' } } });
  });

  it('computes when a product will come from the record of its supplier, or says honestly that it cannot', async () => {
    const { json, ports } = await drafted();
    const path = '/staff/products/P-1/expected-window?promisedOn=2026-12-01';
    expect(await json('GET', path)).toEqual({ kind: 'no-history', because: 'no-deliveries' });
    for (let day = 1; day <= 28; day += 1) {
      const on = (month: string, plus: number) => `2026-${month}-${String(day + plus).padStart(2, '0')}`;
      for (const month of ['03', '05', '07'])
        await ports.deliveries.put(
          buildDelivery({ id: `${month}-${day}`, promisedOn: on(month, 0), deliveredOn: on(month, day % 3) }),
        );
    }
    expect(await json('GET', `${path}&orderedOn=2026-10-01&level=0.9`)).toMatchObject({
      kind: 'window',
      basis: { level: 0.9, supplierDeliveries: 84 },
    });
    await ports.orders.putProduct(buildProduct({ id: 'P-2', supplierId: undefined }));
    expect(await json('GET', path.replace('P-1', 'P-2'))).toMatchObject({ kind: 'no-history' });
  });

  it('lets a manager decide about a message whose result stayed unknown, once', async () => {
    const { send, problem, shop, ports } = await told();
    const decide = { body: { decision: 'send-again' } };
    expect(await problem('POST', `${messagePath}/decision`, decide)).toMatchObject({ status: 409, code: 'not-held' });
    const [message] = await shop.messagesOf('C-0001');
    await ports.messages.change(message!, { from: ['accepted'], to: 'held', set: {} });
    expect((await send('POST', `${messagePath}/decision`, decide)).status).toBe(204);
    expect((await shop.messagesOf('C-0001'))[0]).toMatchObject({ state: 'ready', resent: true });
  });
});

describe('what the door refuses', () => {
  it.each([
    ['GET', '/staff/delays/delay-none'],
    ['GET', '/staff/delays/delay-none/rehearsal'],
    ['GET', '/staff/notices/delay-none.v1/ledger'],
    ['GET', '/staff/notices/delay-none.v1/ledger/told'],
    ['GET', '/staff/notices/delay-none.v1/messages/0/C-1/email'],
    ['GET', '/staff/products/P-none/expected-window?promisedOn=2026-12-01'],
    ['GET', '/staff/delays/delay-table-late/nothing'],
    ['PUT', '/staff/delays/delay-none/draft', { revision: 1, statement: declared }],
    ['POST', '/staff/delays/delay-none/announcement', { revision: 1 }],
    ['POST', '/staff/delays/delay-none/approval', { revision: 1 }],
    ['POST', '/staff/delays/delay-none/cancellation', { revision: 1 }],
    ['POST', '/staff/delays/delay-none/discard', { revision: 1 }],
    ['POST', '/staff/notices/delay-none.v1/messages/0/C-1/email/decision', { decision: 'call' }],
  ])('what is not there: %s %s', async (method, path, body?: object) => {
    const { problem } = await drafted();
    expect(await problem(method, path, { body })).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(changing.slice(1, 6))('a step on a revision that is not the latest: %s %s', async (method, path, body) => {
    const { problem, shop } = await drafted();
    await shop.draft({ ...declared });
    const stale = await problem(method, path, { body });
    expect(stale).toMatchObject({ status: 409, code: 'stale', detail: 'Look at revision 2 before you decide.' });
    expect(await shop.delay()).toMatchObject({ revision: 2, draft: { stage: 'editing' } });
  });

  it.each([
    ['POST', `${delayPath}/announcement`, 'nothing-to-announce'],
    ['POST', `${delayPath}/cancellation`, 'nothing-to-announce'],
    ['POST', `${delayPath}/discard`, 'nothing-to-announce'],
    ['POST', `${delayPath}/approval`, 'not-awaiting-approval'],
  ])('a step that is not possible now: %s %s', async (method, path, code) => {
    const { problem, shop } = await told();
    const refused = await problem(method, path, { body: await seen(shop) });
    expect(refused).toMatchObject({ status: 409, code, detail: expect.any(String) });
  });

  it('a statement in the wrong place, and any step on what is closed', async () => {
    const { problem, shop } = await told();
    const draft = async (statement: object) =>
      problem('PUT', `${delayPath}/draft`, { body: { ...(await seen(shop)), statement } });
    expect(await draft(declared)).toMatchObject({ status: 409, code: 'already-open' });
    await shop.say(withdrawn);
    expect(await draft(revised)).toMatchObject({ status: 409, code: 'closed' });
  });

  it('an announcement that is not fit to be told, with each field and its remedy', async () => {
    const { problem, json } = await drafted();
    const facts = {
      ...buildDelayFacts(),
      cause: { kind: 'supplier', note: { en: 'Buy now: 50% off everything!', he: 'x', ar: 'x' } },
      nextUpdateBy: '2026-11-22T08:00:00.000Z',
    };
    await json('PUT', `${delayPath}/draft`, { body: { revision: 1, statement: { kind: 'declared', facts } } });
    const unfit = await problem('POST', `${delayPath}/announcement`, { body: { revision: 2 } });
    expect(unfit).toMatchObject({ status: 422, code: 'unfit' });
    expect(unfit.errors?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['facts.cause.note.en', 'facts.nextUpdateBy']),
    );
    for (const { problem: wrong, remedy } of unfit.errors ?? []) expect([wrong, remedy]).not.toContain(undefined);
  });

  it('a product that is unknown, or that another delay speaks about', async () => {
    const { problem } = await told();
    const body = { productIds: ['P-none'], facts: buildDelayFacts() };
    expect(await problem('POST', '/staff/delays', { body })).toMatchObject({
      status: 422,
      code: 'product-unknown',
      errors: [{ field: 'productIds', remedy: expect.any(String) }],
    });
    const taken = await problem('POST', '/staff/delays', { body: { ...body, productIds: ['P-1'] } });
    expect(taken).toMatchObject({
      status: 409,
      code: 'product-taken',
      detail: expect.stringContaining('delay-table-late'),
    });
  });

  it.each([
    [
      'POST',
      '/staff/delays',
      { facts: {} },
      ['productIds', 'facts.cause', 'facts.window', 'facts.options', 'facts.nextUpdateBy'],
    ],
    [
      'POST',
      '/staff/delays',
      { productIds: [], facts: buildDelayFacts(), requestId: 'x y' },
      ['productIds', 'requestId'],
    ],
    ['PUT', `${delayPath}/draft`, { revision: 0, statement: { kind: 'rumour' } }, ['revision', 'statement.kind']],
    ['POST', `${delayPath}/announcement`, {}, ['revision']],
    ['POST', `${messagePath}/decision`, { decision: 'forget' }, ['decision']],
    ['GET', '/staff/delays?limit=0', undefined, ['limit']],
    ['GET', '/staff/delays/%20/tasks', undefined, ['id']],
    ['GET', '/staff/notices/%20not%20an%20id/ledger', undefined, ['noticeId']],
    ['GET', '/staff/notices/%23/ledger/told', undefined, ['noticeId']],
    ['GET', '/staff/notices/%23/messages/0/C-1/email', undefined, ['noticeId']],
    ['GET', `${ledgerPath}/lost`, undefined, ['outcome']],
    ['GET', `${ledgerPath}/told?fromChunk=-1&limit=many`, undefined, ['fromChunk', 'limit']],
    ['GET', messagePath.replace('/0/', '/x/'), undefined, ['chunk']],
    ['GET', '/staff/products/P-1/expected-window?promisedOn=soon&level=2', undefined, ['promisedOn', 'level']],
  ])('input that cannot be used, field by field: %s %s', async (method, path, body, fields) => {
    const { problem } = await drafted();
    const invalid = await problem(method, path, { body });
    expect(invalid).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(invalid.errors?.map(({ field }) => field)).toEqual(fields);
    for (const { remedy } of invalid.errors ?? []) expect(remedy).toBeTypeOf('string');
  });

  it.each(changing)('a body that is no JSON: %s %s', async (method, path) => {
    const { problem } = await drafted();
    for (const raw of ['{', '', 'null', '[]', '"text"'])
      expect(await problem(method, path, { raw })).toMatchObject({
        status: 400,
        errors: [{ problem: expect.any(String) }],
      });
  });

  it('a body that is too large', async () => {
    const { problem } = await drafted();
    expect(await problem('POST', '/staff/delays', { raw: ' '.repeat(300_000) })).toMatchObject({ status: 413 });
  });

  it('what needs the settings of the business before there are any', async () => {
    const { shop, ports, problem, json } = await drafted();
    ports.settings.restore(undefined);
    for (const [method, path, body] of [
      ['GET', delayPath],
      ['GET', `${delayPath}/rehearsal`],
      ['POST', '/staff/delays', { productIds: ['P-1'], facts: buildDelayFacts() }],
      ['PUT', `${delayPath}/draft`, { revision: 1, statement: declared }],
      ['POST', `${delayPath}/announcement`, { revision: 1 }],
    ] as const) {
      const missing = await problem(method, path, { body });
      expect(missing).toMatchObject({
        status: 409,
        code: 'settings-missing',
        errors: [{ remedy: expect.any(String) }],
      });
    }
    expect(await shop.delay()).toMatchObject({ revision: 1 });
    expect((await json<{ delays: [] }>('GET', '/staff/delays')).delays).toHaveLength(1);
  });
});

describe('the door never breaks', () => {
  it('whatever is sent to any of its routes', async () => {
    const door = await told();
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '%00',
        '%E0%A4%A',
        '-1',
        '1e99',
        'א',
        '😀',
        'delay-table-late',
        'P-1',
        '__proto__',
        'x'.repeat(300),
      ),
      fc.string({ maxLength: 12 }).map(encodeURIComponent),
    );
    const paths = everyRoute.map(([method, path]) => [method, path.split('/').slice(2)] as const);
    const path = fc
      .tuple(fc.constantFrom(...paths), fc.nat(9), piece, fc.string({ maxLength: 9 }))
      .map(
        ([[method, parts], at, put, query]) =>
          [
            method,
            `/staff/${parts.with(at % parts.length, put).join('/')}?after=${encodeURIComponent(query)}`,
          ] as const,
      );
    const body = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.constantFrom(...changing.map(([, , fit]) => JSON.stringify(fit))),
    );
    await fc.assert(
      fc.asyncProperty(path, body, async ([method, url], raw) => {
        const { status } = await door.send(method, url, method === 'GET' ? {} : { raw });
        expect([method, url, raw, status >= 500]).toEqual([method, url, raw, false]);
      }),
      { numRuns: 200 },
    );
    expect(door.logged).toEqual([]);
  });

  it.each(['0001-01-01', '1582-10-15', '9999-12-31'])('at a date such as %s', async (date) => {
    const { send, ports } = await drafted();
    for (let id = 1; id <= 40; id += 1) await ports.deliveries.put(buildDelivery({ id: `D-${id}` }));
    const path = `/staff/products/P-1/expected-window?promisedOn=${date}&orderedOn=${date}&level=0.99`;
    expect((await send('GET', path)).status).toBe(200);
  });

  it('without a word about it: what goes wrong inside is logged by name only', async () => {
    const { problem, ports, logged } = await drafted();
    ports.delays.get = async () => {
      throw new Error('dana.levi@example.com');
    };
    const broken = await problem('GET', delayPath);
    expect(broken).toMatchObject({ status: 500, code: 'our-fault' });
    expect(JSON.stringify([broken, logged])).not.toContain('dana');
  });
});
