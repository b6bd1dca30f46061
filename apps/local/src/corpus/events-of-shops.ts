import type { Corpus } from './corpus.ts';

const order = (change: object = {}) => ({
  id: 1,
  name: '#1',
  email: 'noa@mail.example',
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:00:00Z',
  customer: { id: 7, first_name: 'Noa', last_name: 'Test' },
  line_items: [{ sku: 'A', quantity: 2, current_quantity: 2, fulfillable_quantity: 2 }],
  ...change,
});
const wooOrder = (change: object = {}) => ({
  id: 1,
  number: '1',
  status: 'processing',
  total: '20.00',
  date_created_gmt: '2026-11-20T08:00:00',
  date_modified_gmt: '2026-11-20T08:00:00',
  billing: { email: 'noa@mail.example' },
  line_items: [{ sku: 'A', quantity: 2 }],
  ...change,
});
const shopify = (topic: string, body: object | string) => ({ sender: 'shopify', topic, body });
const woocommerce = (topic: string, body: object | string) => ({ sender: 'woocommerce', topic, body });
const recipient = { name: 'Gift Recipient', phone: '050-999-7005' };
const buyer = { email: 'noa@mail.example', phone: undefined };

/** What shops send that would make somebody late who is not, or somebody a customer who is none. */
export const eventsOfShops: Corpus = {
  'events of shops': [
    [
      'shopEvent',
      'a gift',
      shopify('orders/create', order({ shipping_address: recipient })),
      { normalised: { ...buyer, lines: ['2 open'] } },
    ],
    [
      'shopEvent',
      'a bill for somebody else',
      shopify('orders/create', order({ billing_address: recipient })),
      { normalised: { ...buyer, lines: ['2 open'] } },
    ],
    [
      'shopEvent',
      'a cancellation whose body lags behind',
      shopify('orders/cancelled', order()),
      { normalised: { ...buyer, lines: ['2 cancelled'] } },
    ],
    [
      'shopEvent',
      'money that is back: refunded',
      shopify('orders/updated', order({ financial_status: 'refunded' })),
      { normalised: { ...buyer, lines: ['2 cancelled'] } },
    ],
    [
      'shopEvent',
      'money that is back: voided',
      shopify('orders/updated', order({ financial_status: 'voided' })),
      { normalised: { ...buyer, lines: ['2 cancelled'] } },
    ],
    [
      'shopEvent',
      'money that is back: expired',
      shopify('orders/updated', order({ financial_status: 'expired' })),
      { normalised: { ...buyer, lines: ['2 cancelled'] } },
    ],
    [
      'shopEvent',
      'money of which a part is back',
      shopify('orders/updated', order({ financial_status: 'partially_refunded' })),
      { normalised: { ...buyer, lines: ['2 open, partly refunded'] } },
    ],
    [
      'shopEvent',
      'a refund of the whole in two parts',
      woocommerce('order.updated', wooOrder({ refunds: [{ total: '-5.00' }, { total: '-15.00' }] })),
      { normalised: { ...buyer, lines: ['2 cancelled'] } },
    ],
    [
      'shopEvent',
      'a refund of one piece',
      woocommerce(
        'order.updated',
        wooOrder({ refunds: [{ total: '-10.00', line_items: [{ sku: 'A', quantity: -1 }] }] }),
      ),
      { normalised: { ...buyer, lines: ['1 open, partly refunded'] } },
    ],
    [
      'shopEvent',
      'an id beyond 2^53',
      shopify('orders/delete', '{"id":820982911946154508}'),
      { normalised: 'order-deleted 820982911946154508' },
    ],
    ['shopEvent', 'an id that is a word', shopify('orders/delete', { id: 'constructor' }), { refused: 'id' }],
    ['shopEvent', 'an id beyond all numbers', shopify('orders/delete', '{"id":1e999}'), { refused: 'id' }],
    [
      'shopEvent',
      'a request to erase',
      shopify('customers/redact', { customer: { id: 7 } }),
      { normalised: 'privacy-request' },
    ],
    [
      'shopEvent',
      'a request of a shop',
      shopify('shop/redact', { shop_domain: 'x.example' }),
      { normalised: 'shop-erasure' },
    ],
    ['shopEvent', 'a request about nobody', shopify('customers/redact', {}), { refused: 'customer' }],
    [
      'shopEvent',
      'a topic that nothing is done with',
      shopify('refunds/create', { id: 1 }),
      { refused: 'x-shopify-topic' },
    ],
    [
      'shopEvent',
      'a topic that is a prototype',
      woocommerce('__proto__', { id: 1 }),
      { refused: 'x-wc-webhook-topic' },
    ],
    [
      'shopEvent',
      'a cancellation in a year that cannot be',
      shopify('orders/updated', order({ cancelled_at: '9999-12-31T23:59:59-05:00' })),
      { refused: 'cancelled_at' },
    ],
    [
      'shopEvent',
      'a modification in a year that cannot be',
      woocommerce('order.updated', wooOrder({ date_modified_gmt: '0000-01-01T00:00:00+14:00' })),
      { refused: 'date_modified_gmt' },
    ],
    ['shopEvent', 'an order number of blanks', shopify('orders/create', order({ name: '  ' })), { refused: 'name' }],
    [
      'shopEvent',
      'a currency that is a word',
      shopify('orders/create', order({ currency: 'constructor' })),
      { normalised: { ...buyer, lines: ['2 open'] } },
    ],
  ],
};
