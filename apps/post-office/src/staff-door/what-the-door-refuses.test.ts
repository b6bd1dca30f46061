import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerPath, messagePath, openDoor, told } from './testing/staff-door.ts';

const reading = [
  '/staff/announcements',
  '/staff/announcements/delay-1',
  '/staff/promises',
  ledgerPath,
  `${ledgerPath}/told`,
  messagePath,
  '/staff/stops',
];
const decision = `${messagePath}/decision`;

describe('the staff door of the post office', () => {
  it.each([...reading, '/staff/held'])('shows nothing to who is not signed in: %s', async (path) => {
    const { problem } = await openDoor();
    expect(await problem('GET', path, { as: 'nobody' })).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it.each(reading)('shows every agent %s, which nobody notes', async (path) => {
    const { send, recorded } = await told();
    const response = await send('GET', path, { as: 'agent' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await recorded()).toEqual([]);
  });

  it('refuses an agent what only managers may, before the body is even read', async () => {
    const { problem } = await told();
    expect(await problem('GET', '/staff/held', { as: 'agent' })).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await problem('POST', decision, { as: 'agent', raw: '{' })).toMatchObject({ status: 403 });
  });

  it.each([
    ['GET', '/staff/announcements?limit=0', undefined, ['limit']],
    ['GET', '/staff/announcements/%20', undefined, ['id']],
    ['GET', '/staff/notices/%20not%20an%20id/ledger', undefined, ['noticeId']],
    ['GET', '/staff/notices/%23/ledger/told', undefined, ['noticeId']],
    ['GET', '/staff/notices/%23/messages/0/C-1/email', undefined, ['noticeId']],
    ['GET', `${ledgerPath}/lost`, undefined, ['outcome']],
    ['GET', `${ledgerPath}/told?fromChunk=-1&limit=many`, undefined, ['fromChunk', 'limit']],
    ['GET', messagePath.replace('/0/', '/x/'), undefined, ['chunk']],
    ['POST', decision, { decision: 'forget' }, ['decision']],
  ])('names the field that cannot be used: %s %s', async (method, path, body, fields) => {
    const { problem } = await openDoor();
    const invalid = await problem(method, path, { body });
    expect(invalid).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(invalid.errors?.map(({ field }) => field)).toEqual(fields);
  });

  it('never breaks, whatever is sent to any of its routes', async () => {
    const door = await told();
    const piece = fc.oneof(
      fc.constantFrom('..', '%00', '%E0%A4%A', '-1', '1e99', 'א', '😀', 'delay-1', '__proto__', 'x'.repeat(300)),
      fc.string({ maxLength: 12 }).map(encodeURIComponent),
    );
    const routes = [...reading.map((path) => ['GET', path] as const), ['POST', decision] as const];
    const url = fc
      .tuple(fc.constantFrom(...routes), fc.nat(9), piece, fc.string({ maxLength: 9 }))
      .map(([[method, path], at, put, query]) => {
        const parts = path.split('/').slice(2);
        const changed = parts.with(at % parts.length, put).join('/');
        return [method, `/staff/${changed}?after=${encodeURIComponent(query)}`] as const;
      });
    const body = fc.oneof(fc.json({ maxDepth: 3 }), fc.constant(JSON.stringify({ decision: 'call' })));
    await fc.assert(
      fc.asyncProperty(url, body, async ([method, path], raw) => {
        const { status } = await door.send(method, path, method === 'GET' ? {} : { raw });
        expect([method, path, raw, status >= 500]).toEqual([method, path, raw, false]);
      }),
      { numRuns: 200 },
    );
    expect(door.logged).toEqual([]);
  });
});
