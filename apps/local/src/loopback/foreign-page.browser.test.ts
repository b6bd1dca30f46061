import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFunctions } from '../apps.ts';
import { type Kesher, startKesher } from '../kesher.ts';

let kesher: Kesher;
let browser: Browser;
let page: Page;
const foreign = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A page of somebody else</title>');
});

beforeAll(async () => {
  kesher = await startKesher({ data: 'memory', port: 0, functions: allFunctions, log: () => undefined });
  foreign.listen(0, '127.0.0.1');
  await once(foreign, 'listening');
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser.close();
  foreign.close();
  await kesher.stop();
});

type Attempt = { method?: string; headers?: Record<string, string>; body?: string; mode?: string };

/** What a script on the foreign page gets to read of an address; `nothing` where the browser keeps the answer from it. */
function read(url: string, attempt: Attempt = {}): Promise<string> {
  return page.evaluate(
    async ([address, how]) => {
      try {
        const answer = await fetch(address, how as RequestInit);
        return answer.type === 'opaque' ? 'nothing' : `${answer.status} ${await answer.text()}`;
      } catch {
        return 'nothing';
      }
    },
    [url, attempt] as const,
  );
}

describe('a page of another origin on this machine', () => {
  it('reads nothing of the embedded services, with and without their credential', async () => {
    const { endpoints, credentials } = kesher.services;
    const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20261130/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;
    const scan = { method: 'POST', body: '{"TableName":"customers"}' };
    for (const [service, target] of [
      ['dynamodb', 'DynamoDB_20120810.Scan'],
      ['queues', 'AmazonSQS.ListQueues'],
    ] as const) {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20261130T000000Z',
      };
      expect(await read(`${endpoints[service]}/`, { ...scan, headers: { ...headers, authorization } })).toBe('nothing');
      expect(await read(`${endpoints[service]}/`, { ...scan, headers: { 'content-type': 'text/plain' } })).toBe(
        'nothing',
      );
    }
    for (const path of ['/outbox', '/outbox/summary', '/faults'])
      expect(await read(`${endpoints.channels}${path}`)).toBe('nothing');
  });

  it('reads nothing of what only this machine has', async () => {
    for (const path of ['/', '/outbox', '/admin/config.json', '/oidc/.well-known/openid-configuration', '/oidc/jwks'])
      expect(await read(`${kesher.url}${path}`)).toBe('nothing');
    expect(await read(`${kesher.url}/staff/delays`, { headers: { authorization: 'Bearer x' } })).toBe('nothing');
  });

  it('switches no fault on, and sends nothing', async () => {
    const { endpoints } = kesher.services;
    const body = JSON.stringify({ service: 'ses', kind: 'throttling' });
    await read(`${endpoints.channels}/faults`, { method: 'POST', body, mode: 'no-cors' });
    const mail = 'Action=SendRawEmail&RawMessage.Data=QQ==&Destinations.member.1=a@b.example';
    await read(`${endpoints.channels}/`, { method: 'POST', body: mail, mode: 'no-cors' });
    expect(await (await fetch(`${endpoints.channels}/faults`)).json()).toEqual([]);
    expect(await (await fetch(`${endpoints.channels}/outbox/summary`)).json()).toMatchObject({ accepted: 0 });
  });

  it('ends nothing with the odd addresses of its pictures', async () => {
    await page.setContent(['//', '///', '/\\\\', '//['].map((path) => `<img src="${kesher.url}${path}">`).join(''));
    await page.waitForLoadState('networkidle');
    expect((await fetch(kesher.url)).status).toBe(200);
  });
});
