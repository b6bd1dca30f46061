import { mostFailures } from '@kesher/domain/door/failure-limit';
import type { Instant } from '@kesher/domain/instant';
import { expect, it } from 'vitest';
import { createCustomerApp, reportTo } from './customer-app.ts';

function doorOf(settings = async () => Promise.reject(new Error('no settings'))) {
  const reported: unknown[] = [];
  const { app, plain } = createCustomerApp({
    settings: { get: settings },
    clock: () => '2026-11-22T08:00:00.000Z' as Instant,
    report: (error) => reported.push(error),
  });
  app.get('/x/:token', (context) => context.html('<h1>Here</h1>'));
  app.get('/x/:token/crash', () => {
    throw new Error('dana@levi.example');
  });
  app.get('/x/:token/gone', (context) => plain(context, 'gone'));
  return { app, reported };
}

it.each([
  ['GET', '/x/t', 200],
  ['GET', '/x/t/', 200],
  ['HEAD', '/x/t', 200],
  ['DELETE', '/x/t', 405],
  ['GET', '/y', 404],
  ['GET', '/x/t/gone', 410],
  ['GET', '/x/t/crash', 500],
])(
  'answers %s %s with %i and a page that nobody keeps, indexes or frames, also without settings',
  async (method, path, status) => {
    const response = await doorOf().app.request(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toMatch(/noindex/);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
  },
);

it('speaks the language of the link before that of the browser', async () => {
  const { app } = doorOf();
  const page = async (path: string) => (await app.request(path, { headers: { 'accept-language': 'ar' } })).text();
  expect(await page('/y')).toContain('<html lang="ar"');
  expect(await page('/y?lang=he')).toContain('<html lang="he"');
});

it('refuses a form that is too large', async () => {
  const { app } = doorOf();
  app.post('/x/:token', async (context) => context.text(await context.req.text()));
  expect((await app.request('/x/t', { method: 'POST', body: 'x'.repeat(8_193) })).status).toBe(413);
});

it('refuses whoever keeps guessing, and still answers what is right', async () => {
  const { app } = doorOf();
  const from = { requestContext: { http: { sourceIp: '192.0.2.7' } } };
  const statuses: number[] = [];
  for (let guess = 0; guess <= mostFailures; guess += 1) statuses.push((await app.request('/y', {}, from)).status);
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
  expect((await app.request('/x/t', {}, from)).status).toBe(200);
});

it('logs what crashed by its name alone', async () => {
  const { app, reported } = doorOf();
  await app.request('/x/t/crash');
  const logged: unknown[] = [];
  const log = (...line: unknown[]) => logged.push(line);
  reportTo({ info: log, warn: log, error: log })(reported[0]);
  expect(logged).toEqual([['A customer page failed.', { error: 'Error' }]]);
});
