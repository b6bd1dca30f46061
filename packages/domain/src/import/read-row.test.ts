import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import type { ImportContext } from './cells.ts';
import { type ImportKind, importKinds } from './import-kind.ts';
import { readRow } from './read-row.ts';
import { fieldsOf, type Mapping } from './suggest-mapping.ts';

const context: ImportContext = {
  country: 'IL',
  defaultLanguage: 'he',
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'customers.csv',
  fingerprint: (text) => Buffer.from(text).toString('base64url').padEnd(43, '0').slice(0, 43),
};

/** Every field stands under a header of its own name. */
function read(
  kind: ImportKind,
  cells: Record<string, string>,
  change: Partial<Mapping> & { occurrence?: number } = {},
) {
  const columns = Object.fromEntries(Object.keys(cells).map((field) => [field, field]));
  const { occurrence = 1, ...mapping } = change;
  return readRow(kind, { mapping: { columns, ...mapping }, row: new Map(Object.entries(cells)), occurrence }, context);
}

function codes(kind: ImportKind, cells: Record<string, string>, change?: Partial<Mapping>): string {
  const reading = read(kind, cells, change);
  const problems = reading.kind === 'refused' ? reading.errors : reading.warnings;
  return `${reading.kind} ${problems.map((problem) => `${problem.field}:${problem.code}`).join(' ')}`.trim();
}

const line = { orderNumber: '1001', productId: 'SKU-1', customerId: 'C-1' };
const delivery = { supplierId: 'S-1', id: 'PO-1', promisedOn: '2026-10-01', deliveredOn: '2026-10-04' };

