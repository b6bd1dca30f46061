import { mostFailures } from '@kesher/domain/door/failure-limit';
import type { Instant } from '@kesher/domain/instant';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { limitFailures } from './limit-failures.ts';

/** A door that knows one link, as API Gateway calls it from an address. */
function openDoor() {
  const clock = createSettableClock('2026-11-22T08:00:00.000Z' as Instant);
  const app = new Hono();
  app.use(limitFailures({ clock: clock.now, isFailure: ({ res }) => res.status === 404 }));
  app.get('/known', (context) => context.text('here'));
  const ask = async (path: string, sourceIp: string | undefined, headers: Record<string, string> = {}) =>
    app.request(path, { headers }, sourceIp === undefined ? {} : { requestContext: { http: { sourceIp } } });
  const guess = async (times: number, sourceIp: string | undefined, headers: Record<string, string> = {}) => {
    let last = await ask('/guess', sourceIp, headers);
    for (let time = 1; time < times; time += 1) last = await ask(`/guess-${time}`, sourceIp, headers);
    return last;
  };
  return { clock, ask, guess };
}

describe('somebody who guesses', () => {
  it('is told to wait, and may go on a minute later', async () => {
    const { guess, clock } = openDoor();
    expect((await guess(mostFailures, '192.0.2.1')).status).toBe(404);
    const refused = await guess(1, '192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too-often' });
    clock.set('2026-11-22T08:01:00.000Z' as Instant);
    expect((await guess(1, '192.0.2.1')).status).toBe(404);
  });

  it('locks nobody out who shares the address: what opens is always answered', async () => {
    const { guess, ask } = openDoor();
    await guess(mostFailures * 2, '192.0.2.1');
    const crowd = await Promise.all(Array.from({ length: 500 }, () => ask('/known', '192.0.2.1')));
    expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('is counted by where the connection comes from, whatever the headers say', async () => {
    const { guess, ask } = openDoor();
    await guess(mostFailures, '192.0.2.1');
    const forged = { 'x-forwarded-for': '198.51.100.9', forwarded: 'for=198.51.100.9' };
    expect((await ask('/guess', '192.0.2.1', forged)).status).toBe(429);
    expect((await ask('/guess', '192.0.2.2', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
  });

  it('is one, whichever address of their own IPv6 network they use', async () => {
    const { guess, ask } = openDoor();
    await guess(mostFailures, '2001:db8:1:2::1');
    expect((await ask('/guess', '2001:db8:1:2:aaaa::9')).status).toBe(429);
    expect((await ask('/guess', '2001:db8:1:3::1')).status).toBe(404);
  });

  it('is not counted where nobody says who is connected', async () => {
    const { guess } = openDoor();
    expect((await guess(mostFailures + 1, undefined)).status).toBe(404);
  });

  it('takes no memory without end by coming from ever new addresses', async () => {
    const { ask, guess } = openDoor();
    await guess(mostFailures, '192.0.2.1');
    for (let number = 0; number < 10_000; number += 1)
      await ask('/guess', `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`);
    expect((await ask('/guess', '192.0.2.1')).status).toBe(404);
  });
});
