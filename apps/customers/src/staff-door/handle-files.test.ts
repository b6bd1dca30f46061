import { Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { handleFiles } from './handle-files.ts';

const app = new Hono()
  .get('/errors.csv', (context) => context.body('\uFEFFשורה', 200, { 'content-type': 'text/csv; charset=utf-8' }))
  .get('/errors', (context) => context.json({ line: 'שורה' }));

/** Asks as an HTTP API does. */
function get(rawPath: string) {
  const routeKey = `GET ${rawPath}`;
  const event: LambdaEvent = {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: '',
    headers: {},
    requestContext: {
      accountId: '123456789012',
      apiId: 'api-1',
      authentication: null,
      authorizer: {},
      domainName: 'kesher.example.com',
      domainPrefix: 'kesher',
      http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '22/Nov/2026:10:00:00 +0000',
      timeEpoch: 0,
    },
    body: null,
    isBase64Encoded: false,
  };
  return handleFiles(app)(event);
}

describe('the files door as a function', () => {
  it('sends a CSV file byte by byte, with the mark by which Excel knows UTF-8', async () => {
    const { body, isBase64Encoded } = await get('/errors.csv');
    expect(isBase64Encoded).toBe(true);
    expect(Buffer.from(body, 'base64')).toEqual(Buffer.from('\uFEFFשורה'));
  });

  it('leaves JSON as it is', async () => {
    expect(await get('/errors')).toMatchObject({ isBase64Encoded: false, body: '{"line":"שורה"}' });
  });
});
