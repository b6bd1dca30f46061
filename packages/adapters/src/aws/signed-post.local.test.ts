import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignedPost } from './signed-post.ts';

const [accessKeyId, secretAccessKey, sessionToken] = ['AKID', 'not a key', 'not a token'];
const nowMs = Date.parse('2026-12-01T02:00:00.000Z');
const seen: { headers: IncomingHttpHeaders; body: string }[] = [];
let theirMs = nowMs;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    seen.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(200, { date: new Date(theirMs).toUTCString() });
    response.end('{}');
  });
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

function open() {
  const endpoint = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return createSignedPost({
    service: 'dynamodb',
    place: { endpoint, region: 'eu-central-1', credentials: () => ({ accessKeyId, secretAccessKey, sessionToken }) },
    agents: { httpAgent: new Agent(), httpsAgent: new HttpsAgent() },
    connectMs: 1_000,
    timeoutMs: 5_000,
    now: () => nowMs,
  });
}

/** Signature Version 4, written down once more from its description, so that a mistake in using the signer shows. */
function signatureOf({ headers, body }: (typeof seen)[number]): string {
  const stated = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(headers.authorization ?? '');
  const [, credential = '', names = ''] = stated ?? [];
  const scope = credential.split('/').slice(1);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = `POST\n/\n\n${lines.join('')}\n${names}\n${hash(body)}`;
  const toSign = `AWS4-HMAC-SHA256\n${String(headers['x-amz-date'])}\n${scope.join('/')}\n${hash(canonical)}`;
  const key = scope.reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}

describe('a signed request', () => {
  it('carries the signature that AWS computes of it, over its host and its token', async () => {
    const post = open();
    await post.send({ 'x-amz-target': 'DynamoDB_20120810.GetItem' }, '{"name":"דנה"}');
    post.destroy();
    const request = seen.at(-1);
    if (!request) throw new Error('nothing came');
    expect(request.body).toBe('{"name":"דנה"}');
    expect(request.headers.authorization).toContain('Credential=AKID/20261201/eu-central-1/dynamodb/aws4_request');
    expect(request.headers.authorization).toMatch(/SignedHeaders=[^,]*host[^,]*x-amz-security-token/);
    expect(request.headers.authorization?.endsWith(`Signature=${signatureOf(request)}`)).toBe(true);
  });

  it('carries the service’s time once an answer has shown that our clock is off by more than four minutes', async () => {
    const post = open();
    theirMs = nowMs + 3 * 60_000;
    await post.send({}, '{}');
    expect(post.skewMs()).toBe(0);
    theirMs = nowMs - 60 * 60_000;
    await post.send({}, '{}');
    expect(seen.at(-1)?.headers['x-amz-date']).toBe('20261201T020000Z');
    await post.send({}, '{}');
    post.destroy();
    expect(seen.at(-1)?.headers['x-amz-date']).toBe('20261201T010000Z');
  });
});
