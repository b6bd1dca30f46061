import type { Corpus } from './corpus.ts';

const event = (data: object, rest: object = {}) =>
  JSON.stringify({
    type: 'order.created',
    timestamp: '2026-11-22T08:00:00Z',
    data: { orderNumber: '1', customer: { id: 'C-1' }, lines: [{ productId: 'P-1', quantity: 1 }], ...data },
    ...rest,
  });

const facts = {
  cause: { kind: 'supplier' },
  window: { kind: 'dates', from: '2026-12-01', to: '2026-12-08', basis: { kind: 'supplier-said' } },
  options: [{ kind: 'wait' }],
  nextUpdateBy: '2026-11-25T08:00:00.000Z',
};
const declared = (change: object) => ({ kind: 'declared', facts: { ...facts, ...change } });

/** Files, bodies and wordings. */
export const malformedFilesAndBodies: Corpus = {
  'templates and HTML': [
    [
      'product',
      'a script',
      '<script>fetch("//evil.example")</script>',
      { shown: '- <script>fetch("//evil.example")</script> (order 2026-0042)' },
    ],
    [
      'product',
      'an image that fails',
      '<img src=x onerror=alert(1)>',
      { shown: '- <img src=x onerror=alert(1)> (order 2026-0042)' },
    ],
    [
      'product',
      'an end of the paragraph and a link',
      '</p><a href="http://evil.example">Pay</a>',
      { shown: '- </p><a href="http://evil.example">Pay</a> (order 2026-0042)' },
    ],
    ['product', 'entities', '&lt;b&gt;&amp;&#0;', { shown: '- &lt;b&gt;&amp;&#0; (order 2026-0042)' }],
    ['product', 'an unclosed comment', '<!-- ', { shown: '- <!-- (order 2026-0042)' }],
    [
      'product',
      'a placeholder of another engine',
      '{{link}} ${link} <%= link %> %recipient.name%',
      { shown: '- {{link}} ${link} <%= link %> %recipient.name% (order 2026-0042)' },
    ],
    ['product', 'a slot of the layout', '\uE000unsubscribe\uE001', { shown: '- unsubscribe (order 2026-0042)' }],
    ['product', 'an ICU argument that is not closed', '{product', { shown: '- {product (order 2026-0042)' }],
    [
      'orderNumber',
      'an order number that is a tag',
      '<svg/onload=alert(1)>',
      { shown: '- Oak table (order <svg/onload=alert(1)>)' },
    ],
    [
      'statement',
      'a note in two languages',
      declared({ cause: { kind: 'other', note: { en: 'a', he: 'ב' } } }),
      { refused: 'facts.cause.note.ar' },
    ],
    [
      'statement',
      'a note that is empty in Arabic',
      declared({ cause: { kind: 'other', note: { en: 'a', he: 'ב', ar: ' ' } } }),
      { refused: 'facts.cause.note.ar' },
    ],
    [
      'statement',
      'a note of 601 characters',
      declared({ cause: { kind: 'supplier', note: { en: 'x'.repeat(601), he: 'ב', ar: 'ج' } } }),
      { refused: 'facts.cause.note.en' },
    ],
    ['statement', 'no option at all', declared({ options: [] }), { refused: 'facts.options' }],
    [
      'statement',
      'nine options',
      declared({ options: Array.from({ length: 9 }, () => ({ kind: 'wait' })) }),
      { refused: 'facts.options' },
    ],
    ['statement', 'a kind that is none', { kind: 'shrugged', facts }, { refused: 'kind' }],
  ],
  CSV: [
    ['file', 'an empty file', '', { refused: 'file: empty-file' }],
    ['file', 'nothing but line breaks', '\n\r\n\n', { refused: 'file: empty-file' }],
    [
      'file',
      'a workbook of Excel',
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]),
      { refused: 'file: spreadsheet-file' },
    ],
    [
      'file',
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0, 7, 7]),
      { refused: 'file: not-text' },
    ],
    ['file', 'a byte order mark', '\uFEFFid,name\n1,Dana', { normalised: ['1|Dana'] }],
    [
      'file',
      'UTF-16 as Excel writes it',
      new Uint8Array([0xff, 0xfe, ...Buffer.from('id\tname\n1\tדנה', 'utf16le')]),
      { normalised: ['1|דנה'] },
    ],
    [
      'file',
      'Hebrew in a Windows code page',
      new Uint8Array([...Buffer.from('id,name\n1,'), 0xe3, 0xf0, 0xe4]),
      { normalised: ['1|דנה'] },
    ],
    [
      'file',
      'UTF-8 with a broken character',
      new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('id,name\n1,'), 0xd7]),
      { refused: 'file: broken-encoding' },
    ],
    [
      'file',
      'a quote that is never closed',
      'id,name\n1,"Dana\n2,Noa',
      { normalised: ['line 2: unterminated-quote', '2|Noa'] },
    ],
    [
      'file',
      'a row with too many cells',
      'id,name\n1,Dana,x\n2,Noa',
      { normalised: ['line 2: too-many-cells', '2|Noa'] },
    ],
    ['file', 'a row with too few cells', 'id,name\n1\n2,Noa', { normalised: ['1|', '2|Noa'] }],
    ['file', 'quotes inside a Hebrew word', 'id,name\n1,צה"ל', { normalised: ['1|צה"ל'] }],
    ['file', 'a separator stated for Excel', 'sep=;\nid;name\n1;Dana', { normalised: ['1|Dana'] }],
    [
      'file',
      'line ends of three systems',
      'id,name\r1,Dana\r\n2,Noa\n3,Lin',
      { normalised: ['1|Dana', '2|Noa', '3|Lin'] },
    ],
    ['file', 'the same header twice', 'id,id\n1,2', { normalised: ['1|2'] }],
    ['file', 'two hundred and one columns', `${'x,'.repeat(200)}x\n1`, { refused: 'file: too-many-columns' }],
    [
      'file',
      'a cell of ten thousand and one characters',
      `id,name\n1,${'x'.repeat(10_001)}\n2,Noa`,
      { normalised: ['line 2: cell-too-long', '2|Noa'] },
    ],
    [
      'customerRow',
      'a consent that says neither yes nor no',
      { emailConsent: 'perhaps' },
      { refused: 'emailConsent: consent-unreadable' },
    ],
    ['orderRow', 'a quantity of nothing', { quantity: '0' }, { refused: 'quantity: quantity-unreadable' }],
    ['orderRow', 'a quantity with a fraction', { quantity: '1.5' }, { refused: 'quantity: quantity-unreadable' }],
    ['orderRow', 'a quantity in Arabic-Indic digits', { quantity: '٣' }, { normalised: { quantity: 3 } }],
    ['orderRow', 'a state of another system', { state: 'teleported' }, { refused: 'state: state-unreadable' }],
    ['orderRow', 'a negative quantity', { quantity: '-2' }, { refused: 'quantity: quantity-unreadable' }],
  ],
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
    ['webhook', 'a source with a separator of ours', event({ source: 'a#b' }), { refused: 'data.source' }],
  ],
};
