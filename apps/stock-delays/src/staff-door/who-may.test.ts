import type { Role } from '@kesher/domain/staff/staff';
import { describe, expect, it } from 'vitest';
import { changing, drafted, everyRoute, reading, told } from './testing/delay-door.ts';

describe('who may pass the staff door of stock delays', () => {
  it.each(everyRoute)('nobody who is not signed in: %s %s', async (method, path) => {
    const { problem, ports } = await drafted();
    expect(await problem(method, path, { as: 'nobody' })).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await ports.actions.page({ limit: 9 })).actions).toEqual([]);
  });

  it.each(changing)('no agent to %s %s, which is on record', async (method, path, body, action, subject) => {
    const { problem, ports, shop } = await drafted();
    const before = await shop.delay();
    expect(await problem(method, path, { as: 'agent', body })).toMatchObject({ status: 403, code: 'not-allowed' });
    // Refused before the body is even read.
    expect(await problem(method, path, { as: 'agent', raw: '{' })).toMatchObject({ status: 403 });
    expect((await ports.actions.page({ limit: 9 })).actions).toEqual(
      Array.from({ length: 2 }, () => ({ at: ports.clock(), by: 'agent', action, subject, allowed: false })),
    );
    expect(await shop.delay()).toEqual(before);
  });

  it.each(reading)('every agent to %s %s, which nobody notes', async (method, path) => {
    const { send, ports } = await told();
    const response = await send(method, path, { as: 'agent' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await ports.actions.page({ limit: 9 })).actions).toEqual([]);
  });

  it.each(['manager', 'admin'] satisfies Role[])('a %s, whose every step is on record', async (as) => {
    const { send, ports } = await drafted();
    for (const [method, path, body] of changing) await send(method, path, { as, body });
    const actions = (await ports.actions.page({ limit: 99 })).actions.map(({ by, action, subject, allowed }) => [
      by,
      action,
      subject,
      allowed,
    ]);
    const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(inOrder(actions)).toEqual(inOrder(changing.map(([, , , action, subject]) => [as, action, subject, true])));
  });
});
