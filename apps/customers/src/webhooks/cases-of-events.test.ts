import { customerIdSchema } from '@kesher/domain/ids';
import { describe, expect, it } from 'vitest';
import { caseOf, type Json } from './testing/cases.ts';
import { event, setUp, shopifyOrder, wooOrder } from './testing/webhook-world.ts';

const contactOf = ({ stores }: ReturnType<typeof setUp>, id: string) => {
  const { name, email, phone } = stores.customers.all().find((customer) => customer.id === id) ?? {};
  return { name, email, phone };
};

describe('the latest fact', () => {
  const { 'first: orders/create': newest, 'then: orders/updated of an old order': touched } = caseOf(
    'shopify-old-order-touched.json',
  );
  const late = { ...touched, id: 8001, name: '#8001', email: 'late@mail.example', updated_at: '2025-01-26T10:00:00Z' };
  it.each([
    ['as they were placed', [touched, newest, late]],
    ['the newest first', [newest, touched, late]],
    ['a late one of last year first', [late, touched, newest]],
  ])('stands in whatever order events arrive: %s', async (_name, orders) => {
    const shop = setUp();
    for (const order of orders)
      expect(await shop.shopify('orders/updated', order as Json)).toEqual({ kind: 'applied' });
    expect(contactOf(shop, 'shopify:7002')).toMatchObject({ email: 'new7002@mail.example', phone: '+972501117002' });
  });

  it('is the cancellation where both happened within one second, in either order', async () => {
    const { first, second } = caseOf('shopify-same-second.json') as Record<string, Json>;
    for (const events of [
      [first, second],
      [second, first],
    ] as Json[][]) {
      const { shopify, lines } = setUp();
      for (const body of events) expect(await shopify('orders/updated', body)).toEqual({ kind: 'applied' });
      expect(lines()).toEqual(['#9001 2 cancelled']);
    }
  });

  it('opens an order again that the shop opened later', async () => {
    const { first, second } = caseOf('shopify-same-second.json') as Record<string, Json>;
    const { shopify, lines } = setUp();
    await shopify('orders/cancelled', first as Json);
    await shopify('orders/updated', { ...second, updated_at: '2026-11-29T10:00:01+02:00' });
    expect(lines()).toEqual(['#9001 2 open']);
  });
});

describe('a deleted order', () => {
  it.each([
    ['Shopify', async ({ shopify }: ReturnType<typeof setUp>) => shopify('orders/delete', { id: 450789469 })],
    ['WooCommerce', async ({ woocommerce }: ReturnType<typeof setUp>) => woocommerce('order.deleted', { id: 727 })],
  ])('of %s stays deleted, also when that comes before its creation', async (_name, remove) => {
    for (const removeFirst of [true, false]) {
      const shop = setUp();
      const create = async () => [
        (await shop.shopify('orders/create', shopifyOrder({ updated_at: '2026-11-29T10:00:00Z' }))).kind,
        (await shop.woocommerce('order.created', wooOrder({ date_modified_gmt: '2026-11-29T10:00:00' }))).kind,
      ];
      if (!removeFirst) await create();
      expect(await remove(shop)).toEqual({ kind: 'applied' });
      if (removeFirst) expect((await create()).toSorted()).toEqual(['applied', 'ignored']);
      const left = shop.lines().filter((line) => line.endsWith('open'));
      expect(left).toHaveLength(1);
    }
  });

  it('is deleted again after it was restored, though both deletions have the same body', async () => {
    const { woocommerce, lines } = setUp();
    const restored = wooOrder({ date_modified_gmt: '2026-11-02T10:00:00' });
    await woocommerce('order.created', wooOrder());
    await woocommerce('order.deleted', { id: 727 }, { 'x-wc-webhook-delivery-id': 'd-1' });
    expect(await woocommerce('order.updated', restored)).toEqual({ kind: 'ignored', reason: 'deleted' });
    expect(lines()).toEqual(['727 1 cancelled']);
    expect(await woocommerce('order.restored', restored)).toEqual({ kind: 'applied' });
    expect(lines()).toEqual(['727 1 open']);
    expect(await woocommerce('order.deleted', { id: 727 }, { 'x-wc-webhook-delivery-id': 'd-1' })).toEqual({
      kind: 'ignored',
      reason: 'repeated',
    });
    await woocommerce('order.deleted', { id: 727 }, { 'x-wc-webhook-delivery-id': 'd-2' });
    expect(lines()).toEqual(['727 1 cancelled']);
  });

  it('leaves nothing open where the deletion came while its lines were being stored', async () => {
    const { woocommerce, stores, lines } = setUp();
    const { putLine } = stores.orders;
    stores.orders.putLine = async (line) => {
      stores.orders.putLine = putLine;
      await woocommerce('order.deleted', { id: 727 });
      return putLine(line);
    };
    await woocommerce('order.created', wooOrder());
    expect(lines()).toEqual(['727 1 cancelled']);
  });
});

it('cancels an order whose customer the shop has forgotten', async () => {
  const { shopify, lines, stores } = setUp();
  await shopify('orders/create', shopifyOrder());
  const forgotten = { customer: null, email: null, phone: null, shipping_address: null };
  const cancelled = { ...forgotten, cancelled_at: '2026-11-05T10:00:00Z', updated_at: '2026-11-05T10:00:00Z' };
  expect(await shopify('orders/updated', shopifyOrder(cancelled))).toEqual({ kind: 'applied' });
  expect(lines()).toEqual(['#1001 2 cancelled', '#1001 1 cancelled']);
  expect(stores.customers.all()).toHaveLength(1);
});

