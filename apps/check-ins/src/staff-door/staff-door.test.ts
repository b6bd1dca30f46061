import { readFileSync } from 'node:fs';
import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morning, openClinic, workOf } from '../testing/clinic.ts';
import { routes } from './routes.ts';

const works = '/staff/check-ins/works';
const paths = Object.values(routes).map(({ method, path }) => [method.toUpperCase(), path] as const);

describe('completed work', () => {
  it('is the same whichever way and however often it comes', async () => {
    const clinic = openClinic();
    const body = { works: [workOf('1'), { ...workOf('2'), kind: 'implant' }] };
    const first = await clinic.staff.json('POST', works, { body });
    const before = clinic.ports.checkIns.all().map(({ checkIn }) => checkIn);
    const again = await clinic.staff.json('POST', works, { body: { works: body.works.toReversed() } });
    expect(first).toMatchObject({ counts: { planned: 2, refused: 0 } });
    expect(again).toMatchObject({ counts: { planned: 2, refused: 0 } });
    expect(clinic.ports.checkIns.all().map(({ checkIn }) => checkIn)).toEqual(before);
  });

  it('makes of its person a customer, of whom it says who typed them in', async () => {
    const clinic = openClinic();
    await clinic.staff.json('POST', works, { body: { works: [workOf('1')] } });
    const customer = await clinic.ports.customers.get(customerIdSchema.parse('C-1'));
    expect(customer).toMatchObject({ name: 'Daniel Azoulay', phone: '+972525550148', revision: 1 });
    expect(customer?.stated?.phone).toMatchObject({ by: 'file', from: expect.stringMatching(/^typed:./) });
  });

  it('brings nobody back who is erased while it is taken', async () => {
    const clinic = openClinic();
    const { put } = clinic.ports.customers;
    clinic.ports.customers.put = async (customer) => {
      await clinic.ports.erasures.add({ id: customer.id, addresses: [] });
      return put(customer);
    };
    const taken = await clinic.staff.json('POST', works, { body: { works: [workOf('1')] } });
    expect(taken).toMatchObject({ works: [{ is: 'withdrawn' }] });
    const id = customerIdSchema.parse('C-1');
    expect([await clinic.ports.customers.get(id), await clinic.ports.checkIns.person(id)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(clinic.ports.checkIns.all()).toEqual([]);
  });

  it('leaves nothing of who is erased after they were taken, nor of who was erased before', async () => {
    const clinic = openClinic();
    const openedElsewhere = openClinic();
    await openedElsewhere.staff.json('POST', works, { body: { works: [workOf('1')] } });
    const { work } = clinic.ports.checkIns;
    clinic.ports.checkIns.work = async (id) => {
      await clinic.ports.erasures.add({ id: customerIdSchema.parse('C-1'), addresses: [] });
      return work(id);
    };
    const taken = await clinic.staff.json('POST', works, { body: { works: [workOf('1')] } });
    expect(taken).toMatchObject({ works: [{ is: 'withdrawn' }] });
    expect(clinic.ports.checkIns.all()).toEqual([]);
    // A process that died right after its write was not asked any more; told again, it is gone.
    const [left] = openedElsewhere.ports.checkIns.all();
    if (left !== undefined) await clinic.ports.checkIns.putWork({ ...left, revision: 1 });
    expect(clinic.ports.checkIns.all()).toHaveLength(1);
    await clinic.staff.json('POST', works, { body: { works: [workOf('1')] } });
    expect(clinic.ports.checkIns.all()).toEqual([]);
  });

  it('comes as FHIR through the same door, each refusal with its remedy', async () => {
    const clinic = openClinic({ start: addMs(morning, hourMs) });
    const raw = readFileSync(new URL('../../fixtures/as-synthea-writes-it.json', import.meta.url), 'utf8');
    const send = (text: string) => clinic.staff.json('POST', '/staff/check-ins/fhir', { raw: text });
    expect(await send(raw)).toMatchObject({ counts: { planned: 1, history: 3, withdrawn: 1, refused: 0 } });
    expect(await send(raw)).toMatchObject({ counts: { planned: 1, history: 3, withdrawn: 1, refused: 0 } });
    const refused = await send('MSH|^~\\&|LAB|');
    expect(refused).toMatchObject({ counts: { refused: 1 }, problems: [{ code: 'hl7-v2' }] });
  });

  it.each([
    [{ ...workOf('1'), kind: 'trepanation', codes: [] }, 'planned'],
    [{ ...workOf('1'), endedAt: addMs(morning, 2 * hourMs) }, 'refused'],
    [{ ...workOf('1'), endedAt: addMs(morning, -72 * hourMs) }, 'history'],
    [{ ...workOf('1'), person: { ...workOf('1').person, gone: 'deceased' } }, 'withdrawn'],
    [{ ...workOf('1'), person: undefined }, 'refused'],
  ])('%#: what follows is %s', async (work, is) => {
    const clinic = openClinic();
    expect(await clinic.staff.json('POST', works, { body: { works: [work] } })).toMatchObject({ works: [{ is }] });
  });

  it('whose person has no number is planned, and somebody looks for one', async () => {
    const clinic = openClinic();
    await clinic.enter([{ person: { name: 'Noam' } }]);
    await clinic.work();
    expect(await clinic.checkIn()).toMatchObject({ cannotReach: 'no-address' });
    const queue = await clinic.staff.json<{ numbers: unknown[] }>('GET', '/staff/check-ins/calls');
    expect(queue.numbers).toHaveLength(1);
  });

  it.each([
    ['works.0.endedAt', { ...workOf('1'), endedAt: 'noon' }],
    ['works.0.kind', { ...workOf('1'), kind: undefined }],
    ['works.0.person.phone', { ...workOf('1'), person: { phone: '052' } }],
  ])('that cannot be read is a problem that names %s and its remedy', async (field, work) => {
    const problem = await openClinic().staff.problem('POST', works, { body: { works: [work] } });
    expect(problem).toMatchObject({ status: 400, errors: [{ field }] });
    expect(problem.errors?.[0]?.remedy).toBeDefined();
  });
});

describe('a protocol', () => {
  it('is off until a named person has signed it in a language, with a licence for treatments', async () => {
    const clinic = openClinic({ protocols: [] });
    const path = '/staff/protocols/extraction/signatures';
    const wanted = { language: 'en', version: 1, name: 'Dr Ramzi Haddad' };
    expect(await clinic.staff.problem('POST', path, { body: wanted })).toMatchObject({ code: 'licence-missing' });
    const body = { ...wanted, licence: '31-4482' };
    expect(await clinic.staff.problem('POST', path, { body: { ...body, version: 2 } })).toMatchObject({
      code: 'stale',
    });
    expect(await clinic.staff.problem('POST', path.replace('extraction', 'x'), { body })).toMatchObject({
      status: 404,
    });
    const signed = await clinic.staff.json('POST', path, { body });
    expect(signed).toMatchObject({ inForce: [{ language: 'en', by: 'samar', name: 'Dr Ramzi Haddad' }] });
    expect(await (await clinic.enter([{}])).json()).toMatchObject({ counts: { planned: 1 } });
    const { protocols } = await clinic.staff.json<{ protocols: unknown[] }>('GET', '/staff/protocols');
    expect(protocols).toHaveLength(9);
  });
});

describe('the queue and the board', () => {
  it('say all that a call needs, mark what is a flag at this hour, and put every look on record', async () => {
    const clinic = openClinic();
    await clinic.enter([{ person: { ...workOf('1').person, yearOfBirth: 1984 } }]);
    await clinic.until(addMs(morning, 4 * hourMs + 2 * minuteMs));
    const sheet = await clinic.staff.json('GET', '/staff/check-ins/work:1');
    expect(sheet).toMatchObject({
      customers: { 'C-1': { name: 'Daniel Azoulay' } },
      yearOfBirth: 1984,
      said: { says: 'announce-call', call: { caller: 'Rina Alon' } },
      signedBy: { name: 'Dr Ramzi Haddad' },
      questions: [{ id: 'bleeding', answers: [{}, {}, { id: 'does-not-stop', isFlagNow: true }] }, {}, {}],
    });
    const { questions, everyQuestion } = await clinic.staff.json<{ questions: unknown[]; everyQuestion: unknown[] }>(
      'GET',
      '/staff/check-ins/work:1',
    );
    expect([questions.length, everyQuestion.length]).toEqual([3, 5]);
    const board = await clinic.staff.json('GET', '/staff/check-ins?day=2026-11-29');
    expect(board).toMatchObject({
      checkIns: [{ id: 'work:1', state: 'calling', name: { en: 'After an extraction' } }],
    });
    const { looks } = await clinic.ports.access.page({ limit: 9, now: clinic.clock.now() });
    expect(looks.map(({ by, thing }) => `${by} ${thing}`)).toContain('samar check-in');
    expect(await clinic.staff.problem('GET', '/staff/check-ins/work:2')).toMatchObject({ status: 404 });
  });

  it('end a call only for who has it, and a third in vain in a written message and “not reached”', async () => {
    const clinic = openClinic();
    await clinic.enter([{}]);
    await clinic.until(addMs(morning, 4 * hourMs + 2 * minuteMs));
    const path = '/staff/check-ins/work:1/call';
    const end = (outcome: string, as = 'samar') => clinic.staff.send('POST', `${path}/end`, { as, body: { outcome } });
    expect((await end('fine')).status).toBe(409);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await clinic.staff.json('POST', path);
      expect((await end('fine', 'rina')).status).toBe(409);
      expect((await end('no-answer')).status).toBe(200);
      // Ended, it is in nobody's queue any more, also while its task still stands.
      expect(await clinic.staff.json('GET', '/staff/check-ins/calls')).toMatchObject({ calls: [] });
      await clinic.until(addMs(clinic.clock.now(), 70 * minuteMs));
    }
    expect(await clinic.checkIn()).toMatchObject({ state: 'not-reached', said: { says: 'not-reached' } });
    expect(clinic.ports.sms.taken().at(-1)?.outgoing.text).toMatch(/did not reach you/);
    // Whoever takes a call sees whose it is.
    const { looks } = await clinic.ports.access.page({ limit: 9, now: clinic.clock.now() });
    expect(looks).toContainEqual(expect.objectContaining({ by: 'samar', thing: 'check-in' }));
  });
});

describe('the door', () => {
  it('opens only to those who have the right, and records who was refused', async () => {
    const clinic = openClinic();
    for (const [method, path] of paths) {
      // Who is on duty, and what is done after which work, is for everybody to see.
      if (method === 'GET' && /^\/staff\/(?:protocols|rota)/.test(path)) continue;
      const body = method === 'GET' ? {} : { body: {} };
      const { status } = await clinic.staff.send(method, path.replace('{id}', 'work:1').replace('{week}', '2026-W48'), {
        as: 'noa',
        ...body,
      });
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it('never breaks, whatever is sent to any of its routes', async () => {
    const clinic = openClinic();
    await clinic.enter([{}]);
    const id = fc.constantFrom('work:1', '..', '%00', 'א', '__proto__', '2026-W48', 'x'.repeat(300));
    const body = fc.oneof(fc.json({ maxDepth: 3 }), fc.constantFrom(JSON.stringify({ works: [workOf('1')] }), '{}'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), id, body, async ([method, path], named, raw) => {
        const url = path.replace(/\{(?:id|week)\}/, encodeURIComponent(named));
        const { status } = await clinic.staff.send(method, url, method === 'GET' ? {} : { raw });
        expect([method, url, raw, status >= 500]).toEqual([method, url, raw, false]);
      }),
      { numRuns: 150 },
    );
    expect(clinic.logged).toEqual([]);
  });
});
