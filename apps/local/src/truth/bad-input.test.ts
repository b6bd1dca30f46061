import { customerIdSchema, type NoticeId, type SubjectId, subjectIdSchema } from '@kesher/domain/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apps } from '../apps.ts';
import { announce, declare, tell } from './announce.ts';
import { type Answer, readAnswer } from './call.ts';
import { peopleWaiting } from './people.ts';
import { startWorld, type World } from './world.ts';

const timeoutMs = 5_000;
const routes = apps
  .flatMap(({ staffDoors }) => Object.values(staffDoors).flatMap((door) => Object.values(door)))
  .map(({ method, path }) => [method.toUpperCase(), path] as const);

const wildIds = [
  'nothing',
  'a b',
  "x'--",
  '🪑',
  '%00',
  '%2e%2e%2f',
  'é'.repeat(40),
  'x'.repeat(2_000),
  '-1',
  '{}',
  '#',
];
const wildQueries = [
  '',
  '?limit=0',
  '?limit=-1&after=x',
  '?limit=abc',
  '?after=%00%ff',
  `?after=${'A'.repeat(3_000)}`,
  `?after=${Buffer.from('{"pk":1}').toString('base64url')}`,
  '?fromChunk=1.5&limit=9e99',
  '?search=',
  '?promisedOn=2026-13-45&level=2',
  '?limit=1&limit=2',
];
const wildBodies = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '1e999',
  '{"revision":"one"}',
  '{"revision":1,"statement":{"kind":"declared","facts":null}}',
  '{"__proto__":{"revision":1},"constructor":1}',
  `{"revision":${'9'.repeat(400)}}`,
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `{"facts":"${'\\u0000🪑'.repeat(20_000)}"}`,
  `"${'x'.repeat(300_000)}"`,
];

let world: World;
let delayId: SubjectId;
let noticeId: NoticeId;
beforeAll(async () => {
  world = await startWorld();
  await peopleWaiting(world, { product: 'P-1', count: 3 });
  ({ id: delayId, noticeId } = await tell(world.manager, 'P-1'));
  await world.untilQuiet(noticeId);
});
afterAll(() => world.stop());

type Request = { method: string; path: string; body?: string; contentType?: string };

