import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import { readRow } from './read-row.ts';
import { suggestMapping } from './suggest-mapping.ts';

const context = {
  country: 'IL',
  defaultLanguage: 'en' as const,
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'orders.csv',
  fingerprint: String,
};

function read(cells: Record<string, string>) {
  const row = new Map(Object.entries({ orderNumber: '1', productId: 'P-1', customerId: 'C-1', ...cells }));
  const columns = Object.fromEntries([...row.keys()].map((field) => [field, field]));
  const reading = readRow('order-lines', { mapping: { columns }, row }, context);
  if (reading.kind === 'refused') return reading.errors.map(({ code }) => code);
  const { value, warnings } = reading;
  const { state, partlyRefunded } = value.kind === 'order-lines' ? value.line : {};
  return { state, partlyRefunded, warnings: warnings.map(({ code }) => code) };
}

const nothing = { state: undefined, partlyRefunded: undefined, warnings: [] };
const over = { ...nothing, state: 'cancelled' };
const marked = { state: 'open', partlyRefunded: true, warnings: ['partly-refunded'] };

describe('whether a row of an order is still owed', () => {
  it.each<[string, Record<string, string>, unknown]>([
    ['it says nothing', {}, nothing],
    ['it is open', { state: 'open' }, { ...nothing, state: 'open' }],
    ['it was cancelled on a day', { state: 'open', cancelledAt: '2026-11-21' }, over],
    ['the money is back', { state: 'pending', paymentState: 'refunded' }, over],
    ['it was voided, though it was sent', { state: 'fulfilled', paymentState: 'Voided' }, over],
    ['it expired', { paymentState: 'expired' }, over],
    ['it says so in Hebrew', { paymentState: 'זוכתה' }, over],
    ['it says so in Arabic', { paymentState: 'مستردة' }, over],
    ['its one column says it', { state: 'Refunded' }, over],
    ['it was declined', { state: 'Declined' }, over],
    ['a part is back', { state: 'pending', paymentState: 'partially_refunded' }, marked],
    ['its one column says a part', { state: 'Partially Refunded' }, marked],
    ['a sum is back', { state: 'open', refundedAmount: '₪ 20.00' }, marked],
    [
      'nothing was paid back',
      { state: 'open', refundedAmount: '0.00', paymentState: 'paid' },
      { ...nothing, state: 'open' },
    ],
    [
      'a part is back of what was sent',
      { state: 'fulfilled', refundedAmount: '5' },
      { ...nothing, state: 'fulfilled' },
    ],
    ['a part is back of what was cancelled', { state: 'cancelled', refundedAmount: '5' }, over],
    ['a part is back, and no more is said', { refundedAmount: '5' }, { ...marked, state: undefined }],
    [
      'nobody knows the word for its money',
      { paymentState: 'teleported' },
      { ...nothing, warnings: ['payment-unknown'] },
    ],
    ['nobody knows its state', { state: 'teleported' }, ['state-unreadable']],
  ])('is told where %s', (_name, cells, expected) => expect(read(cells)).toEqual(expected));
});

describe('the columns of a delivery contact', () => {
  const delivery = [
    'Shipping Name',
    'Ship to first name',
    'Shipping Last Name',
    'Shipping Phone',
    'Ship-to Email',
    'Recipient Name',
    'Recipient phone number',
    'Delivery contact e-mail',
    'Gift recipient full name',
    'שם לקוח למשלוח',
    'טלפון נמען',
    'اسم المستلم',
    'هاتف التوصيل',
  ];
  it.each(['order-lines', 'customers'] as const)('are never the customer’s own in a file of %s', (kind) => {
    const alone = suggestMapping(['Order number', 'SKU', ...delivery], kind);
    expect(
      Object.values({ ...alone.columns, ...alone.fallbacks })
        .flat()
        .filter((header) => delivery.includes(header)),
    ).toEqual([]);
    expect(alone.unusedHeaders).toEqual(expect.arrayContaining(delivery));
    const own = ['Customer name', 'Customer email', 'Mobile'];
    const mixed = suggestMapping([...delivery, 'Order number', 'SKU', ...own], kind);
    expect(Object.values(mixed.columns)).toEqual(expect.arrayContaining(own));
  });
});