it('refuses and counts an order of somebody who was erased', async () => {
  const { shopify, stores, lines } = setUp();
  await stores.erasures.add({ id: customerIdSchema.parse('shopify:1'), addresses: ['dana@example.com'] });
  expect(await shopify('orders/create', shopifyOrder())).toEqual({ kind: 'ignored', reason: 'erased' });
  expect([lines(), stores.customers.all()]).toEqual([[], []]);
  expect(await stores.erasures.lift({ id: customerIdSchema.parse('shopify:1') })).toEqual({ refused: 1 });
});

describe('a delivery contact', () => {
  const gift = caseOf('shopify-gift.json');
  const someone = { name: 'Gift Recipient', phone: '050-999-7005', email: 'r@mail.example', country_code: 'US' };
  it('is never the buyer of an order of Shopify, known or new', async () => {
    const known = setUp();
    const own = { customer: { id: 7002, first_name: 'Noa', last_name: 'Test', phone: '+972501117005' } };
    const first = shopifyOrder({ ...own, email: 'noa7005@mail.example', updated_at: '2026-11-20T10:00:00Z' });
    await known.shopify('orders/create', first);
    const before = contactOf(known, 'shopify:7002');
    expect(await known.shopify('orders/create', gift)).toEqual({ kind: 'applied' });
    expect(contactOf(known, 'shopify:7002')).toEqual(before);
    expect(before.phone).toBe('+972501117005');
    const fresh = setUp();
    await fresh.shopify('orders/create', gift);
    expect(contactOf(fresh, 'shopify:7002')).toEqual({
      name: 'Noa Test',
      email: 'noa7005@mail.example',
      phone: undefined,
    });
  });

  it.each<[string, Json, string | undefined]>([
    ['the payer has another name', { billing_address: { name: 'Avi Test', phone: '050-111-7005' } }, undefined],
    ['the payer is the buyer', { billing_address: { name: 'TEST, Noa', phone: '050-111-7005' } }, '+972501117005'],
    ['nobody else is named', { billing_address: { phone: '050-111-7005' } }, undefined],
    [
      'the buyer is known by the bill alone',
      { customer: null, billing_address: { name: 'Avi', phone: '050-111-7005' } },
      '+972501117005',
    ],
    [
      'the recipient has their name',
      { shipping_address: { ...someone, name: 'Noa Test' }, billing_address: null },
      undefined,
    ],
    ['the order has a phone', { phone: '050-111-7006' }, '+972501117006'],
  ])('gives no phone, and the bill gives one only if it is the buyer’s: %s', async (_name, change, phone) => {
    const shop = setUp();
    await shop.shopify('orders/create', { ...gift, ...change });
    expect(shop.stores.customers.all().map((customer) => customer.phone)).toEqual([phone]);
  });

  it('is nobody in an event of WooCommerce or our own', async () => {
    const shop = setUp();
    await shop.woocommerce('order.created', wooOrder({ shipping: { first_name: 'Gift', ...someone } }));
    await shop.kesher(event({}, { recipient: someone, shipping: someone, delivery: someone }));
    expect(JSON.stringify(shop.stores.customers.all())).not.toMatch(/Gift|9997005|r@mail/);
  });
});

describe('two shops of one kind', () => {
  const guest = { customer: null, phone: null };
  const order = (id: number, change: Json = {}) => shopifyOrder({ id, ...guest, ...change });
  const from = (shop: string) => ({ 'x-shopify-shop-domain': shop });

  it('are two systems, though both count from 1001 and the same person buys in both', async () => {
    const { shopify, stores } = setUp();
    await shopify('orders/create', order(1), from('a.myshopify.com'));
    await shopify('orders/create', order(2, { line_items: [{ sku: 'BP-1', quantity: 9 }] }), from('b.myshopify.com'));
    await shopify('orders/updated', order(1, { updated_at: '2026-11-02T10:00:00Z' }), from('A.myshopify.com'));
    const found = stores.orders.allLines().map(({ id, quantity }) => `${id} ${quantity}`);
    expect(found).toEqual([
      'shopify:1001.BP-1 2',
      expect.stringMatching(/^shopify:1001\.\S+ 1$/),
      expect.stringMatching(/^bmyshopif-[0-9a-f]{6}:1001\.BP-1 9$/),
    ]);
  });

  it('delete each their own order, though both say the same', async () => {
    const { woocommerce, lines } = setUp();
    const shop = (url: string) => ({ 'x-wc-webhook-source': url });
    await woocommerce('order.created', wooOrder(), shop('https://a.example/'));
    await woocommerce('order.created', wooOrder(), shop('https://b.example/'));
    await woocommerce('order.deleted', { id: 727 }, shop('https://b.example/'));
    expect(lines()).toEqual(['727 1 open', '727 1 cancelled']);
    await woocommerce('order.deleted', { id: 727 }, shop('https://www.a.example'));
    expect(lines()).toEqual(['727 1 cancelled', '727 1 cancelled']);
  });

  it('are told apart by the names that stand with their secrets, whatever a header says', async () => {
    const secrets = { shopify: ['shop:north=one', 'shop:shopify=two', 'three'] };
    const { shopify, stores } = setUp({ secrets });
    for (const [id, secret] of [
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ] as const)
      await shopify('orders/create', order(id, { name: `#${id}` }), { secret, ...from(`${secret}.myshopify.com`) });
    const sources = stores.orders.allLines().map(({ id }) => id.replace(/\..*$/, ''));
    expect([...new Set(sources)]).toEqual(['north:1', 'shopify:2', 'shopify:3']);
    expect(await shopify('orders/create', order(4), { secret: 'shop:north=one' })).toMatchObject({ kind: 'refused' });
  });
});
