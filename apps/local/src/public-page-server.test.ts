import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPublicFiles } from '@kesher/adapters/s3/public-files';
import { createThinS3 } from '@kesher/adapters/s3/thin-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFunctions } from './apps.ts';
import { startKesher } from './kesher.ts';
import { startPublicPage } from './public-page-server.ts';
import { openFileFolder } from './services/public-files/file-folder.ts';

const data = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const folder = path.join(data, 'public-status');
const html = 'text/html; charset=utf-8';
let page: Awaited<ReturnType<typeof startPublicPage>>;
beforeAll(async () => {
  page = await startPublicPage({ folder, port: 0 });
  const files = openFileFolder(folder);
  const put = (name: string, type: string, body: string) =>
    files.write(name.split('/'), { type, bytes: Buffer.from(body) });
  put('index.html', html, 'root');
  put('he/index.html', html, '<p>עברית');
  put('he/קו 3/index.html', html, 'line');
  put('atom.xml', 'application/atom+xml; charset=utf-8', '<feed/>');
  writeFileSync(path.join(data, 'link-secret'), 'secret');
  writeFileSync(path.join(folder, '.arriving'), 'half');
});
afterAll(() => {
  page.stop();
  rmSync(data, { recursive: true });
});

/** Asks for exactly this, which `fetch` would put in order. */
function ask(target: string, more: { method?: string; headers?: Record<string, string> } = {}) {
  const { hostname, port } = new URL(page.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asking = request({ hostname, port, path: target, ...more }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('the public page', () => {
  it.each([
    ['/', 'root', html],
    ['/index.html?from=qr', 'root', html],
    ['/he/', '<p>עברית', html],
    ['/he/%D7%A7%D7%95%203/', 'line', html],
    ['/atom.xml', '<feed/>', 'application/atom+xml; charset=utf-8'],
  ])('answers %s with its file, its type and 15 seconds of caching', async (target, text, type) => {
    const answer = await ask(target);
    expect(answer).toMatchObject({ status: 200, text });
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=15, stale-if-error=86400',
      'x-content-type-options': 'nosniff',
      'content-length': String(Buffer.byteLength(text)),
    });
  });

  it('answers a HEAD without the body, and a version that is known without sending it again', async () => {
    const { headers, text } = await ask('/he/', { method: 'HEAD' });
    expect([text, headers['content-length']]).toEqual(['', '13']);
    const again = await ask('/he/', { headers: { 'if-none-match': String(headers['etag']) } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('leads from a folder’s name to the folder', async () => {
    expect(await ask('/he')).toMatchObject({ status: 302, headers: { location: '/he/' } });
  });

  it.each([
    '/none/',
    '/none.html',
    '/../link-secret',
    '/he/../../link-secret.txt',
    '/..%2flink-secret',
    '/%2e%2e/link-secret.',
    '/he%5c..%5c..%5clink-secret',
    '//evil.example',
    '/\\evil.example',
    '/.arriving',
    '/.types/index.html',
    '/%ff',
    '/index.html%00.txt',
    '*',
  ])('has nothing at %s, says so, and leads nowhere else', async (target) => {
    const { status, headers, text } = await ask(target);
    if (status === 302) expect(headers['location']).toMatch(/^\/[\w-]+\/$/);
    else expect([status, text]).toEqual([404, expect.stringContaining('There is nothing here.')]);
    expect(text).not.toContain('secret');
  });

  it('shows a 404 page of its own where one was written', async () => {
    openFileFolder(folder).write(['404.html'], { type: html, bytes: Buffer.from('our 404') });
    const { status, headers, text } = await ask('/none/');
    expect([status, text, headers['cache-control']]).toEqual([404, 'our 404', 'public, max-age=5']);
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    expect(await ask('/index.html', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('answers under no other name', async () => {
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(403);
  });

  it('finds a port of its own where the one that it should have is taken', async () => {
    const taken = Number(new URL(page.url).port);
    const second = await startPublicPage({ folder, port: taken });
    expect(second.url).not.toBe(page.url);
    expect(await (await fetch(second.url)).text()).toBe('root');
    second.stop();
  });

  it('stands and is served when every function and the database have stopped', async () => {
    const kesher = await startKesher({ data: 'memory', port: 0, functions: allFunctions, log: () => undefined });
    const { endpoints, credentials } = kesher.services;
    const { environment } = kesher;
    const client = createThinS3({ timeoutMs: 5_000, now: Date.now });
    expect(environment).toMatchObject({
      AWS_ENDPOINT_URL_S3: endpoints.files,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      PUBLIC_FILES_URL: kesher.publicPageUrl,
    });
    const files = createPublicFiles(client, environment);
    await files.write({ path: 'he/index.html', type: html, body: '<p>אנחנו כאן' }, undefined);
    client.destroy();
    await kesher.stopFunctions();
    await kesher.services.stop();
    await expect(fetch(endpoints.dynamodb)).rejects.toThrow();
    await expect(fetch(endpoints.files)).rejects.toThrow();
    const answer = await fetch(`${kesher.publicPageUrl}/he/`);
    expect([answer.status, await answer.text()]).toEqual([200, '<p>אנחנו כאן']);
    await kesher.stop();
  }, 60_000);
});

it('an empty folder is a page that is not there yet', async () => {
  mkdirSync(path.join(data, 'empty'));
  const empty = await startPublicPage({ folder: path.join(data, 'empty'), port: 0 });
  expect((await fetch(empty.url)).status).toBe(404);
  empty.stop();
});
