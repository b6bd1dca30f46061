import type { Corpus } from './corpus.ts';

const event = (data: object, rest: object = {}) =>
  JSON.stringify({
    type: 'order.created',
    timestamp: '2026-11-22T08:00:00Z',
    data: { orderNumber: '1', customer: { id: 'C-1' }, lines: [{ productId: 'P-1', quantity: 1 }], ...data },
    ...rest,
  });

/** Bodies and addresses of requests. */
export const malformedBodies: Corpus = {
  JSON: [
    ['webhook', 'nothing', '', { refused: 'body' }],
    ['webhook', 'half an object', '{"type":"order.created"', { refused: 'body' }],
    ['webhook', 'a list', '[]', { refused: 'body' }],
    ['webhook', 'a byte that is no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), { refused: 'body' }],
    ['webhook', 'a byte order mark', `\uFEFF${event({})}`, { normalised: 'order' }],
    [
      'webhook',
      'a number beyond all numbers',
      event({}).replace('"quantity":1', '"quantity":1e999'),
      { refused: 'data.lines.0.quantity' },
    ],
    ['webhook', 'a prototype', event({}).replace('"data"', '"__proto__":{"type":"x"},"data"'), { normalised: 'order' }],
    [
      'webhook',
      'a key twice',
      event({}).replace('"orderNumber":"1"', '"orderNumber":"","orderNumber":"2"'),
      { normalised: 'order' },
    ],
    ['webhook', 'depth without end', '['.repeat(20_000), { refused: 'body' }],
    ['webhook', 'an order for nobody', event({ customer: { name: 'Dana' } }), { refused: 'data.customer' }],
    ['webhook', 'an order of nothing', event({ lines: [] }), { refused: 'data.lines' }],
    [
      'webhook',
      'five hundred and one lines',
      event({ lines: Array.from({ length: 501 }, () => ({ productId: 'P-1', quantity: 1 })) }),
      { refused: 'data.lines' },
    ],
    [
      'webhook',
      'a quantity as a text',
      event({ lines: [{ productId: 'P-1', quantity: '1' }] }),
      { refused: 'data.lines.0.quantity' },
    ],
    [
      'webhook',
      'null for every text',
      event({ customer: { id: 'C-1', name: null, email: null } }),
      { normalised: 'order' },
    ],
    [
      'webhook',
      'a language called constructor',
      event({ customer: { id: 'C-1', language: 'constructor' } }),
      { normalised: 'order' },
    ],
    [
      'webhook',
      'a language called __proto__',
      event({ customer: { id: 'C-1', language: '__proto__' } }),
      { normalised: 'order' },
    ],
    [
      'webhook',
      'a language called toString',
      event({ customer: { id: 'C-1', language: 'toString' } }),
      { normalised: 'order' },
    ],
    ['webhook', 'a source with a separator of ours', event({ source: 'a#b' }), { refused: 'data.source' }],
  ],
  'addresses of requests': [
    ['address', 'two slashes', '//', { normalised: '//' }],
    ['address', 'a host in the place of a path', '//evil.example/admin', { normalised: '//evil.example/admin' }],
    ['address', 'an open bracket behind two slashes', '//[', { normalised: '//[' }],
    ['address', 'backslashes', '/\\\\', { normalised: '///' }],
    ['address', 'a whole address', 'http://127.0.0.1:4600/api?x=1', { normalised: '/api' }],
    ['address', 'a scheme alone', 'http://', { refused: 'address' }],
    ['address', 'a broken host', 'http://[', { refused: 'address' }],
    ['address', 'a star', '*', { refused: 'address' }],
    ['address', 'a host and a port', 'example.org:443', { refused: 'address' }],
  ],
};
