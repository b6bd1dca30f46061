import { customerIdSchema } from '@kesher/domain/ids';
import { describe, expect, it } from 'vitest';
import { caseOf, type Json, textOf } from './testing/cases.ts';
import { setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

describe('what a shop asks by law', () => {
  const dueAt = '2026-12-30T08:00:00.000Z';
  const redact = caseOf('shopify-customers-redact.json');
  const noa = { id: 9005, name: '#9005', email: 'noa7005@mail.example', phone: null, customer: { id: 7005 } };

  it.each([
    ['customers/redact', 'erasure'],
    ['customers/data_request', 'export'],
  ])('is the task of an admin by its legal date: %s', async (topic, kind) => {
    const { shopify, tasks } = setUp();
    await shopify('orders/create', shopifyOrder(noa));
    expect(await shopify(topic, redact)).toEqual({ kind: 'applied' });
    expect(await shopify(topic, redact, { 'x-shopify-webhook-id': 'again' })).toEqual({ kind: 'applied' });
    expect(tasks.all()).toMatchObject([
      { customerId: 'shopify:7005', work: { kind, askedBy: 'shopify' }, dueAt, state: 'open' },
    ]);
    expect(JSON.stringify(tasks.all())).not.toMatch(/mail\.example|9725/);
  });

  it.each<[string, Json]>([
    ['by an address', { customer: { email: 'NOA7005@mail.example' } }],
    ['by a number', { customer: { phone: '050-123 4567' }, orders_to_redact: [] }],
    ['by an order', { customer: {}, orders_to_redact: [9005] }],
  ])('finds whom it is about %s', async (_name, body) => {
    const { shopify, tasks } = setUp();
    await shopify('orders/create', shopifyOrder({ ...noa, phone: '050-1234567' }));
    expect(await shopify('customers/redact', body)).toEqual({ kind: 'applied' });
    expect(tasks.all()).toMatchObject([{ customerId: 'shopify:7005' }]);
  });

  it('is a task also where the customer’s record cannot be read', async () => {
    const { shopify, stores, tasks } = setUp();
    await shopify('orders/create', shopifyOrder(noa));
    stores.customers.damage(customerIdSchema.parse('shopify:7005'));
    expect(await shopify('customers/redact', redact)).toEqual({ kind: 'applied' });
    expect(tasks.all()).toMatchObject([{ customerId: 'shopify:7005', work: { kind: 'erasure' } }]);
  });

  it('is done where nothing is held', async () => {
    const { shopify, tasks } = setUp();
    expect(await shopify('customers/redact', redact)).toEqual({ kind: 'ignored', reason: 'nobody-known' });
    expect(tasks.all()).toEqual([]);
  });

  it('is the task of an admin for a shop that has left, and for a customer whom WooCommerce deleted', async () => {
    const { shopify, woocommerce, tasks } = setUp();
    expect(await shopify('shop/redact', { shop_id: 1, shop_domain: 'x.myshopify.com' })).toEqual({ kind: 'applied' });
    await woocommerce('order.created', wooOrder({ customer_id: 12 }));
    expect(await woocommerce('customer.deleted', { id: 12 })).toEqual({ kind: 'applied' });
    expect(tasks.all()).toMatchObject([
      { customerId: 'woocommerce:12', work: { kind: 'erasure', askedBy: 'woocommerce' } },
      { work: { kind: 'shop-erasure', shop: 'x.myshopify.com' }, dueAt },
    ]);
  });

  it('opens again when it is asked after the task was closed', async () => {
    const { shopify, tasks } = setUp();
    await shopify('orders/create', shopifyOrder(noa));
    await shopify('customers/redact', redact);
    const [task] = tasks.all();
    if (task) await tasks.update({ ...task, state: 'done', revision: 2 });
    await shopify('customers/redact', redact, { 'x-shopify-webhook-id': 'again' });
    expect(tasks.all()).toMatchObject([{ state: 'open', revision: 3 }]);
  });
});

describe('a topic that Kesher does nothing with', () => {
  it.each(['carts/update', 'refunds/create', 'customers/update', 'app/uninstalled', 'constructor', ''])(
    'of Shopify is refused with those that are taken: %j',
    async (topic) => {
      const outcome = await setUp().shopify(topic, { id: 1 });
      expect(outcome).toMatchObject({ kind: 'refused', problem: { status: 422, field: 'x-shopify-topic' } });
      expect(JSON.stringify(outcome)).toContain('orders/updated');
    },
  );
  it.each(['coupon.created', 'customer.updated', 'product.deleted', 'action.anything', '__proto__'])(
    'of WooCommerce is refused with those that are taken: %j',
    async (topic) => {
      const outcome = await setUp().woocommerce(topic, { id: 1 });
      expect(outcome).toMatchObject({ kind: 'refused', problem: { status: 422, field: 'x-wc-webhook-topic' } });
      expect(JSON.stringify(outcome)).toContain('order.updated');
    },
  );
});

describe("Shopify's own test notification", () => {
  const text = textOf('shopify-test-notification.json');
  it('is taken: its ids are texts, to the last digit', async () => {
    const { shopify, stores, incoming } = setUp();
    expect(await shopify('orders/create', text)).toEqual({ kind: 'applied' });
    expect(stores.customers.all()).toMatchObject([{ id: 'shopify:115310627314723954' }]);
    expect(await incoming.order('shopify', '820982911946154508')).toBeDefined();
    expect(await incoming.order('shopify', '820982911946154500')).toBeUndefined();
  });

  it('makes nobody known where it says of itself that it is a test', async () => {
    const { shopify, stores } = setUp();
    const test = { 'x-shopify-test': 'true' };
    expect(await shopify('orders/create', text, test)).toEqual({ kind: 'ignored', reason: 'test' });
    expect(stores.customers.all()).toEqual([]);
  });
});
