import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFunctions } from '../apps.ts';
import { type Kesher, startKesher } from '../kesher.ts';

let kesher: Kesher;
beforeAll(async () => {
  kesher = await startKesher({ data: 'memory', port: 0, functions: allFunctions, log: () => undefined });
}, 60_000);
afterAll(() => kesher.stop());

type Server = 'front' | 'public page' | 'dynamodb' | 'queues' | 'channels' | 'files';
const servers: readonly Server[] = ['front', 'public page', 'dynamodb', 'queues', 'channels', 'files'];
const addressOf = (server: Server) => {
  if (server === 'front') return new URL(kesher.url);
  return new URL(server === 'public page' ? kesher.publicPageUrl : kesher.services.endpoints[server]);
};
/** What each answers at its root to who knows nothing; nobody has written the public page. */
const answersAtRoot = new Map<Server, number>([
  ['front', 200],
  ['public page', 404],
]);
const atRoot = (server: Server) => answersAtRoot.get(server) ?? 403;

/** One request as bytes, with what the service asks for or without; answers its status, 0 where it was cut off. */
async function ask(server: Server, request: { method: string; target: string; signed?: boolean }): Promise<number> {
  const { hostname, port, host } = addressOf(server);
  const { accessKeyId } = kesher.services.credentials;
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const lines = [
    `${request.method} ${request.target} HTTP/1.1`,
    `Host: ${host}`,
    ...(request.signed ? [`Authorization: AWS4-HMAC-SHA256 Credential=${accessKeyId}/`] : []),
    'Content-Length: 0',
    'Connection: close',
  ];
  socket.setEncoding('latin1');
  socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'));
  const answer = await text(socket).catch(() => '');
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

/** Any answer but a failure; nobody here is a proxy, so that a `CONNECT` is cut off. */
const answered = (method: string) =>
  expect.toSatisfy((status: number) => status !== 500 && (status > 0 || method === 'CONNECT'), 'an answer');

const oddTargets = [
  '//',
  '///',
  '/\\\\',
  '//[',
  '//[::1',
  'http://',
  'http://[',
  'http:///',
  'https://evil.example/',
  'HTTP://127.0.0.1',
  '*',
  '/%',
  '/%00',
  '/%0d%0a',
  '/\u0001\u0080\u00ff',
  '/oidc//[',
  '/oidc/sign-in//[',
  '/admin//[',
  '/outbox//[',
  '//admin/',
  '/admin/..%2f..%2fetc',
  '?',
  '#',
  ':',
  'javascript:1',
  '127.0.0.1:4600',
  `/${'a'.repeat(10_000)}`,
  `/?${'a'.repeat(10_000)}`,
];

describe.each(servers)('the server of %s', (server) => {
  it.each(['GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT'])(
    'answers a %s at any odd address, and goes on',
    async (method) => {
      for (const target of oddTargets) {
        for (const signed of [false, true]) {
          expect([target, await ask(server, { method, target, signed })]).toEqual([target, answered(method)]);
        }
      }
      expect(await ask(server, { method: 'GET', target: '/' })).toBe(atRoot(server));
    },
  );

  it('goes on after whatever else is sent as an address', async () => {
    const start = fc.constantFrom('', '/', '//', '/\\', 'http://', '/oidc/', '/admin/', '/outbox/', '/d/', '//[');
    const odd = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)) });
    const method = fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE');
    await fc.assert(
      fc.asyncProperty(method, start, odd, fc.boolean(), async (how, before, after, signed) => {
        expect(await ask(server, { method: how, target: `${before}${after}`, signed })).toEqual(answered(how));
      }),
      { numRuns: 150 },
    );
    expect(await ask(server, { method: 'GET', target: '/' })).toBe(atRoot(server));
  });
});
