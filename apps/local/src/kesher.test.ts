import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueUrl, region } from './environment.ts';
import { type Kesher, startKesher } from './kesher.ts';
import { toyFunction } from './lambda/toys/toy-function.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const clockFile = path.join(folder, 'clock.txt');
const logged: unknown[] = [];
let kesher: Kesher;
let sqs: SQSClient;

beforeAll(async () => {
  kesher = await startKesher({
    data: 'memory',
    port: 0,
    tickMs: 40,
    environment: { TOY_CLOCK_FILE: clockFile },
    queues: {
      delays: { visibilityTimeoutSeconds: 1, maxReceives: 2 },
      receipts: { visibilityTimeoutSeconds: 30, maxReceives: 2 },
    },
    functions: [
      toyFunction(
        'echo',
        {
          kind: 'http',
          door: 'staff',
          routes: ['GET /echo/{id}', 'POST /echo/{id}', 'GET /echo/fixed', 'GET /files/{path+}'],
        },
        1,
      ),
      toyFunction('picky', { kind: 'queue', queue: 'delays', batchSize: 10, maxConcurrency: 2 }),
      toyFunction('clock', { kind: 'schedule', everyMinutes: 1 }),
    ],
    log: (line) => logged.push(line),
  });
  const { credentials, endpoints } = kesher.services;
  sqs = new SQSClient({ region, credentials, endpoint: endpoints.queues });
}, 20_000);

afterAll(async () => {
  sqs.destroy();
  await kesher.stop();
  rmSync(folder, { recursive: true });
});

type Echo = { event: APIGatewayProxyEventV2; remainingMs: number };

describe('the HTTP door', () => {
  it('hands a request over as an HTTP API does', async () => {
    const response = await fetch(`${kesher.url}/echo/C%20A?x=1&x=2&y=%D7%A9`, {
      headers: { cookie: 'one=1; two=2', 'X-Mixed': 'Case' },
    });
    const { event, remainingMs } = (await response.json()) as Echo;
    expect(response.status).toBe(201);
    expect(response.headers.get('x-toy')).toBe('yes');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /echo/{id}',
      rawPath: '/echo/C%20A',
      rawQueryString: 'x=1&x=2&y=%D7%A9',
      queryStringParameters: { x: '1,2', y: 'ש' },
      pathParameters: { id: 'C A' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-mixed': 'Case' },
      requestContext: { http: { method: 'GET', path: '/echo/C%20A', sourceIp: '127.0.0.1' } },
      isBase64Encoded: false,
    });
    expect(remainingMs).toBeGreaterThan(500);
    expect(remainingMs).toBeLessThanOrEqual(1000);
  });

  it('hands JSON over as text and a form in base64', async () => {
    const json = await post('/echo/1', '{"a":1}', 'application/json; charset=utf-8');
    expect(json.event).toMatchObject({ body: '{"a":1}', isBase64Encoded: false });
    const form = await post('/echo/1', 'a=1', 'application/x-www-form-urlencoded');
    expect(form.event).toMatchObject({ body: Buffer.from('a=1').toString('base64'), isBase64Encoded: true });
  });

  it('prefers the more specific route and lets a path run on', async () => {
    expect((await get('/echo/fixed')).event.routeKey).toBe('GET /echo/fixed');
    expect((await get('/files/a/b.txt')).event.pathParameters).toEqual({ path: 'a/b.txt' });
  });

  it('takes an answer without a status code as the body of a 200', async () => {
    const response = await fetch(`${kesher.url}/echo/bare`);
    expect([response.status, await response.json()]).toEqual([200, { bare: true }]);
  });

  it('answers 404 to an unknown address or method', async () => {
    expect((await fetch(`${kesher.url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${kesher.url}/echo/1`, { method: 'DELETE' })).status).toBe(404);
  });

  it('answers a failure with a problem document, and logs no text of the error', async () => {
    const response = await fetch(`${kesher.url}/echo/broken`);
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(logged).toContainEqual(
      expect.objectContaining({ function: 'toy-echo', message: 'function failed', error: 'Error' }),
    );
    expect(JSON.stringify(logged)).not.toContain('customer@example.org');
  });

  it('answers 503 when a function takes longer than it may', async () => {
    expect((await fetch(`${kesher.url}/echo/slow`)).status).toBe(503);
  });

  it('refuses a request beyond the 6 MB that a function can take', async () => {
    const response = await fetch(`${kesher.url}/echo/1`, { method: 'POST', body: Buffer.alloc(7_000_000) });
    expect(response.status).toBe(413);
  });

  it('refuses a host name that is not this machine', async () => {
    expect(await statusWithHost('evil.example')).toBe(403);
    expect(await statusWithHost('localhost')).toBe(404);
  });

  async function get(url: string): Promise<Echo> {
    return (await (await fetch(kesher.url + url)).json()) as Echo;
  }

  async function post(url: string, body: string, contentType: string): Promise<Echo> {
    const response = await fetch(kesher.url + url, { method: 'POST', body, headers: { 'content-type': contentType } });
    return (await response.json()) as Echo;
  }

  function statusWithHost(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(`${kesher.url}/nowhere`, { headers: { host } }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  }
});

describe('a queue', () => {
  it('deletes what was handled, brings back what failed, and then puts it with the dead letters', async () => {
    const url = queueUrl(kesher.services.endpoints.queues, 'delays');
    const Entries = ['good', 'bad', 'good'].map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    const dead = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl(kesher.services.endpoints.queues, 'delays-dead'),
        WaitTimeSeconds: 10,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    expect(dead.Messages?.map((message) => message.Body)).toEqual(['bad']);
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
  }, 15_000);
});

describe('a schedule', () => {
  it('runs at once and then on every tick', async () => {
    await expect.poll(() => readFileSync(clockFile, 'utf8').trim().split('\n').length).toBeGreaterThan(3);
  });
});
