import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import type { ImportContext } from './cells.ts';
import { type ImportKind, importKinds } from './import-kind.ts';
import { readRow } from './read-row.ts';
import { line, rowsAndReadings } from './rows.fixture.ts';
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

describe('readRow', () => {
  it.each(rowsAndReadings)('%s %j is: %s', (kind, cells, expected) => {
    expect(codes(kind, cells)).toBe(expected);
  });

  it('gives every error a column and a remedy, and never the value', () => {
    const reading = read('customers', { id: 'C-1', name: 'Dana', email: 'secret-value', phone: '9.7E+11' });
    if (reading.kind !== 'refused') return expect.unreachable('both contact details are unreadable');
    expect(reading.errors.map(({ column }) => column)).toEqual(['email', 'phone']);
    expect(reading.errors.every(({ remedy }) => remedy.length > 10)).toBe(true);
    expect(JSON.stringify(reading)).not.toContain('secret-value');
  });

  it('leaves garbled names out where staff said so, and puts the address in their place', () => {
    const cells = { id: 'C-1', name: 'Ã©Ã©', email: 'dana@example.com' };
    const answers = { 'garbled:name': 'leave-out' };
    expect(codes('customers', cells, { answers })).toBe('row name:letters-garbled name:name-missing');
    expect(codes('customers', { ...cells, name: 'Dana' }, { answers })).toBe('row');
    expect(codes('customers', cells)).toBe('row');
  });

  it('reads the values of a cell of an address book one by one', () => {
    const reading = read('customers', { id: 'C-1', name: 'Dana', phone: '03-9121111 ::: 0501234567' });
    expect(reading).toMatchObject({ value: { draft: { phone: '+972501234567' } } });
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
            { channel: 'email', purpose: 'marketing', decision: 'refused', shown: 'emailMarketing: FALSE' },
            {
              channel: 'email',
              purpose: 'service',
              decision: 'granted',
              at: '2025-03-15T10:30:00.000Z',
              how: 'import:customers.csv',
              shown: 'emailConsent: כן',
            },
            { channel: 'sms', purpose: 'service', decision: 'granted', shown: 'smsConsent: نعم' },
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
      {
        dateOrders: { promisedOn: 'month-first' },
        numberForms: { quantity: 'decimal-point' },
        source: 'shopify',
        occurrence: 2,
      },
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

describe('a row with a date of its last change', () => {
  it('says from when on it holds, and one without says nothing of it', () => {
    for (const [kind, cells] of [
      ['customers', { id: 'C-1', name: 'Dana' }],
      ['order-lines', line],
    ] as const) {
      expect(read(kind, { ...cells, changedAt: '2026-11-10' })).toMatchObject({
        value: { statedAt: '2026-11-10T00:00:00.000Z' },
      });
      expect(read(kind, cells)).not.toHaveProperty('value.statedAt');
    }
  });
});

describe('a row of a known system', () => {
  it('keeps under which ids its people and lines stood before the system was said', () => {
    expect(read('order-lines', line, { source: 'crm' })).toMatchObject({
      value: {
        customer: { identity: { id: 'crm:C-1', former: 'C-1' } },
        line: { id: 'crm:1001.SKU-1' },
        formerId: '1001.SKU-1',
      },
    });
    expect(read('order-lines', line, { source: 'own' })).not.toHaveProperty('value.formerId');
  });
});