const corpus: [kind: ImportKind, cells: Record<string, string>, expected: string][] = [
  ['customers', { id: 'C-1', name: 'Dana', email: 'dana@example.com' }, 'row'],
  ['customers', { id: 'C-1', name: 'Dana' }, 'row'],
  ['customers', { name: 'Dana' }, 'refused id:customer-missing'],
  ['customers', { id: 'C-1' }, 'refused name:required'],
  ['customers', { email: 'dana@example.com' }, 'row name:name-missing'],
  ['customers', { phone: '0501234567' }, 'row name:name-missing'],
  ['customers', { id: '!!!', name: 'Dana' }, 'refused id:id-unreadable'],
  ['customers', { id: 'C-1', name: 'D'.repeat(201) }, 'refused name:too-long'],
  ['customers', { id: 'C-1', name: 'Dana', email: 'dana' }, 'refused email:email-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', email: 'dana@' }, 'refused email:email-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', email: '@example.com' }, 'refused email:email-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', email: 'a@b.com; c@d.com' }, 'refused email:email-several'],
  ['customers', { id: 'C-1', name: 'Dana', email: 'a b@example.com' }, 'refused email:email-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', email: 'דנה@example.com' }, 'refused email:email-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', email: 'a@exa mple.com' }, 'refused email:email-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', email: 'n/a' }, 'row'],
  ['customers', { id: 'C-1', name: 'Dana', phone: '-' }, 'row'],
  ['customers', { id: 'C-1', name: 'Dana', phone: 'אין' }, 'row'],
  ['customers', { id: 'C-1', name: 'Dana', phone: '9.72501E+11' }, 'refused phone:phone-scientific'],
  ['customers', { id: 'C-1', name: 'Dana', phone: '12' }, 'refused phone:phone-wrong-length'],
  ['customers', { id: 'C-1', name: 'Dana', phone: "'" }, 'refused phone:phone-not-a-number'],
  ['customers', { id: 'C-1', name: 'Dana', phone: 'home' }, 'refused phone:phone-not-a-number'],
  ['customers', { id: 'C-1', name: 'Dana', phone: '+999123456' }, 'refused phone:phone-unknown-country'],
  ['customers', { id: 'C-1', name: 'Dana', phone: '0501234567, 0527654321' }, 'refused phone:phone-several-numbers'],
  ['customers', { id: 'C-1', name: 'Dana', phone: '+15551234567' }, 'row phone:phone-unusual'],
  ['customers', { id: 'C-1', name: 'Da\u200Bna' }, 'row name:invisible-removed'],
  ['customers', { id: 'C-1', name: 'Dana', language: 'Klingon' }, 'row language:language-not-spoken'],
  ['customers', { id: 'C-1', name: 'Dana', country: 'Narnia' }, 'row country:country-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', preferredChannel: 'pigeon' }, 'row preferredChannel:channel-unreadable'],
  ['customers', { id: 'C-1', name: 'Dana', emailMarketing: 'maybe' }, 'refused emailMarketing:consent-unreadable'],
  [
    'customers',
    { id: 'C-1', name: 'Dana', smsConsent: 'yes', consentAt: '2030-01-01' },
    'refused consentAt:consent-in-future',
  ],
  [
    'customers',
    { id: 'C-1', name: 'Dana', smsConsent: 'yes', consentAt: '03/04/2025' },
    'refused consentAt:date-ambiguous',
  ],
  ['products', { id: 'SKU-1', name: 'Blood pressure monitor' }, 'row'],
  ['products', { id: '', name: 'Monitor' }, 'refused id:required'],
  ['products', { id: 'SKU-1', name: ' ' }, 'refused name:required'],
  ['products', { id: '***', name: 'Monitor' }, 'refused id:id-unreadable'],
  ['order-lines', line, 'row'],
  ['order-lines', { ...line, orderNumber: '' }, 'refused orderNumber:required'],
  ['order-lines', { ...line, orderNumber: '9'.repeat(65) }, 'refused orderNumber:too-long'],
  ['order-lines', { ...line, productId: '' }, 'refused productId:required'],
  ['order-lines', { ...line, productId: '///' }, 'refused productId:id-unreadable'],
  ['order-lines', { ...line, customerId: '' }, 'refused customerId:customer-missing'],
  ['order-lines', { ...line, customerId: '', customerName: 'Dana' }, 'refused customerId:customer-missing'],
  ['order-lines', { ...line, quantity: '0' }, 'refused quantity:quantity-unreadable'],
  ['order-lines', { ...line, quantity: '1.5' }, 'refused quantity:quantity-unreadable'],
  ['order-lines', { ...line, quantity: '-2' }, 'refused quantity:quantity-unreadable'],
  ['order-lines', { ...line, quantity: '٢' }, 'row'],
  ['order-lines', { ...line, unitPrice: '49.90', currency: 'ILS' }, 'row'],
  ['order-lines', { ...line, unitPrice: '49.90' }, 'row unitPrice:currency-missing'],
  ['order-lines', { ...line, unitPrice: 'cheap', currency: 'ILS' }, 'row unitPrice:price-unreadable'],
  ['order-lines', { ...line, state: 'sideways' }, 'refused state:state-unreadable'],
  ['order-lines', { ...line, promisedOn: '31/02/2026' }, 'refused promisedOn:date-unreadable'],
  ['order-lines', { ...line, promisedOn: '05/06/2026' }, 'refused promisedOn:date-ambiguous'],
  ['order-lines', { ...line, orderedAt: '1899-12-31' }, 'refused orderedAt:date-out-of-range'],
  ['order-lines', { ...line, email: 'broken', phone: '0501234567' }, 'row email:contact-left-out'],
  ['order-lines', { ...line, phone: '9.7E+11' }, 'row phone:contact-left-out'],
  ['supplier-deliveries', delivery, 'row'],
  ['supplier-deliveries', { ...delivery, supplierId: '' }, 'refused supplierId:required'],
  ['supplier-deliveries', { ...delivery, supplierId: '??' }, 'refused supplierId:id-unreadable'],
  ['supplier-deliveries', { ...delivery, id: '??' }, 'refused id:id-unreadable'],
  ['supplier-deliveries', { ...delivery, deliveredOn: '' }, 'refused deliveredOn:required'],
  ['supplier-deliveries', { ...delivery, promisedOn: 'soon' }, 'refused promisedOn:date-unreadable'],
  ['supplier-deliveries', { ...delivery, orderedOn: '2026-10-03' }, 'refused promisedOn:dates-disagree'],
  [
    'supplier-deliveries',
    { ...delivery, orderedOn: '2026-11-01' },
    'refused deliveredOn:dates-disagree promisedOn:dates-disagree',
  ],
  ['supplier-deliveries', { ...delivery, orderedOn: '2026-09-01' }, 'row'],
];

