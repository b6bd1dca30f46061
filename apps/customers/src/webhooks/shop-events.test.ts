import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiveWebhook } from './receive-webhook.ts';
import { now, setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

describe('receiveWebhook, from shops', () => {
  it("takes Shopify's order: names, phone, language, open and fulfilled lines", async () => {
    const { shopify, stores, lines } = setUp();
    expect(await shopify('orders/create', shopifyOrder())).toEqual({ kind: 'applied' });
    expect(lines()).toEqual(['#1001 2 open', '#1001 1 fulfilled']);
    expect(stores.customers.all()).toMatchObject([
      { id: 'shopify:1', name: 'Dana Levi', phone: '+972501234567', language: 'he', country: 'IL' },
    ]);
  });

  it('takes tags and the buyer’s own address, and never that of a delivery', async () => {
    const { shopify, woocommerce, stores } = setUp();
    const home = { address1: 'Herzl 1', city: 'Haifa', zip: '3310201', country_code: 'IL' };
    const elsewhere = { name: 'Rami Nassar', address1: 'Jaffa 9', city: 'Akko' };
    const profileOf = () => {
      const [{ segments, postalAddress } = {}] = stores.customers.all();
      return { segments, postalAddress };
    };
    const ordered = (customer: object, order: object) =>
      shopify(
        'orders/updated',
        shopifyOrder({ customer: { id: 1, first_name: 'Dana', last_name: 'Levi', ...customer }, ...order }),
      );
    await ordered(
      { tags: 'gold, vip', default_address: elsewhere },
      { shipping_address: elsewhere, updated_at: '2026-11-02T00:00:00Z' },
    );
    expect(profileOf()).toEqual({ segments: ['gold', 'vip'], postalAddress: undefined });
    await ordered(
      { tags: '', default_address: { name: 'Dana Levi', ...home } },
      { updated_at: '2026-11-03T00:00:00Z' },
    );
    const postalAddress = { lines: ['Herzl 1'], city: 'Haifa', postcode: '3310201', country: 'IL' };
    expect(profileOf()).toEqual({ segments: [], postalAddress });
    await ordered({ tags: 7, default_address: 'Herzl' }, { updated_at: '2026-11-04T00:00:00Z' });
    expect(profileOf()).toEqual({ segments: [], postalAddress });
    await woocommerce(
      'order.created',
      wooOrder({
        billing: {
          first_name: 'Yossi',
          last_name: 'Cohen',
          email: 'y@x.example',
          address_1: 'Allenby 2',
          city: 'Tel Aviv',
          country: 'IL',
        },
      }),
    );
    expect(stores.customers.all().find(({ name }) => name === 'Yossi Cohen')?.postalAddress).toEqual({
      lines: ['Allenby 2'],
      city: 'Tel Aviv',
      country: 'IL',
    });
  });

  it('reads a cancelled order from its body, and from its topic where the body lags behind', async () => {
    const cancelled = { cancelled_at: '2026-11-02T00:00:00Z', updated_at: '2026-11-02T00:00:00Z' };
    for (const [topic, change] of [
      ['orders/updated', cancelled],
      ['orders/cancelled', {}],
    ] as const) {
      const { shopify, lines } = setUp();
      await shopify('orders/create', shopifyOrder());
      expect(await shopify(topic, shopifyOrder(change))).toEqual({ kind: 'applied' });
      expect(lines()).toEqual(['#1001 2 cancelled', '#1001 1 cancelled']);
    }
  });

  it('leaves events aside that concern nobody or nothing of ours', async () => {
    const { shopify, woocommerce, send, incoming } = setUp();
    const nobody = { email: null, phone: null, customer: null, shipping_address: null };
    expect(await shopify('orders/create', shopifyOrder(nobody))).toEqual({ kind: 'ignored', reason: 'nobody-to-tell' });
    expect(await woocommerce('order.created', wooOrder({ status: 'checkout-draft' }))).toEqual({
      kind: 'ignored',
      reason: 'draft',
    });
    expect(await send('woocommerce', 'webhook_id=5', {})).toEqual({ kind: 'ignored', reason: 'ping' });
    const level = { inventory_item_id: 808950810, location_id: 1, available: 0, updated_at: '2026-11-22T07:00:00Z' };
    expect(await shopify('inventory_levels/update', level)).toEqual({ kind: 'applied' });
    expect(await shopify('inventory_levels/update', { ...level, available: null })).toEqual({
      kind: 'ignored',
      reason: 'uncounted',
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
  });

  it('refuses unsigned, wrongly signed, unreadable and huge events of shops, and senders that are not set up', async () => {
    const { send, shopify, woocommerce, stores, incoming, tasks } = setUp();
    const status = async (outcome: ReturnType<typeof send>) => {
      const answered = await outcome;
      return answered.kind === 'refused' ? answered.problem.status : answered.kind;
    };
    expect(await status(send('shopify', '{}', {}))).toBe(401);
    expect(await status(send('woocommerce', '{}', { 'x-wc-webhook-signature': 'AAAA' }))).toBe(401);
    expect(await status(shopify('orders/create', { id: 'x' }))).toBe(422);
    expect(await status(shopify('inventory_levels/update', {}))).toBe(422);
    expect(await status(woocommerce('order.created', {}))).toBe(422);
    expect(await status(send('shopify', 'x'.repeat(5_000_001), {}))).toBe(413);
    const bare = receiveWebhook({
      stores,
      incoming,
      tasks,
      secrets: { kesher: [], shopify: [], woocommerce: [] },
      clock: () => now,
      fingerprint: String,
      business: async () => ({ country: 'IL', defaultLanguage: 'he' }),
    });
    const unset = await bare({ sender: 'shopify', body: new Uint8Array(), header: () => undefined });
    expect(unset).toMatchObject({ kind: 'refused', problem: { status: 404 } });
    expect(JSON.stringify(unset)).toContain('WEBHOOK_SECRETS_SHOPIFY');
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
