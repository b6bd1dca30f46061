import { createHmac } from 'node:crypto';
import { test as property } from '@fast-check/vitest';
import type { Instant } from '@kesher/domain/instant';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryIncomingStore } from '@kesher/testing/in-memory/incoming-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFingerprint } from '../imports/fingerprint.ts';
import { receiveWebhook, type Sender } from './receive-webhook.ts';
import { verifyStandardWebhook } from './verify.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const secrets = {
  kesher: ['whsec_bmV3IHNlY3JldCBvZiB0aGlz', 'whsec_b2xkIHNlY3JldCBvZiB0aGlz'],
  shopify: ['shpss_1'],
  woocommerce: ['woo'],
};

function setUp() {
  const stores = {
    customers: createInMemoryCustomerStore(),
    orders: createInMemoryOrderStore(),
    deliveries: createInMemoryDeliveryStore(),
  };
  const incoming = createInMemoryIncomingStore();
  const receive = receiveWebhook({
    stores,
    incoming,
    secrets,
    clock: () => now,
    fingerprint: createFingerprint('a secret of this test only'),
    business: async () => ({ country: 'IL', defaultLanguage: 'he' }),
  });
  const send = (sender: Sender, body: string, headers: Record<string, string>) =>
    receive({ sender, body: Buffer.from(body), header: (name) => headers[name] });
  const shopify = (topic: string, body: object) => {
    const text = JSON.stringify(body);
    return send('shopify', text, {
      'x-shopify-topic': topic,
      'x-shopify-hmac-sha256': createHmac('sha256', 'shpss_1').update(text).digest('base64'),
    });
  };
  const woocommerce = (topic: string, body: object) => {
    const text = JSON.stringify(body);
    return send('woocommerce', text, {
      'x-wc-webhook-topic': topic,
      'x-wc-webhook-signature': createHmac('sha256', 'woo').update(text).digest('base64'),
    });
  };
  const kesher = (
    body: unknown,
    change: { id?: string; at?: Instant; secret?: string; headers?: Record<string, string> } = {},
  ) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const { id = 'msg-1', at = now, secret = secrets.kesher[0] ?? '' } = change;
    const timestamp = String(Date.parse(at) / 1_000);
    const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`${id}.${timestamp}.${text}`)
      .digest('base64');
    return send('kesher', text, {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1a,xx v1,AAAA v1,${signature}`,
      ...change.headers,
    });
  };
  return {
    stores,
    incoming,
    send,
    shopify,
    woocommerce,
    kesher,
    lines: () =>
      stores.orders.allLines().map(({ orderNumber, quantity, state }) => `${orderNumber} ${quantity} ${state}`),
  };
}

const event = (change: object = {}, data: object = {}) => ({
  type: 'order.created',
  timestamp: '2026-11-22T07:59:00Z',
  data: {
    orderNumber: '77',
    customer: { id: 'C-1', name: 'Dana', email: 'dana@example.com' },
    lines: [{ productId: 'SKU-1', quantity: 2 }],
    ...data,
  },
  ...change,
});

const shopifyOrder = (change: object = {}) => ({
  id: 450789469,
  name: '#1001',
  email: 'dana@example.com',
  phone: null,
  created_at: '2026-11-01T10:22:11+02:00',
  updated_at: '2026-11-01T10:22:11+02:00',
  cancelled_at: null,
  customer_locale: 'he-IL',
  customer: { id: 1, first_name: 'Dana', last_name: 'Levi', email: null, phone: '050-1234567' },
  billing_address: null,
  shipping_address: { name: 'Dana', phone: null, country_code: 'IL' },
  line_items: [
    {
      sku: 'BP-1',
      name: 'Monitor',
      vendor: 'Medline',
      quantity: 2,
      current_quantity: 2,
      fulfillable_quantity: 2,
      fulfillment_status: null,
    },
    {
      sku: '',
      name: 'Thermometer',
      vendor: null,
      quantity: 1,
      fulfillable_quantity: 0,
      fulfillment_status: 'fulfilled',
    },
  ],
  ...change,
});

const wooOrder = (change: object = {}) => ({
  id: 727,
  number: '727',
  status: 'processing',
  date_created_gmt: '2026-11-01T10:00:00',
  date_modified_gmt: '2026-11-01T10:00:00',
  customer_id: 0,
  billing: {
    first_name: 'Yossi',
    last_name: 'Cohen',
    email: 'yossi@example.com',
    phone: '052 765 4321',
    country: 'IL',
  },
  line_items: [{ sku: 'BP-1', name: 'Monitor', quantity: 1 }],
  ...change,
});

describe('verifyStandardWebhook', () => {
  it('agrees with the example of the specification’s libraries', () => {
    const headers: Record<string, string> = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const request = { header: (name: string) => headers[name], body: Buffer.from('{"test": 2432232314}') };
    expect(verifyStandardWebhook(request, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], 1_614_265_330_000).kind).toBe(
      'verified',
    );
    expect(verifyStandardWebhook(request, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], 1_614_265_631_000)).toMatchObject(
      { reason: 'too-old' },
    );
  });
});

describe('receiveWebhook', () => {
  it('stores an order of our own event with its customer and product, once', async () => {
    const { kesher, stores, lines } = setUp();
    expect(await kesher(event())).toEqual({ kind: 'applied' });
    expect(await kesher(event())).toEqual({ kind: 'ignored', reason: 'repeated' });
    expect(lines()).toEqual(['77 2 open']);
    expect(stores.customers.all()).toMatchObject([
      { id: 'C-1', name: 'Dana', email: 'dana@example.com', language: 'he' },
    ]);
    expect(await stores.orders.products()).toMatchObject([{ id: 'SKU-1' }]);
  });

  it('cancels lines that an order has no more, and leaves an older event aside', async () => {
    const { kesher, lines, stores } = setUp();
    await kesher(
      event(
        {},
        {
          lines: [
            { productId: 'A', quantity: 1 },
            { productId: 'A', quantity: 3 },
            { productId: 'B', quantity: 2 },
          ],
        },
      ),
      { id: '1' },
    );
    await kesher(
      event({ type: 'order.updated', timestamp: '2026-11-22T08:00:00Z' }, { lines: [{ productId: 'A', quantity: 1 }] }),
      { id: '2' },
    );
    const outdated = event(
      { timestamp: '2026-11-22T07:00:00Z' },
      { customer: { id: 'C-1', email: 'old@example.com' } },
    );
    expect(await kesher(outdated, { id: '3' })).toEqual({
      kind: 'ignored',
      reason: 'outdated',
    });
    expect(lines()).toEqual(['77 1 open', '77 3 cancelled', '77 2 cancelled']);
    expect(stores.customers.all()).toMatchObject([{ email: 'dana@example.com' }]);
  });

  it('moves the lines when the order moves to another customer', async () => {
    const { kesher, stores } = setUp();
    await kesher(event(), { id: '1' });
    await kesher(event({ type: 'order.updated' }, { customer: { id: 'C-2', name: 'Yossi' } }), { id: '2' });
    expect(stores.orders.allLines().map(({ customerId, state }) => [customerId, state])).toEqual([
      ['C-1', 'cancelled'],
      ['C-2', 'open'],
    ]);
  });

  it('takes a change of stock, and keeps a later one', async () => {
    const { kesher, incoming } = setUp();
    const stock = (timestamp: string, available: number) => ({
      type: 'stock.changed',
      timestamp,
      data: { productId: 'SKU-1', available, expectedOn: '2026-12-01' },
    });
    await kesher(stock('2026-11-22T07:59:00Z', 0), { id: '1' });
    expect(await kesher(stock('2026-11-22T07:00:00Z', 9), { id: '2' })).toEqual({
      kind: 'ignored',
      reason: 'outdated',
    });
    expect(incoming.stockChanges()).toMatchObject([
      { productId: 'SKU-1', available: 0, expectedOn: '2026-12-01', source: 'api' },
    ]);
  });

  it('applies an event that was lost halfway when it comes again', async () => {
    const { kesher, stores, lines } = setUp();
    const orders = { ...stores.orders };
    stores.orders.putLine = async () => Promise.reject(new Error('killed'));
    await expect(kesher(event())).rejects.toThrow('killed');
    stores.orders.putLine = (line) => orders.putLine(line);
    expect(await kesher(event())).toEqual({ kind: 'applied' });
    expect(lines()).toEqual(['77 2 open']);
  });

  it.each([
    ['a signature by the secret that is being replaced', { secret: secrets.kesher[1] as string }, 'applied'],
    ['a signature by no known secret', { secret: 'whsec_AAAA' }, '401 signature'],
    ['an old event', { at: '2026-11-22T07:54:59.000Z' as Instant }, '401 webhook-timestamp'],
    ['an event of the future', { at: '2026-11-22T08:05:01.000Z' as Instant }, '401 webhook-timestamp'],
    ['no id', { headers: { 'webhook-id': '' } }, '401 webhook-id'],
    ['no signature', { headers: { 'webhook-signature': '' } }, '401 webhook-signature'],
    ['a timestamp that is none', { headers: { 'webhook-timestamp': 'soon' } }, '401 webhook-timestamp'],
    ['a signature that is none', { headers: { 'webhook-signature': 'v1,*** v1' } }, '401 signature'],
  ])('answers %s', async (_name, change, expected) => {
    const outcome = await setUp().kesher(event(), change);
    expect(outcome.kind === 'refused' ? `${outcome.problem.status} ${outcome.problem.field}` : outcome.kind).toBe(
      expected,
    );
  });

  it.each([
    ['not json', '400 body'],
    [[], '422 body'],
    [{}, '422 type'],
    [event({ type: 'order.eaten' }), '422 type'],
    [event({ timestamp: 'yesterday' }), '422 timestamp'],
    [event({}, { orderNumber: '' }), '422 data.orderNumber'],
    [event({}, { customer: { name: 'Dana' } }), '422 data.customer'],
    [event({}, { lines: [] }), '422 data.lines'],
    [event({}, { lines: [{ productId: 'A', quantity: 0 }] }), '422 data.lines.0.quantity'],
    [event({}, { lines: [{ productId: 'A', quantity: 1, promisedOn: '2026-02-30' }] }), '422 data.lines.0.promisedOn'],
    [event({}, { source: 'A B' }), '422 data.source'],
  ])('names the field and the remedy of %j', async (body, expected) => {
    const outcome = await setUp().kesher(body);
    if (outcome.kind !== 'refused') return expect.unreachable(outcome.kind);
    expect(`${outcome.problem.status} ${outcome.problem.field}`).toBe(expected);
    expect(outcome.problem.remedy.length).toBeGreaterThan(10);
  });

  it("takes Shopify's order: names, phone, language, open and fulfilled lines", async () => {
    const { shopify, stores, lines } = setUp();
    expect(await shopify('orders/create', shopifyOrder())).toEqual({ kind: 'applied' });
    expect(lines()).toEqual(['#1001 2 open', '#1001 1 fulfilled']);
    expect(stores.customers.all()).toMatchObject([
      { id: 'shopify:1', name: 'Dana Levi', phone: '+972501234567', language: 'he', country: 'IL' },
    ]);
  });

  it('reads a cancelled order from its body, whatever the unsigned topic says', async () => {
    const { shopify, lines } = setUp();
    await shopify('orders/create', shopifyOrder());
    expect(await shopify('orders/cancelled', shopifyOrder())).toEqual({ kind: 'ignored', reason: 'repeated' });
    await shopify(
      'orders/updated',
      shopifyOrder({ cancelled_at: '2026-11-02T00:00:00Z', updated_at: '2026-11-02T00:00:00Z' }),
    );
    expect(lines()).toEqual(['#1001 2 cancelled', '#1001 1 cancelled']);
  });

  it('asks for the event again while others keep changing the customer, and forgets nothing', async () => {
    const { kesher, stores } = setUp();
    const customers = { ...stores.customers };
    stores.customers.put = async () => 'stale';
    expect(await kesher(event())).toMatchObject({ kind: 'refused', problem: { status: 409, field: 'customer' } });
    stores.customers.put = (customer) => customers.put(customer);
    expect(await kesher(event())).toEqual({ kind: 'applied' });
  });

  it('tells nobody of an order whose customer is an id alone', async () => {
    expect(await setUp().kesher(event({}, { customer: { id: 'C-9' } }))).toEqual({
      kind: 'ignored',
      reason: 'nobody-to-tell',
    });
  });

  it('leaves events aside that concern nobody or nothing of ours', async () => {
    const { shopify, woocommerce, send, incoming } = setUp();
    const nobody = { email: null, phone: null, customer: null, shipping_address: null };
    expect(await shopify('orders/create', shopifyOrder(nobody))).toEqual({ kind: 'ignored', reason: 'nobody-to-tell' });
    expect(await shopify('carts/create', {})).toEqual({ kind: 'ignored', reason: 'topic' });
    expect(await woocommerce('coupon.created', {})).toEqual({ kind: 'ignored', reason: 'topic' });
    expect(await woocommerce('order.created', wooOrder({ status: 'checkout-draft' }))).toEqual({
      kind: 'ignored',
      reason: 'draft',
    });
    expect(await send('woocommerce', 'webhook_id=5', {})).toEqual({ kind: 'ignored', reason: 'ping' });
    const level = { inventory_item_id: 808950810, location_id: 1, available: 0, updated_at: '2026-11-22T07:00:00Z' };
    expect(await shopify('inventory_levels/update', level)).toEqual({ kind: 'applied' });
    expect(await shopify('inventory_levels/update', { ...level, available: null })).toEqual({
      kind: 'ignored',
      reason: 'topic',
    });
    expect(incoming.stockChanges()).toMatchObject([{ productId: 'shopify-item-808950810', available: 0 }]);
  });

  it("takes WooCommerce's orders, and cancels the lines of a deleted one", async () => {
    const { woocommerce, lines, stores } = setUp();
    await woocommerce('order.created', wooOrder());
    await woocommerce('order.updated', wooOrder({ status: 'on-hold', date_modified_gmt: '2026-11-02T10:00:00' }));
    expect(lines()).toEqual(['727 1 open']);
    expect(stores.customers.all()).toMatchObject([{ name: 'Yossi Cohen', phone: '+972527654321' }]);
    expect(await woocommerce('order.deleted', { id: 727 })).toEqual({ kind: 'applied' });
    expect(lines()).toEqual(['727 1 cancelled']);
    expect(await woocommerce('order.deleted', { id: 728 })).toEqual({ kind: 'applied' });
  });

  it('refuses unsigned, wrongly signed, unreadable and huge events of shops, and senders that are not set up', async () => {
    const { send, shopify, woocommerce, stores, incoming } = setUp();
    const status = async (outcome: ReturnType<typeof send>) => {
      const answered = await outcome;
      return answered.kind === 'refused' ? answered.problem.status : answered.kind;
    };
    expect(await status(send('shopify', '{}', {}))).toBe(401);
    expect(await status(send('woocommerce', '{}', { 'x-wc-webhook-signature': 'AAAA' }))).toBe(401);
    expect(await status(shopify('orders/create', { id: 'x' }))).toBe(422);
    expect(await status(shopify('inventory_levels/update', {}))).toBe(422);
    expect(await status(woocommerce('order.created', {}))).toBe(422);
    expect(await status(send('shopify', 'x'.repeat(1_000_001), {}))).toBe(413);
    const bare = receiveWebhook({
      stores,
      incoming,
      secrets: { kesher: [], shopify: [], woocommerce: [] },
      clock: () => now,
      fingerprint: String,
      business: async () => ({ country: 'IL', defaultLanguage: 'he' }),
    });
    expect(await status(bare({ sender: 'shopify', body: new Uint8Array(), header: () => undefined }))).toBe(404);
  });

  property.prop([
    fc.constantFrom('kesher', 'shopify', 'woocommerce'),
    fc.json(),
    fc.constantFrom('orders/create', 'inventory_levels/update', 'order.created', 'order.deleted'),
  ])('never throws, whatever was signed', async (sender, body, topic) => {
    const { kesher, shopify, woocommerce } = setUp();
    const value: unknown = JSON.parse(body);
    const object = value as object;
    const outcome =
      sender === 'kesher'
        ? await kesher(value)
        : sender === 'shopify'
          ? await shopify(topic, object)
          : await woocommerce(topic, object);
    expect(['applied', 'ignored', 'refused']).toContain(outcome.kind);
  });
});