/** One request with all rights that a person can have for it; throws when there is no answer within five seconds. */
async function ask({ method, path, body, contentType = 'application/json' }: Request, token: string): Promise<Answer> {
  const response = await fetch(`${world.kesher.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token !== '' && { authorization: token }),
      ...(body !== undefined && { 'content-type': contentType }),
    },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return readAnswer(response);
}

const fieldProblemSchema = z.object({ field: z.string(), problem: z.string(), remedy: z.string() });
const problemSchema = z.object({ status: z.int(), title: z.string().min(1) });
const inputProblemSchema = problemSchema.extend({ errors: z.array(fieldProblemSchema).min(1) });

/** What is wrong with an answer: it must be a success, or a clear no in a problem document that says what to mend. */
async function complaintAbout(request: Request): Promise<string[]> {
  const answer = await ask(request, world.admin.authorization);
  const schema = answer.status === 400 ? inputProblemSchema : problemSchema;
  const isClear =
    answer.contentType.includes('application/problem+json') &&
    schema.safeParse(answer.body).data?.status === answer.status;
  if (answer.status < 400 || (answer.status < 500 && isClear)) return [];
  return [
    `${request.method} ${request.path.slice(0, 120)} with ${request.body?.slice(0, 80)} as ${request.contentType}: ${answer.text.slice(0, 300)}`,
  ];
}

async function complaintsAbout(requests: readonly Request[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const request of requests) complaints.push(...(await complaintAbout(request)));
  return complaints;
}

function fill(path: string, value: (name: string) => string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => value(name));
}

const good = (name: string) =>
  ({ id: delayId, noticeId, outcome: 'told', chunk: '0', customerId: 'P-1-00001', route: 'email', productId: 'P-1' })[
    name
  ] ?? 'x';

describe('a staff endpoint', () => {
  it.each(routes)('%s %s answers bad ids and queries honestly', async (method, path) => {
    const body = method === 'GET' ? {} : { body: '{}' };
    const wild = wildIds.map((id) => ({ method, path: fill(path, () => encodeURIComponent(id)), ...body }));
    const asked = wildQueries.map((query) => ({ method, path: `${fill(path, good)}${query}`, ...body }));
    expect(await complaintsAbout([...wild, ...asked])).toEqual([]);
  });

  it.each(routes.filter(([method]) => method !== 'GET'))('%s %s answers bad bodies honestly', async (method, path) => {
    const to = fill(path, good);
    const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', ''];
    const wild = wildBodies.flatMap((body) => types.map((contentType) => ({ method, path: to, body, contentType })));
    expect(await complaintsAbout(wild)).toEqual([]);
    const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(json, async (body) => {
        expect(await complaintAbout({ method, path: to, body })).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(routes)('%s %s wants to know who asks', async (method, path) => {
    for (const token of ['', 'Bearer', 'Bearer a.b.c', 'Basic eDp5']) {
      const request = { method, path: fill(path, good), ...(method !== 'GET' && { body: '{}' }) };
      expect(await ask(request, token)).toMatchObject({
        status: 401,
        contentType: expect.stringContaining('problem+json'),
      });
    }
  });

  it('names field and remedy of what is wrong in a declaration', async () => {
    const facts = {
      cause: { kind: 'weather' },
      window: { kind: 'dates', from: '2026-12-09', to: 'soon' },
      options: [],
    };
    const answer = await world.manager('POST', '/staff/delays', { productIds: ['P 1'], facts });
    const { errors } = answer.body as { errors: { field: string }[] };
    expect(answer.status).toBe(400);
    expect(errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        'productIds.0',
        'facts.cause.kind',
        'facts.window.to',
        'facts.options',
        'facts.nextUpdateBy',
      ]),
    );
  });

  it('refuses to announce what was never drafted, and what is not there', async () => {
    await peopleWaiting(world, { product: 'P-2', count: 1 });
    const draft = await declare(world.manager, 'P-2');
    expect((await announce(world.manager, { ...draft, revision: 99 })).status).toBe(409);
    expect((await announce(world.manager, { ...draft, id: subjectIdSchema.parse('delay-none') })).status).toBe(404);
  });
});

describe('a customer endpoint', () => {
  it.each([
    ['GET', '/d/{token}'],
    ['POST', '/d/{token}/choice'],
    ['GET', '/p/{token}'],
    ['POST', '/p/{token}'],
    ['GET', '/u/{token}'],
    ['POST', '/u/{token}'],
  ])('%s %s answers a page, whatever it is sent', async (method, path) => {
    const token = world.linkTokens.tokenFor({ customerId: customerIdSchema.parse('P-1-00001'), subjectId: delayId });
    const forms = [
      '',
      'noticeId=&optionIndex=99',
      `noticeId=${'x'.repeat(500)}`,
      '%ff%00=%',
      `a=${'y'.repeat(20_000)}`,
      '{"a":',
    ];
    const complaints: string[] = [];
    for (const opened of [token, ...wildIds]) {
      for (const body of method === 'GET' ? [undefined] : forms) {
        const to = `${fill(path, () => encodeURIComponent(opened))}?lang=xx`;
        const form = { ...(body !== undefined && { body }), contentType: 'application/x-www-form-urlencoded' };
        const { status, text, contentType } = await ask({ method, path: to, ...form }, '');
        const isPage = text === '' || contentType.includes('text/html');
        if (status >= 500 || !isPage)
          complaints.push(`${to.slice(0, 80)} ${body?.slice(0, 40)}: ${status} ${text.slice(0, 200)}`);
      }
    }
    expect(complaints).toEqual([]);
  });
});
