import { createHmac } from 'node:crypto';
import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import { readRow } from '@kesher/domain/import/read-row';
import { suggestMapping } from '@kesher/domain/import/suggest-mapping';
import type { Instant } from '@kesher/domain/instant';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryErasureList } from '@kesher/testing/in-memory/erasure-list';
import { createInMemoryIncomingStore } from '@kesher/testing/in-memory/incoming-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';
import { describe, expect, it } from 'vitest';
import { applyRow } from '../imports/apply-row.ts';
import { receiveWebhook } from './receive-webhook.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const fingerprint = createFingerprint('a secret of this test only');

const row = new Map(
  Object.entries({
    Name: '#1001',
    Email: 'dana@example.com',
    'Financial Status': 'paid',
    'Created at': '2026-11-01 10:22:11 +0200',
    'Lineitem quantity': '2',
    'Lineitem name': 'Monitor',
    'Lineitem sku': 'BP 1/W',
    'Lineitem fulfillment status': 'pending',
    'Billing Name': 'Dana Levi',
  }),
);
const body = JSON.stringify({
  id: 4507,
  name: '#1001',
  email: 'dana@example.com',
  created_at: '2026-11-01T10:22:11+02:00',
  updated_at: '2026-11-01T10:22:11+02:00',
  customer: { id: 1, first_name: 'Dana', last_name: 'Levi' },
  line_items: [{ sku: 'BP 1/W', name: 'Monitor', quantity: 2 }],
});

function setUp() {
  const stores = {
    customers: createInMemoryCustomerStore(),
    orders: createInMemoryOrderStore(),
    deliveries: createInMemoryDeliveryStore(),
    erasures: createInMemoryErasureList(),
    suppressions: createInMemorySuppressionList(),
  };
  const receive = receiveWebhook({
    stores,
    incoming: createInMemoryIncomingStore(),
    tasks: createInMemoryTaskStore(),
    clock: () => now,
    fingerprint,
    secrets: { kesher: [], shopify: ['s'], woocommerce: [] },
    business: async () => ({ country: 'IL', defaultLanguage: 'en' }),
  });
  const headers: Record<string, string> = {
    'x-shopify-topic': 'orders/create',
    'x-shopify-hmac-sha256': createHmac('sha256', 's').update(body).digest('base64'),
  };
  const context = { country: 'IL', defaultLanguage: 'en' as const, now, fileName: 'orders.csv', fingerprint };
  const statement = { at: now, by: 'file' as const, from: 'import:orders.csv' };
  const importFile = async () => {
    const reading = readRow('order-lines', { mapping: suggestMapping([...row.keys()], 'order-lines'), row }, context);
    return reading.kind === 'row'
      ? (await applyRow(stores, reading.value, { ...context, statement })).kind
      : reading.kind;
  };
  const importEvent = async () =>
    (await receive({ sender: 'shopify', body: Buffer.from(body), header: (name) => headers[name] })).kind;
  return { stores, importFile, importEvent };
}

describe('a file and an event about the same order', () => {
  it('end as one customer with one line, whichever comes first', async () => {
    const fileFirst = setUp();
    expect([await fileFirst.importFile(), await fileFirst.importEvent()]).toEqual(['created', 'applied']);
    const eventFirst = setUp();
    expect([await eventFirst.importEvent(), await eventFirst.importFile()]).toEqual(['applied', 'unchanged']);
    for (const { stores } of [fileFirst, eventFirst]) {
      expect(stores.customers.all()).toMatchObject([{ name: 'Dana Levi' }]);
      expect(stores.orders.allLines()).toMatchObject([{ quantity: 2, state: 'open', orderNumber: '#1001' }]);
      expect(await stores.orders.products()).toHaveLength(1);
    }
  });
});
