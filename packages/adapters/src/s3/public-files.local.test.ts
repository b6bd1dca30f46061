import { type ServerAnswer, startScriptedServer } from '@kesher/testing/http/scripted-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublicFiles } from './public-files.ts';
import { createThinS3, type S3Client } from './thin-s3.ts';

const [accessKeyId, secretAccessKey] = ['AKID', 'not a key'];
let server: Awaited<ReturnType<typeof startScriptedServer>>;
let client: S3Client;
beforeAll(async () => {
  server = await startScriptedServer();
  client = createThinS3(
    { timeoutMs: 1_000, now: Date.now },
    {
      endpoint: new URL(server.endpoint),
      region: 'eu-central-1',
      credentials: () => ({ accessKeyId, secretAccessKey }),
    },
  );
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

const open = () => createPublicFiles(client, { PUBLIC_FILES_BUCKET: 'page-1' });
const page = { path: "he/b/it's (1)+.html", type: 'text/html; charset=utf-8', body: '<p>שלום' };
const refusal = (status: number, code: string): ServerAnswer => ({
  kind: 'answer',
  status,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>no</Message></Error>`,
});

describe('a file of the public page in S3', () => {
  it.each([
    ['that nothing stands there', undefined, { 'if-none-match': '*' }],
    ['that the version still stands', '"v1"', { 'if-match': '"v1"' }],
  ])('is written in one request, on the condition %s', async (_what, before, condition) => {
    server.answerWith({ kind: 'answer', status: 200, body: '', headers: { etag: '"v2"' } });
    expect(await open().write(page, before)).toBe('written');
    const [request, ...others] = server.requests();
    expect(others).toEqual([]);
    // S3 computes the signature of the path as it is sent, so everything that may be escaped is.
    expect(request).toMatchObject({ method: 'PUT', path: '/page-1/he/b/it%27s%20%281%29%2B.html', body: page.body });
    expect(request?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=15, stale-if-error=86400',
      'x-amz-content-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
      ...condition,
    });
    const signed = /SignedHeaders=([^,]+)/.exec(request?.headers.authorization ?? '')?.[1]?.split(';');
    expect(signed).toEqual(expect.arrayContaining(['content-type', 'host', Object.keys(condition)[0]]));
  });

  it.each([
    ['another version stands there', refusal(412, 'PreconditionFailed')],
    ['somebody else writes at this moment', refusal(409, 'ConditionalRequestConflict')],
    ['nothing stands there any more', refusal(404, 'NoSuchKey')],
  ])('is stale when %s', async (_what, answer) => {
    server.answerWith(answer);
    expect(await open().write(page, '"v1"')).toBe('stale');
    expect(server.requests()).toHaveLength(1);
  });

  it('is not there where S3 knows no such key', async () => {
    server.answerWith(refusal(404, 'NoSuchKey'));
    expect(await open().read('index.html')).toBeUndefined();
  });

  const down: [string, ServerAnswer, RegExp][] = [
    ['a bucket that is not there', refusal(404, 'NoSuchBucket'), /no/],
    ['a right that is missing', refusal(403, 'AccessDenied'), /no/],
    ['a service that is slow', refusal(503, 'SlowDown'), /no/],
    ['a gateway’s page', { kind: 'answer', status: 404, body: '<html>' }, /without saying what is wrong/],
    ['a cut answer', { kind: 'half-an-answer' }, /./],
    ['no answer', { kind: 'hang' }, /no answer within 1000 ms/],
  ];
  it.each(down)(
    'says that it could not be reached, after %s, and is not asked for again',
    async (_what, answer, say) => {
      server.answerWith(answer);
      await expect(open().write(page, undefined)).rejects.toThrow(say);
      expect(server.requests()).toHaveLength(1);
      await expect(open().read('index.html')).rejects.toThrow(say);
      expect(server.requests()).toHaveLength(2);
    },
  );

  it('is of no use without its version', async () => {
    server.answerWith({ kind: 'answer', status: 200, body: 'text' });
    await expect(open().read('index.html')).rejects.toThrow('without its version');
  });

  it('has no place where the manifest asks for none', () => {
    expect(() => createPublicFiles(client, {})).toThrow('PUBLIC_FILES_BUCKET is not set');
  });
});
