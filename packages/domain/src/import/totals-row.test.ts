import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import type { ImportKind } from './import-kind.ts';
import { readRow } from './read-row.ts';

const context = {
  country: 'IL',
  defaultLanguage: 'en' as const,
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'report.csv',
  fingerprint: () => 'f',
};
const totals = [
  'Total',
  'TOTALS',
  'Grand total',
  'Total customers',
  'Sub-total',
  'סה"כ',
  'סה״כ',
  'סך הכל',
  'סך הכול',
  'المجموع',
  'المجموع الكلي',
  'الإجمالي',
  'Итого',
  'Gesamt',
  'Total general',
];

function read(kind: ImportKind, cells: Record<string, string>) {
  const row = new Map(Object.entries(cells));
  const columns = Object.fromEntries([...row.keys()].map((field) => [field, field]));
  const reading = readRow(kind, { mapping: { columns }, row }, context);
  return reading.kind === 'row' ? 'row' : reading.errors.map(({ field, code }) => `${field}:${code}`).join(' ');
}

describe('a row that sums up the others', () => {
  it.each(totals)('becomes no customer, product, line or delivery: %s', (total) => {
    expect(read('customers', { id: total, name: '2', email: '' })).toBe('id:totals-row');
    expect(read('customers', { id: '', name: total, email: '2', phone: '17' })).toBe('name:totals-row');
    expect(read('products', { id: total, name: '12' })).toBe('id:totals-row');
    expect(read('products', { id: '', name: total })).toBe('name:totals-row');
    expect(read('order-lines', { orderNumber: total, productId: 'P', customerId: 'C', quantity: '9' })).toBe(
      'orderNumber:totals-row',
    );
    expect(read('order-lines', { orderNumber: '1', productName: total, customerId: 'C' })).toBe(
      'productName:totals-row',
    );
    const delivery = { id: '3', promisedOn: '2026-10-01', deliveredOn: '2026-10-04' };
    expect(read('supplier-deliveries', { ...delivery, supplierId: total })).toBe('supplierId:totals-row');
  });

  it.each<[ImportKind, Record<string, string>]>([
    ['customers', { id: '7', name: 'Total', email: 'office@total.example' }],
    ['customers', { id: '7', name: 'Total', phone: '0501234567' }],
    ['customers', { id: '7', name: 'Total Energies' }],
    ['customers', { id: '7', name: 'مجموعة النور' }],
    ['products', { id: 'K-1', name: 'Total' }],
    ['order-lines', { orderNumber: '1', productId: 'K-1', productName: 'Total', customerId: 'C' }],
  ])('is none where somebody or something is named so: %s %j', (kind, cells) => {
    expect(read(kind, cells)).toBe('row');
  });
});
