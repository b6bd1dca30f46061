import { createRoute } from '@hono/zod-openapi';
import { mostFailures } from '@kesher/domain/door/failure-limit';
import type { Instant } from '@kesher/domain/instant';
import { type Role, staffMemberSchema } from '@kesher/domain/staff/staff';
import { createInMemoryActionLog } from '@kesher/testing/in-memory/action-log';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { body, json } from './describe.ts';
import { ProblemError } from './problem.ts';
import { createStaffApp, may, type StaffDoor } from './staff-app.ts';

const secret = 'noa@example.com';
const greet = createRoute({
  method: 'post',
  path: '/greetings/{id}',
  request: { params: z.object({ id: z.string() }), ...body(z.object({ name: z.string().max(20) })) },
  responses: { 200: json(z.object({ by: z.string() }), 'Greeted.') },
});

function doorFor(role: Role | 'nobody') {
  const lines: unknown[][] = [];
  const write = (...line: unknown[]) => void lines.push(line);
  const actions = createInMemoryActionLog();
  const staff = role === 'nobody' ? undefined : staffMemberSchema.parse({ id: 'ann', name: 'Ann', roles: [role] });
  const door: StaffDoor = {
    verify: async (authorization) => (authorization === 'Bearer good' ? staff : undefined),
    actions,
    clock: () => '2026-11-22T08:30:00.000Z' as Instant,
    log: { info: write, warn: write, error: write },
  };
  const app = createStaffApp(door, { maxBodyBytes: 100 });
  app.on('POST', '/greetings/:id', may(door, 'delay.announce', 'greet'));
  app.use('/reading', may(door, 'delay.read'));
  app.openapi(greet, (context) => context.json({ by: context.get('staff').id }, 200));
  app.get('/reading', (context) => context.json({ text: 'calm' }));
  app.get('/refusal', () => {
    throw new ProblemError({ status: 409, code: 'stale', title: 'It changed.' });
  });
  app.get('/crash', () => {
    throw new TypeError(`cannot write to ${secret}`);
  });
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { authorization: 'Bearer good', 'content-type': 'application/json' } });
  const post = (path: string, text: string) => ask(path, { method: 'POST', body: text });
  return { app, ask, post, lines, latest: async () => (await actions.page({ limit: 10 })).actions };
}

/** A token that nobody signed, good until then. */
const unsigned = (exp: number) =>
  `Bearer ${['{}', JSON.stringify({ exp })].map((part) => Buffer.from(part).toString('base64url')).join('.')}.x`;

describe('a staff door', () => {
  it.each(['/reading', '/refusal', '/crash', '/nowhere'])(
    'forbids to guess at the type of what it answers at %s',
    async (path) => {
      const { ask } = doorFor('manager');
      expect((await ask(path)).headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('lets an address send only so many wrong tokens, and keeps taking right ones from it', async () => {
    const { app } = doorFor('manager');
    const from = { requestContext: { http: { sourceIp: '192.0.2.1' } } };
    const send = async (authorization?: string) =>
      app.request('/reading', authorization === undefined ? {} : { headers: { authorization } }, from);
    const now = Date.parse('2026-11-22T08:30:00.000Z') / 1_000;
    for (let time = 0; time <= mostFailures; time += 1) {
      // Nothing sent is no guess, and a token that has run out is nobody’s attack.
      await send();
      await send(unsigned(now - 1));
    }
    expect((await send('Bearer bad')).status).toBe(401);
    for (let time = 1; time < mostFailures; time += 1) await send(time % 2 === 0 ? 'Bearer bad' : unsigned(now + 60));
    const refused = await send('Bearer bad');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await send('Bearer good')).status).toBe(200);
    expect((await send()).status).toBe(401);
  });

  it('lets a manager do what a manager may, and records it', async () => {
    const { post, latest } = doorFor('manager');
    const response = await post('/greetings/g-1', '{"name":"Noa"}');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ by: 'ann' });
    expect(await latest()).toEqual([
      { at: '2026-11-22T08:30:00.000Z', by: 'ann', action: 'greet', subject: 'g-1', allowed: true },
    ]);
  });

  it('refuses an agent what only managers may, and records the attempt', async () => {
    const { post, latest } = doorFor('agent');
    const response = await post('/greetings/g-1', '{"name":"Noa"}');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'not-allowed',
      detail: 'It needs the right "delay.announce".',
    });
    expect(await latest()).toMatchObject([{ by: 'ann', action: 'greet', subject: 'g-1', allowed: false }]);
  });

  it('does not record that somebody read what they may read', async () => {
    const { ask, latest } = doorFor('agent');
    expect((await ask('/reading')).status).toBe(200);
    expect(await latest()).toEqual([]);
  });

  it.each(['/greetings/g-1', '/reading', '/crash', '/nowhere'])(
    'lets nobody pass without a token: %s',
    async (path) => {
      const { app, latest } = doorFor('nobody');
      const response = await app.request(path, { headers: { authorization: 'Bearer good' } });
      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'not-signed-in' });
      expect(await latest()).toEqual([]);
    },
  );

  it('names the field of bad input, and not its value', async () => {
    const { post } = doorFor('manager');
    const response = await post('/greetings/g-1', JSON.stringify({ name: `${secret} and more` }));
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'name', remedy: 'Use at most 20.' }],
    });
    expect(text).not.toContain(secret);
  });

  it.each(['{"name":', 'name=Noa', '"'])('says that %s is no JSON', async (text) => {
    const response = await doorFor('manager').post('/greetings/g-1', text);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-json', errors: [{ field: '(body)' }] });
  });

  it('refuses a body that is larger than the door takes', async () => {
    const response = await doorFor('manager').post('/greetings/g-1', JSON.stringify({ name: 'x'.repeat(200) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'too-large', status: 413 });
  });

  it('answers an unknown address with a problem', async () => {
    const response = await doorFor('manager').ask('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });

  it('answers an expected refusal as it is', async () => {
    const response = await doorFor('manager').ask('/refusal');
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({ type: 'about:blank', status: 409, code: 'stale', title: 'It changed.' });
  });

  it('tells nothing about a crash, and logs only its name and place', async () => {
    const { ask, lines } = doorFor('manager');
    const response = await ask('/crash');
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'our-fault' });
    expect(text).not.toMatch(/noa@|TypeError|staff-app/);
    expect(lines).toEqual([['A staff request failed.', { error: expect.stringMatching(/^TypeError at /) }]]);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });
});
