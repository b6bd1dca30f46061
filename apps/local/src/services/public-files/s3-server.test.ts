import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPublicFiles } from '@kesher/adapters/s3/public-files';
import { createThinS3 } from '@kesher/adapters/s3/thin-s3';
import { describePublicFiles } from '@kesher/testing/contracts/public-files-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicBucket, publicFolderOf, region } from '../../environment.ts';
import { startTestServices } from '../test-services.ts';

const data = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const folder = publicFolderOf(data);
let services: Awaited<ReturnType<typeof startTestServices>>;
let client: ReturnType<typeof createThinS3>;
beforeAll(async () => {
  services = await startTestServices(data);
  const { credentials } = services;
  client = createThinS3(
    { timeoutMs: 5_000, now: Date.now },
    { endpoint: new URL(services.endpoints.files), region, credentials: () => credentials },
  );
});
afterAll(async () => {
  client.destroy();
  await services.stop();
  rmSync(data, { recursive: true });
});

const open = () => createPublicFiles(client, { PUBLIC_FILES_BUCKET: publicBucket });

describePublicFiles('in S3, here a folder', async () => {
  rmSync(folder, { recursive: true, force: true });
  return { files: open() };
});

describe('the local S3', () => {
  const authorization = () => `AWS4-HMAC-SHA256 Credential=${services.credentials.accessKeyId}/`;
  const empty = createHash('sha256').digest('hex');
  const ask = (method: string, key: string, more: Record<string, string> = {}, body = '') =>
    fetch(`${services.endpoints.files}/${key}`, {
      method,
      headers: {
        authorization: authorization(),
        'x-amz-content-sha256': body === '' ? empty : createHash('sha256').update(body).digest('hex'),
        ...more,
      },
      ...(body !== '' && { body }),
    });
  const codeOf = async (answer: Response) => /<Code>(\w+)</.exec(await answer.text())?.[1];

  it('answers what S3 answers: the hash as ETag, the type as it was put, a HEAD without body', async () => {
    const put = await ask('PUT', `${publicBucket}/feed.json`, { 'content-type': 'application/feed+json' }, '{}');
    const etag = `"${createHash('md5').update('{}').digest('hex')}"`;
    expect([put.status, put.headers.get('etag')]).toEqual([200, etag]);
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ask(method, `${publicBucket}/feed.json`);
      expect([status, headers.get('etag'), headers.get('content-type'), headers.get('content-length')]).toEqual([
        200,
        etag,
        'application/feed+json',
        '2',
      ]);
    }
  });

  it('leaves each file whole, and nothing half written beside it', async () => {
    rmSync(folder, { recursive: true, force: true });
    const body = 'א'.repeat(200_000);
    await open().write({ path: 'he/index.html', type: 'text/html; charset=utf-8', body }, undefined);
    expect(readFileSync(path.join(folder, 'he/index.html'), 'utf8')).toBe(body);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    expect(names).toEqual(['.types', '.types/he', '.types/he/index.html', 'he', 'he/index.html']);
  });

  it.each([
    ['a path that leads out of its folder', 'GET', `${publicBucket}/a%2f..%2f..%2flink-secret`, 'InvalidURI'],
    ['a hidden name', 'PUT', `${publicBucket}/.types/index.html`, 'InvalidURI'],
    ['a path that cannot be read', 'GET', `${publicBucket}/%ff`, 'InvalidURI'],
    ['another bucket', 'GET', 'other/index.html', 'NoSuchBucket'],
    ['what is not there', 'GET', `${publicBucket}/none.html`, 'NoSuchKey'],
    ['a folder', 'GET', `${publicBucket}/he`, 'NoSuchKey'],
    ['another operation', 'DELETE', `${publicBucket}/he/index.html`, 'NotImplemented'],
    ['another operation by its address', 'GET', `${publicBucket}/he/index.html?tagging`, 'NotImplemented'],
  ])('refuses %s', async (_what, method, key, code) => {
    expect(await codeOf(await ask(method, key))).toBe(code);
  });

  it.each([
    ['a body that is not the one that was signed', { 'x-amz-content-sha256': empty }, 'XAmzContentSHA256Mismatch'],
    ['pieces', { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' }, 'NotImplemented'],
    ['a condition that S3 does not know', { 'if-none-match': '"x"' }, 'NotImplemented'],
  ])('writes nothing of %s', async (_what, headers, code) => {
    expect(await codeOf(await ask('PUT', `${publicBucket}/odd.html`, headers, 'body'))).toBe(code);
    expect((await ask('HEAD', `${publicBucket}/odd.html`)).status).toBe(404);
  });

  it('answers nobody without the key of this start, and no page', async () => {
    const unsigned = await fetch(`${services.endpoints.files}/${publicBucket}/he/index.html`);
    const page = await ask('GET', `${publicBucket}/he/index.html`, { origin: 'http://evil.example' });
    expect([unsigned.status, page.status]).toEqual([403, 403]);
  });
});
