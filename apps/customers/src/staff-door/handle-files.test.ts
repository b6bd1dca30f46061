import { Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { handleFiles } from './handle-files.ts';

const app = new Hono()
  .get('/errors.csv', (context) => context.body('\uFEFFשורה', 200, { 'content-type': 'text/csv; charset=utf-8' }))
  .get('/errors', (context) => context.json({ line: 'שורה' }));

/** Asks as an HTTP API does. */
function get(rawPath: string) {
  const http = { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' };
  const event = { version: '2.0', routeKey: `GET ${rawPath}`, rawPath, rawQueryString: '', headers: {} };
  return handleFiles(app)({ ...event, isBase64Encoded: false, requestContext: { http } } as unknown as LambdaEvent);
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