describe('readRow', () => {
  it.each(corpus)('%s %j is: %s', (kind, cells, expected) => {
    expect(codes(kind, cells)).toBe(expected);
  });

  it('gives every error a column and a remedy, and never the value', () => {
    const reading = read('customers', { id: 'C-1', name: 'Dana', email: 'secret-value', phone: '9.7E+11' });
    if (reading.kind !== 'refused') return expect.unreachable('both contact details are unreadable');
    expect(reading.errors.map(({ column }) => column)).toEqual(['email', 'phone']);
    expect(reading.errors.every(({ remedy }) => remedy.length > 10)).toBe(true);
    expect(JSON.stringify(reading)).not.toContain('secret-value');
  });

  it('reads a customer in three languages, whole', () => {
    const reading = read(
      'customers',
      {
        id: 'C 7',
        firstName: ' נועה ',
        lastName: 'כ״ץ',
        email: 'Noa.K@דוגמה.קום',
        phone: '٠٥٠-١٢٣-٤٥٦٧',
        language: 'iw',
        country: 'ישראל',
        timeZone: 'Asia/Jerusalem',
        preferredChannel: 'SMS',
        emailConsent: 'כן',
        smsConsent: 'نعم',
        emailMarketing: 'FALSE',
        smsMarketing: 'unknown',
        consentAt: '15/03/2025 10:30',
      },
      { source: 'Priority ERP!' },
    );
    expect(reading).toMatchObject({
      kind: 'row',
      warnings: [],
      value: {
        identity: { kind: 'given', id: expect.stringMatching(/^priorityerp:C-7\./) },
        draft: {
          name: 'נועה כ״ץ',
          email: 'Noa.K@xn--6dbbec0c.xn--9dbq2a',
          phone: '+972501234567',
          language: 'he',
          country: 'IL',
          timeZone: 'Asia/Jerusalem',
          preferredChannel: 'sms',
          consents: [
            {
              channel: 'email',
              purpose: 'service',
              decision: 'granted',
              at: '2025-03-15T10:30:00.000Z',
              how: 'import:customers.csv',
              shown: 'emailConsent: yes',
            },
            { channel: 'sms', purpose: 'service', decision: 'granted' },
            { channel: 'email', purpose: 'marketing', decision: 'refused', shown: 'emailMarketing: no' },
          ],
        },
      },
    });
  });

  it('keeps a formula as the text that it is', () => {
    const reading = read('customers', { id: 'C-1', name: '=HYPERLINK("http://x")' });
    expect(reading).toMatchObject({ value: { draft: { name: '=HYPERLINK("http://x")' } } });
  });

  it('gives the same person the same id whatever the case of the address, and a phone counts with its name', () => {
    const id = (cells: Record<string, string>) => {
      const reading = read('customers', cells);
      return reading.kind === 'row' && reading.value.kind === 'customers' ? reading.value.identity.id : undefined;
    };
    expect(id({ name: 'Dana', email: 'D@Example.com' })).toBe(id({ name: 'Dana L', email: 'd@example.com' }));
    expect(id({ name: 'Dana', phone: '050-1234567' })).toBe(id({ name: 'dana ', phone: '+972501234567' }));
    expect(id({ name: 'Dana', phone: '0501234567' })).not.toBe(id({ name: 'Yossi', phone: '0501234567' }));
  });

  it('reads a product with its names', () => {
    expect(
      read('products', { id: 'A/1', name: 'Lens', nameHe: 'עדשה', nameAr: '', supplierId: 'Zeiss' }),
    ).toMatchObject({
      value: {
        product: { id: expect.stringMatching(/^A-1\./), name: 'Lens', names: { he: 'עדשה' }, supplierId: 'Zeiss' },
      },
    });
  });

  it('reads an order line with its customer and product', () => {
    const reading = read(
      'order-lines',
      {
        orderNumber: '#1001',
        productName: 'Lens',
        quantity: '1,200',
        unitPrice: '₪ 1,250.50',
        state: 'סופק',
        orderedAt: '2026-11-01 10:22:11 +0200',
        promisedOn: '03/04/2026',
        email: 'dana@example.com',
        customerName: 'Dana',
        country: 'Israel',
        cancelledAt: '',
      },
      { dateOrders: { promisedOn: 'month-first' }, source: 'shopify', occurrence: 2 },
    );
    expect(reading).toMatchObject({
      kind: 'row',
      value: {
        line: {
          orderNumber: '#1001',
          quantity: 1200,
          unitPrice: { amountMinor: 125_050, currency: 'ILS' },
          state: 'fulfilled',
          orderedAt: '2026-11-01T08:22:11.000Z',
          promisedOn: '2026-03-04',
        },
        customer: {
          identity: { kind: 'derived', address: 'dana@example.com' },
          draft: { name: 'Dana', country: 'IL' },
        },
        product: { name: 'Lens' },
      },
    });
  });

  it('gives a line an id where nothing in its numbers can be read', () => {
    expect(read('order-lines', { ...line, orderNumber: '*', lineId: '*' })).toMatchObject({
      value: { line: { id: 'SKU-1' } },
    });
    expect(read('order-lines', { ...line, quantity: '200000' })).toMatchObject({ kind: 'refused' });
  });

  it('reads a time zone that does not exist as none, and never throws for it', () => {
    const reading = read('order-lines', { ...line, orderedAt: '2026-11-01 10:00 +99:99' });
    expect(reading).toMatchObject({ value: { line: { orderedAt: '2026-11-01T00:00:00.000Z' } } });
  });

  it('takes a date of cancellation for a cancelled line', () => {
    expect(read('order-lines', { ...line, state: 'open', cancelledAt: '2026-11-02' })).toMatchObject({
      value: { line: { state: 'cancelled' } },
    });
  });

  property.prop(
    [
      fc.constantFrom(...importKinds),
      fc.dictionary(fc.nat({ max: 14 }).map(String), fc.string({ unit: 'binary', maxLength: 300 })),
    ],
    {
      numRuns: 500,
    },
  )('never throws, and refuses with at least one error', (kind, values) => {
    const fields = fieldsOf(kind);
    const cells = Object.fromEntries(
      Object.entries(values).map(([at, text]) => [fields[Number(at) % fields.length]?.name ?? 'id', text]),
    );
    const reading = read(kind, cells);
    if (reading.kind === 'refused') expect(reading.errors.length).toBeGreaterThan(0);
  });
});
