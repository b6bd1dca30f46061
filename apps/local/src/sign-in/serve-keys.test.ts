import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveKeys } from './serve-keys.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

let folder: string;
let key: SigningKey;
let port: number;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kesher-keys-'));
  key = signingKey(folder);
  port = await freePort();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the key of a demo on a Kesher that is deployed', () => {
  it('shows its public half alone', async () => {
    const keys = await serveKeys(key, port);
    const shown = (await (await fetch(`http://127.0.0.1:${port}/oidc/jwks`)).json()) as { keys: object[] };
    keys.close();
    expect(Object.keys(shown.keys[0] ?? {})).toEqual(['kty', 'kid', 'alg', 'use', 'n', 'e']);
  });

  it('is content where `npm start` shows the same key already', async () => {
    const start = await serveKeys(key, port);
    const keys = await serveKeys(key, port);
    keys.close();
    start.close();
  });

  it.each([
    ['another key', () => JSON.stringify({ keys: [{ kid: 'another' }] })],
    ['something else', () => '<html>'],
  ])('says what to do where the port shows %s', async (_what, body) => {
    const other = createServer((_, answer) => answer.end(body())).listen(port, '127.0.0.1');
    await expect(serveKeys(key, port)).rejects.toThrow(`port ${port}`);
    other.close();
  });
});

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
