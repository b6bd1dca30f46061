import { createHmac } from 'node:crypto';
import { problemSchema } from '@kesher/adapters/http/problem';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts, now } from '../staff-door/testing/staff-door.ts';
import { createWebhookApp } from './webhook-app.ts';

const secret = 'whsec_bmV3IHNlY3JldCBvZiB0aGlz';
const order = {
  type: 'order.created',
  timestamp: '2026-11-22T07:59:00Z',
  data: {
    orderNumber: '77',
    customer: { id: 'C-1', name: 'Dana', email: 'dana@example.com' },
    lines: [{ productId: 'SKU-1', quantity: 2 }],
  },
};

function setUp(ports: ReturnType<typeof inMemoryPorts> = inMemoryPorts()) {
  const logged: unknown[] = [];
  const log = (...entry: unknown[]) => void logged.push(entry);
  const app = createWebhookApp(ports, {
    secrets: { kesher: [secret], shopify: ['shpss_1'], woocommerce: [] },
    log: { info: log, warn: log, error: log },
  });
  const post = async (sender: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const response = await app.request(`/webhooks/${sender}`, { method: 'POST', body: new Blob([body]), headers });
    if (response.status === 204) return { status: 204 as const };
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    return problemSchema.parse(await response.json());
  };
  return { ports, logged, app, post };
}

function signed(body: string | Uint8Array, change: { id?: string; atMs?: number } = {}): Record<string, string> {
  const { id = 'msg-1', atMs = Date.parse(now) } = change;
  const timestamp = String(atMs / 1_000);
  const key = Buffer.from(secret.slice(6), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

describe('the webhook door', () => {
  it('takes a signed order once, however often it is sent', async () => {
    const { post, ports } = setUp();
    const body = JSON.stringify(order);
    expect(await post('kesher', body, signed(body))).toEqual({ status: 204 });
    expect(await post('kesher', body, signed(body))).toEqual({ status: 204 });
    expect(ports.customers.all()).toMatchObject([{ id: 'C-1', revision: 1 }]);
    expect(ports.orders.allLines()).toMatchObject([{ orderNumber: '77', quantity: 2 }]);
  });

  it('takes what a shop signs in its own way, and refuses a topic that it does nothing with so that the shop sees it', async () => {
    const { post } = setUp();
    const send = (topic: string, body: string) =>
      post('shopify', body, {
        'x-shopify-topic': topic,
        'x-shopify-hmac-sha256': createHmac('sha256', 'shpss_1').update(body).digest('base64'),
      });
    expect(await send('orders/delete', '{"id":1}')).toEqual({ status: 204 });
    expect(await send('carts/update', '{}')).toMatchObject({
      status: 422,
      errors: [{ field: 'x-shopify-topic', remedy: expect.stringContaining('orders/updated') }],
    });
  });

  it('says in the log that a test came and that nothing is held about somebody, and nothing about whom', async () => {
    const { post, logged } = setUp();
    const body = '{"customer":{"email":"noa@mail.example"}}';
    const signature = { 'x-shopify-hmac-sha256': createHmac('sha256', 'shpss_1').update(body).digest('base64') };
    await post('shopify', body, { ...signature, 'x-shopify-topic': 'orders/create', 'x-shopify-test': 'true' });
    await post('shopify', body, { ...signature, 'x-shopify-topic': 'customers/redact' });
    const reasons = logged.map((entry) => (entry as [string, { reason: string }])[1].reason);
    expect(reasons).toEqual(['test', 'nobody-known']);
    expect(JSON.stringify(logged)).not.toContain('noa');
  });

  it.each([
    ['of another body', (body: string) => signed(`${body} `), 'signature'],
    [
      'that is replayed after 6 minutes',
      (body: string) => signed(body, { atMs: Date.parse(now) - 360_000 }),
      'webhook-timestamp',
    ],
    ['under a changed id', (body: string) => ({ ...signed(body), 'webhook-id': 'msg-2' }), 'signature'],
    ['that is no signature', (body: string) => ({ ...signed(body), 'webhook-signature': 'v1,,, v1' }), 'signature'],
    ['that is missing', () => ({}), 'webhook-id'],
  ])('refuses a signature %s and stores nothing', async (_name, headers, field) => {
    const { post, ports } = setUp();
    const body = JSON.stringify(order);
    expect(await post('kesher', body, headers(body))).toMatchObject({
      status: 401,
      errors: [{ field, remedy: expect.any(String) }],
    });
    expect(ports.customers.all()).toEqual([]);
  });

  it.each([
    ['magento', 'sender-unknown'],
    ['__proto__', 'sender-unknown'],
    ['woocommerce', 'event-refused'],
  ])('does not know %s', async (sender, code) => {
    expect(await setUp().post(sender, '{}')).toMatchObject({
      status: 404,
      code,
      errors: [{ field: 'sender', remedy: expect.any(String) }],
    });
  });

  it.each([
    ['no JSON', '{"type":', 400, 'body'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'body'],
    ['null', 'null', 422, 'body'],
    ['another type', JSON.stringify({ ...order, type: 'order.eaten' }), 422, 'type'],
    [
      'an order without number',
      JSON.stringify({ ...order, data: { ...order.data, orderNumber: undefined } }),
      422,
      'data.orderNumber',
    ],
    ['an order without lines', JSON.stringify({ ...order, data: { ...order.data, lines: 'none' } }), 422, 'data.lines'],
  ])('answers %s with the field to mend', async (_name, body, status, field) => {
    const { post, logged } = setUp();
    const answer = await post('kesher', body, signed(body));
    expect(answer).toMatchObject({ status, errors: [{ field, remedy: expect.any(String) }] });
    expect(logged).toEqual([]);
  });

  it('reads no body beyond five megabytes', async () => {
    const { post } = setUp();
    const body = ' '.repeat(5_000_001);
    expect(await post('kesher', body, signed(body))).toMatchObject({ status: 413, errors: [{ field: 'body' }] });
  });

  it('says so while the business has no settings, so that the sender repeats the event', async () => {
    const ports = inMemoryPorts();
    ports.settings.restore(undefined);
    const { post } = setUp(ports);
    const body = JSON.stringify(order);
    expect(await post('kesher', body, signed(body))).toMatchObject({ status: 503, code: 'settings-missing' });
  });

  it('asks for nothing but the signature before it has it', async () => {
    const ports = inMemoryPorts();
    ports.settings.restore(undefined);
    const { post } = setUp(ports);
    expect(await post('kesher', '{}')).toMatchObject({ status: 401 });
    expect(await post('woocommerce', '{}')).toMatchObject({ status: 404 });
  });

  it('answers other addresses and methods with a problem document', async () => {
    const { app } = setUp();
    for (const [method, path] of [
      ['GET', '/webhooks/kesher'],
      ['POST', '/webhooks'],
      ['POST', '/webhooks/kesher/more'],
    ] as const) {
      const response = await app.request(path, { method });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('logs the name of what broke and nothing of the event', async () => {
    const ports = inMemoryPorts();
    ports.customers.put = () => Promise.reject(new Error('dana@example.com'));
    const { post, logged } = setUp(ports);
    const body = JSON.stringify(order);
    expect(await post('kesher', body, signed(body))).toMatchObject({ status: 500, code: 'our-fault' });
    expect(JSON.stringify(logged)).not.toContain('dana');
  });
});
