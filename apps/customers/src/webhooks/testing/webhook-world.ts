import { createHmac } from 'node:crypto';
import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import type { IncomingStore } from '@kesher/domain/import/incoming-store';
import type { Instant } from '@kesher/domain/instant';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryErasureList } from '@kesher/testing/in-memory/erasure-list';
import { createInMemoryIncomingStore } from '@kesher/testing/in-memory/incoming-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';
import type { RecordStores } from '../../imports/apply-row.ts';
import { receiveWebhook, type Sender } from '../receive-webhook.ts';

export const now = '2026-11-30T08:00:00.000Z' as Instant;
export const secrets = {
  kesher: ['whsec_bmV3IHNlY3JldCBvZiB0aGlz', 'whsec_b2xkIHNlY3JldCBvZiB0aGlz'],
  shopify: ['shpss_1'],
  woocommerce: ['woo'],
};

/** The door for webhooks over stores in memory, and senders that sign as each system does. */
export function setUp(
  change: { secrets?: Partial<typeof secrets>; stores?: RecordStores; incoming?: IncomingStore } = {},
) {
  const stores = {
    customers: createInMemoryCustomerStore(),
    orders: createInMemoryOrderStore(),
    deliveries: createInMemoryDeliveryStore(),
    erasures: createInMemoryErasureList(),
    suppressions: createInMemorySuppressionList(),
  };
  const incoming = createInMemoryIncomingStore();
  let at = now;
  const tasks = createInMemoryTaskStore();
  const receive = receiveWebhook({
    stores: change.stores ?? stores,
    incoming: change.incoming ?? incoming,
    tasks,
    secrets: { ...secrets, ...change.secrets },
    clock: () => at,
    fingerprint: createFingerprint('a secret of this test only'),
    business: async () => ({ country: 'IL', defaultLanguage: 'he' }),
  });
  const send = (sender: Sender, body: string, headers: Record<string, string>) =>
    receive({ sender, body: Buffer.from(body), header: (name) => headers[name] });
  /** `body` as text where its very letters count; `secret` where several shops have one each. */
  const shopify = (
    topic: string,
    body: object | string,
    { secret = 'shpss_1', ...headers }: Record<string, string> = {},
  ) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return send('shopify', text, {
      'x-shopify-topic': topic,
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(text).digest('base64'),
      ...headers,
    });
  };
  const woocommerce = (topic: string, body: object, headers: Record<string, string> = {}) => {
    const text = JSON.stringify(body);
    return send('woocommerce', text, {
      'x-wc-webhook-topic': topic,
      'x-wc-webhook-signature': createHmac('sha256', 'woo').update(text).digest('base64'),
      ...headers,
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
    tasks,
    send,
    shopify,
    woocommerce,
    kesher,
    timeIs(later: Instant) {
      at = later;
    },
    lines: () =>
      stores.orders.allLines().map(({ orderNumber, quantity, state }) => `${orderNumber} ${quantity} ${state}`),
  };
}

/** An event of our own with one line. */
export const event = (change: object = {}, data: object = {}) => ({
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

/** An order as Shopify sends it: one line open, one fulfilled. */
export const shopifyOrder = (change: object = {}) => ({
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
  shipping_address: { name: 'Dana Levi', phone: null, country_code: 'IL' },
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

/** An order of a guest as WooCommerce sends it. */
export const wooOrder = (change: object = {}) => ({
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
