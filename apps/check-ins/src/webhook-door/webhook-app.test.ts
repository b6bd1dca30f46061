import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { problemSchema } from '@kesher/adapters/http/problem';
import { addMs, hourMs, toMs } from '@kesher/domain/instant';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morning, openClinic, workOf } from '../testing/clinic.ts';
import { createWebhookApp } from './webhook-app.ts';

const [signing, bearer] = ['whsec_bmV3IHNlY3JldCBvZiB0aGlz', 'a-secret-of-the-subscription'];
const bundle = readFileSync(new URL('../../fixtures/as-synthea-writes-it.json', import.meta.url), 'utf8');

function setUp({ secrets = { works: [signing], fhir: [bearer] }, start = morning } = {}) {
  const clinic = openClinic({ start });
  const app = createWebhookApp(clinic.ports, {
    secrets,
    log: { info: () => undefined, warn: () => undefined, error: (sentence) => void clinic.logged.push(sentence) },
  });
  const send = (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
    method = 'POST',
  ) => app.request(`/webhooks/check-ins/${path}`, { method, body: new Blob([body]), headers });
  const signed = (body: string | Uint8Array, { secret = signing, at = clinic.clock.now() } = {}) => {
    const timestamp = String(Math.floor(toMs(at) / 1_000));
    const key = Buffer.from(secret.slice(6), 'base64');
    const signature = createHmac('sha256', key).update(`msg-1.${timestamp}.`).update(body).digest('base64');
    return { 'webhook-id': 'msg-1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  };
  const works = (list: readonly unknown[]) => {
    const body = JSON.stringify({ works: list });
    return send('works', body, signed(body));
  };
  const fhir = (body: string, path = 'fhir', method = 'POST') =>
    send(path, body, { authorization: `Bearer ${bearer}` }, method);
  const problemOf = async (response: Response | Promise<Response>) =>
    problemSchema.parse(await (await response).json());
  return { ...clinic, send, signed, works, fhir, problemOf };
}

describe('signed works', () => {
  it('are taken once, however often and in whatever order they come', async () => {
    const { works, ports } = setUp();
    const list = [workOf('1'), { ...workOf('2'), kind: 'implant' }];
    const first = await works(list);
    expect([first.status, await first.json()]).toMatchObject([200, { counts: { planned: 2, refused: 0 } }]);
    const before = ports.checkIns.all();
    for (const again of [list, list.toReversed()]) await works(again);
    expect(ports.checkIns.all()).toEqual(before);
  });

  it('are told what became of each, and one that is refused stops no other', async () => {
    const { works, ports } = setUp();
    await works([workOf('3')]);
    ports.checkIns.damage('work:3', { records: 7 });
    const answer = await works([
      { ...workOf('1'), endedAt: addMs(morning, 9 * hourMs) },
      workOf('2'),
      workOf('3'),
      { ...workOf('4'), person: undefined },
    ]);
    expect(await answer.json()).toMatchObject({
      counts: { planned: 1, refused: 3 },
      problems: [
        { code: 'in-the-future', where: 'work:1' },
        { code: 'row-unreadable', where: 'work:3' },
        { code: 'person-missing', where: 'work:4' },
      ],
    });
  });

  it('are asked for again where what is kept of one cannot be read, and are taken once it can', async () => {
    const { works, checkIn, ports } = setUp();
    await works([workOf('1')]);
    ports.checkIns.damage('work:1', { records: 7 });
    const cancelled = { ...workOf('1'), status: 'cancelled', statedAt: addMs(morning, hourMs) };
    expect((await works([cancelled, workOf('2')])).status).toBe(503);
    ports.checkIns.mend();
    expect((await works([cancelled, workOf('2')])).status).toBe(200);
    expect([await checkIn('1'), await checkIn('2')]).toMatchObject([{ state: 'cancelled' }, { state: 'waiting' }]);
  });

  it('take back what waits, also before it was ever told', async () => {
    const { works, checkIn, ports, until } = setUp();
    const cancelled = { ...workOf('1'), kind: 'vaccination', status: 'entered-in-error' };
    await works([cancelled]);
    await works([{ ...workOf('1'), kind: 'vaccination' }]);
    expect(await checkIn()).toBeUndefined();
    await works([{ ...workOf('2'), kind: 'vaccination' }]);
    await works([{ ...cancelled, id: '2', customerId: 'C-2' }]);
    expect(await checkIn('2')).toMatchObject({ state: 'cancelled' });
    await until(addMs(morning, 30 * hourMs));
    expect(ports.sms.taken()).toEqual([]);
  });

  it('that cannot be read are refused field by field, and none is taken', async () => {
    const { works, send, signed, ports, problemOf } = setUp();
    const problem = await problemOf(works([workOf('1'), { ...workOf('2'), endedAt: 'noon' }]));
    expect(problem).toMatchObject({ status: 422, code: 'event-refused', errors: [{ field: 'works.1.endedAt' }] });
    for (const body of ['', '[]', '{"works":[]}', new Uint8Array([0x7b, 0xff, 0x7d])])
      expect((await send('works', body, signed(body))).status).toBe(422);
    expect(ports.checkIns.all()).toEqual([]);
  });

  it('are refused alike, and without a detail, whatever is wrong with their proof', async () => {
    const { send, signed, ports, clock } = setUp();
    const body = JSON.stringify({ works: [workOf('1')] });
    const wrong = [
      {},
      { ...signed(body), 'webhook-signature': 'v1,AAAA' },
      signed(`${body} `),
      signed(body, { secret: 'whsec_b3RoZXI=' }),
      signed(body, { at: addMs(clock.now(), -hourMs) }),
      { authorization: `Bearer ${bearer}` },
    ];
    const answers = await Promise.all(wrong.map(async (headers) => (await send('works', body, headers)).text()));
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toEqual({
      type: 'about:blank',
      status: 401,
      code: 'not-proved',
      title: 'This does not prove who sends it.',
    });
    expect(ports.checkIns.all()).toEqual([]);
  });
});

describe('the subscription of a FHIR server', () => {
  it('proves itself by its secret header, and says the same three times and by each way that it may take', async () => {
    const { fhir, ports } = setUp({ start: addMs(morning, hourMs) });
    const counts = { planned: 1, history: 3, withdrawn: 1, refused: 0 };
    expect(await (await fhir(bundle)).json()).toMatchObject({ counts });
    const before = ports.checkIns.all();
    expect(await (await fhir(bundle, 'fhir/Bundle/1', 'PUT')).json()).toMatchObject({ counts });
    expect(await (await fhir(bundle, 'fhir/Bundle/1')).json()).toMatchObject({ counts });
    expect(ports.checkIns.all()).toEqual(before);
  });

  it.each([
    ['', 'only-id'],
    ['MSH|^~\\&|LAB|', 'hl7-v2'],
    ['{"no":"fhir"}', 'not-fhir'],
    ['<Bundle/>', 'not-json'],
  ])('that sends %o is refused with the remedy of %s', async (body, code) => {
    const { fhir, problemOf } = setUp();
    const problem = await problemOf(fhir(body));
    expect(problem).toMatchObject({ status: 422, errors: [{ problem: code }] });
    expect(problem.errors?.[0]?.remedy).toMatch(/FHIR|full-resource/);
  });

  it('is answered with success for what a check-in does not need, and for a handshake', async () => {
    const { fhir } = setUp();
    const handshake = { resourceType: 'SubscriptionStatus', type: 'handshake' };
    for (const body of [{ resourceType: 'Observation', id: 'o-1' }, handshake])
      expect((await fhir(JSON.stringify(body))).status).toBe(200);
  });

  it.each([undefined, 'Bearer', `Basic ${bearer}`, `Bearer ${bearer}x`, `Bearer ${bearer} x`, bearer])(
    'with %o is refused and nothing is taken',
    async (authorization) => {
      const { send, ports } = setUp({ start: addMs(morning, hourMs) });
      const answer = await send('fhir', bundle, authorization === undefined ? {} : { authorization });
      expect(answer.status).toBe(401);
      expect(ports.checkIns.all()).toEqual([]);
    },
  );

  it('may use the secret before while it is being replaced', async () => {
    const { fhir } = setUp({ secrets: { works: [], fhir: ['a-newer-one', bearer] } });
    expect((await fhir('{"resourceType":"Observation"}')).status).toBe(200);
  });
});

describe('the door for other systems', () => {
  it('is closed to a sender without a secret, and takes nothing too large', async () => {
    const { works, fhir } = setUp({ secrets: { works: [], fhir: [] } });
    expect([(await works([workOf('1')])).status, (await fhir(bundle)).status]).toEqual([404, 404]);
    const open = setUp();
    const large = `{"resourceType":"Bundle","x":"${'x'.repeat(5 * 1024 * 1024)}"}`;
    expect((await open.fhir(large)).status).toBe(413);
  });

  it('never breaks, whatever a proved sender sends', async () => {
    const { send, signed, fhir, logged } = setUp();
    const json = fc.oneof(fc.json({ maxDepth: 3 }), fc.string(), fc.constantFrom('['.repeat(20_000), '{"works":{}}'));
    await fc.assert(
      fc.asyncProperty(json, async (body) => {
        const statuses = [(await send('works', body, signed(body))).status, (await fhir(body)).status];
        expect(statuses.filter((status) => status >= 500)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(logged).toEqual([]);
  });
});
