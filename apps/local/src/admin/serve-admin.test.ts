import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdminPages } from './serve-admin.ts';

const page = '<!doctype html><title>Kesher</title>';
const script = 'export const kesher = "קשר";';
const config = { issuer: 'http://127.0.0.1/oidc', clientId: 'admin', apiUrl: '', version: '1' };
const folder = mkdtempSync(path.join(tmpdir(), 'kesher-admin-'));
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  for (const [name, text] of [
    ['index.html', page],
    ['assets/index-ab12.js', script],
  ] as const) {
    writeFileSync(path.join(folder, name), text);
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(text));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(text));
  }
  writeFileSync(path.join(folder, 'built-from'), 'a hash');
  writeFileSync(path.join(folder, 'licences.txt'), 'MIT');
  server = createServer((incoming, response) => pages.handle(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  const pages = makeAdminPages({ folder, url: `http://127.0.0.1:${port}`, config });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

describe('the served admin', () => {
  it('keeps a file with a hashed name for ever, and asks anew for the page', async () => {
    const asset = await get('/admin/assets/index-ab12.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(asset.body.toString()).toBe(script);
    expect((await get('/admin/')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/admin/', '/admin/delays/d-1?language=he', '/admin/callback?code=x', '/admin/assets/../built-from'])(
    'answers %s with the one page, which then finds its room',
    async (address) => {
      const answer = await get(address);
      expect([answer.status, answer.body.toString()]).toEqual([200, page]);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );

  it('shows the licences of what is in it as text', async () => {
    const answer = await get('/admin/licences.txt');
    expect([answer.status, answer.body.toString()]).toEqual([200, 'MIT']);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('says that a script of an older build is gone, and never answers it with the page', async () => {
    const answer = await get('/admin/assets/index-old0.js');
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  });

  it('gives each browser the smallest form that it reads', async () => {
    const brotli = await get('/admin/assets/index-ab12.js', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await get('/admin/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    const plain = await get('/admin/');
    expect([plain.headers['content-encoding'], plain.headers['vary']]).toEqual([undefined, 'accept-encoding']);
  });

  it.each(['/admin/', '/admin/assets/index-ab12.js', '/admin/config.json', '/admin/assets/none.js'])(
    'lets nothing from elsewhere into %s, and nobody frame it',
    async (address) => {
      const { headers } = await get(address);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    },
  );

  it('says what differs between deployments, and lets nobody keep it', async () => {
    const answer = await get('/admin/config.json');
    expect(JSON.parse(answer.body.toString())).toEqual(config);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('sends other names of this machine to the one origin that sign-in comes back to', async () => {
    const answer = await get('/admin/delays', { host: `localhost:${port}` });
    expect([answer.status, answer.headers['location']]).toEqual([302, `http://127.0.0.1:${port}/admin/delays`]);
    expect((await get('/admin')).headers['location']).toBe(`http://127.0.0.1:${port}/admin/`);
  });

  it('only reads', async () => {
    const answer = await get('/admin/', {}, 'POST');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect((await get('/admin/', {}, 'HEAD')).body.length).toBe(0);
  });

  it('says so while it is being built', async () => {
    const empty = makeAdminPages({ folder: path.join(folder, 'none'), url: `http://127.0.0.1:${port}`, config });
    const building = createServer((incoming, response) => {
      incoming.headers.host = `127.0.0.1:${port}`;
      empty.handle(incoming, response);
    });
    await new Promise<void>((resolve) => building.listen(0, '127.0.0.1', resolve));
    const answer = await get('/admin/', {}, 'GET', (building.address() as AddressInfo).port);
    building.close();
    building.closeAllConnections();
    expect([answer.status, answer.body.toString()]).toEqual([
      503,
      'The admin is being built. Reload in some seconds.\n',
    ]);
  });
});

type Answer = { status: number | undefined; headers: Record<string, unknown>; body: Buffer };

/** Asks without `fetch`, which would hide encodings, redirects and the host. */
function get(address: string, headers: Record<string, string> = {}, method = 'GET', at = port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: at, path: address, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
