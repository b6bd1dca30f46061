import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import { readRow } from './read-row.ts';
import { isOfSending } from './read-state-cells.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { createSurvey, settle } from './survey.ts';

const context = {
  country: 'IL',
  defaultLanguage: 'en' as const,
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'orders.csv',
  fingerprint: () => 'f',
};

/** What becomes of the first row of a file whose other columns have these headers. */
function stateOf(...rows: Record<string, string>[]) {
  const lines = rows.map(
    (cells) => new Map(Object.entries({ 'Order number': '1', SKU: 'P-1', 'Customer ID': 'C-1', ...cells })),
  );
  const [row = new Map<string, string>()] = lines;
  const suggested = suggestMapping([...row.keys()], 'order-lines');
  const survey = createSurvey('order-lines', suggested, context.now);
  for (const line of lines) survey.take(line);
  const { mapping } = settle(suggested, survey.result());
  const reading = readRow('order-lines', { mapping, row }, context);
  if (reading.kind === 'refused') return reading.errors.map(({ code }) => code).join();
  const { state, partlyRefunded } = reading.value.kind === 'order-lines' ? reading.value.line : {};
  return partlyRefunded ? `${state}, partly refunded` : state;
}

const written = {
  plain: (minor: number) => (minor / 100).toFixed(2),
  thousands: (minor: number) => (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }),
  commas: (minor: number) => `${(minor / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })} €`,
  shekels: (minor: number) => `₪${(minor / 100).toFixed(2)}`,
  arabic: (minor: number) =>
    (minor / 100)
      .toFixed(2)
      .replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
      .replace('.', '٫'),
};
const heads = {
  en: ['Refund amount', 'Order total'],
  woocommerce: ['Order Refund Amount', 'Order Total Amount'],
  bigcommerce: ['Refund Amount', 'Order Total (inc tax)'],
  magento: ['Total Refunded', 'Grand Total (Purchased)'],
  he: ['סכום שהוחזר', 'סה"כ הזמנה'],
  ar: ['المبلغ المسترد', 'إجمالي الطلب'],
} as const;

describe('a sum that went back', () => {
  it('ends the wait where it is the whole order, marks it where it is a part, however the two are written', () => {
    const sum = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(
        sum,
        fc.oneof(sum, fc.constant(0), fc.constant('all' as const)),
        fc.constantFrom(...Object.values(written)),
        fc.constantFrom(...Object.values(heads)),
        fc.boolean(),
        (total, back, write, [refundHead, totalHead], isNegative) => {
          const refund = back === 'all' ? total : back;
          const cells = { [refundHead]: `${isNegative ? '-' : ''}${write(refund)}`, [totalHead]: write(total) };
          const expected = refund === 0 ? 'open' : refund >= total ? 'cancelled' : 'open, partly refunded';
          expect(stateOf({ Status: 'open', ...cells })).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['no total is said', { 'Refund amount': '20' }],
    ['the total is that of a row', { 'Refund amount': '20', Total: '20' }],
    ['the total is without what else was paid', { 'Refund amount': '20', 'Order total without tax': '20' }],
    ['the total is a word', { 'Refund amount': '20', 'Order total': 'twenty 2.0.0' }],
    ['the total is nothing', { 'Refund amount': '20', 'Order total': '0' }],
    ['one of them reads two ways', { 'Refund amount': '1,234', 'Order total': '5' }],
    ['the other reads two ways', { 'Refund amount': '5', 'Order total': '1,234' }],
    ['the refund is no number', { 'Refund amount': '1.2.3,4', 'Order total': '1' }],
  ])('is taken for a part where %s', (_why, cells) => {
    expect(stateOf({ Status: 'open', ...cells })).toBe('open, partly refunded');
  });

  it('is read as the other sums of the file are', () => {
    const sums = { 'Refund amount': '1.234', 'Order total': '1.234' };
    expect(stateOf({ Status: 'open', ...sums }, { 'Order total': '99,50' })).toBe('cancelled');
  });

  it('is known in Shopify’s own words, where the sum of the order stands under "Total"', () => {
    const shopify = { Name: '#1', Email: 'a@example.com', 'Financial Status': 'paid', 'Lineitem quantity': '1' };
    const line = { ...shopify, 'Lineitem name': 'Monitor', 'Lineitem sku': 'P-1', Subtotal: '15.00' };
    expect(stateOf({ ...line, Total: '20.00', 'Refunded Amount': '20.00' })).toBe('cancelled');
    expect(stateOf({ ...line, Total: '20.00', 'Refunded Amount': '15.00' })).toBe('undefined, partly refunded');
  });
});

const tried = ['failed', 'Rejected', 'EXPIRED', 'declined', 'voided', 'failure', 'נדחה', 'נכשל', 'فشل', 'مرفوض'];
const ended = ['cancelled', 'Canceled', 'refunded', 'בוטל', 'ملغي'];
const ofSending = ['Lineitem fulfillment status', 'Delivery status', 'Shipment state', 'סטטוס משלוח', 'حالة الشحن'];
const ofOrder = ['Order status', 'Status', 'State', 'סטטוס הזמנה', 'حالة الطلب', 'Delivery payment status'];

describe('a word for something that came to nothing', () => {
  const said = (header: string, word: string) => {
    const row = new Map([
      ['Order number', '1'],
      ['SKU', 'P-1'],
      ['Customer ID', 'C-1'],
      [header, word],
    ]);
    const { columns } = suggestMapping(['Order number', 'SKU', 'Customer ID'], 'order-lines');
    const reading = readRow('order-lines', { mapping: { columns: { ...columns, state: header } }, row }, context);
    return reading.kind === 'row' && reading.value.kind === 'order-lines' ? reading.value.line.state : reading.kind;
  };
  it('ends the wait where it is said of the order or its money, and not where it is said of sending', () => {
    const spelled = fc
      .tuple(fc.constantFrom(...tried), fc.constantFrom('', ' ', '_'))
      .map(([word, around]) => `${around}${word}${around}`);
    fc.assert(
      fc.property(spelled, fc.constantFrom(...ofSending), fc.constantFrom(...ofOrder), (word, sending, order) => {
        expect(said(sending, word)).toBe('open');
        expect(said(order, word)).toBe('cancelled');
      }),
    );
  });
  it.each(['Delivery failed', 'failed delivery', 'Shipment rejected', 'fulfillment_failure'])(
    'is known with the thing beside it: %s',
    (word) => expect(said('Delivery status', word)).toBe('open'),
  );
  it('ends it in every column where it names the end', () => {
    for (const header of [...ofSending, ...ofOrder])
      for (const word of ended) expect(said(header, word), `${header}: ${word}`).toBe('cancelled');
  });
  it('is said of sending by the words of the header alone', () => {
    expect(ofSending.map(isOfSending)).not.toContain(false);
    expect(ofOrder.map(isOfSending)).not.toContain(true);
  });
});
