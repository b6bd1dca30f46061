import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productIdSchema } from '../ids.ts';
import { carryDown } from './carry-down.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { ownId, sourcePrefix } from './own-id.ts';
import { planProduct } from './plan-order-line.ts';
import { readEmail } from './read-email.ts';
import { readQuantity, readSupplierId } from './read-order-line.ts';
import { readChannel, readCountry, readLanguage, readLineState } from './read-words.ts';

const fingerprint = (text: string) => Buffer.from(text).toString('base64url').padEnd(22, 'x').slice(-22);

describe('words', () => {
  it.each([
    ['עברית', 'he'],
    ['Hebrew', 'he'],
    ['heb', 'he'],
    ['he-IL', 'he'],
    ['iw', 'he'],
    ['en_US', 'en'],
    ['العربية', 'ar'],
    ['ar', 'ar'],
    ['fr', undefined],
    ['fr-FR', undefined],
    ['', undefined],
  ])('reads the language %j as %s', (text, language) => expect(readLanguage(text)).toBe(language));
  it.each([
    ['wc-completed', 'fulfilled'],
    ['On Hold', 'open'],
    ['בוטלה', 'cancelled'],
    ['تم التسليم', 'fulfilled'],
    ['?', undefined],
  ])('reads the state %j as %s', (text, state) => expect(readLineState(text)).toBe(state));
  it.each([
    ['IL', 'IL'],
    ['il', 'IL'],
    ['Israel', 'IL'],
    ['ישראל', 'IL'],
    ['الأردن', 'JO'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['U.S.A.', 'US'],
    ['ארה"ב', 'US'],
    ['ISR', 'IL'],
    ['إسرائيل', 'IL'],
    ['Israel (IL)', 'IL'],
    ['Holy Land (ISR)', 'IL'],
    ['Deutschland (Berlin)', undefined],
    ['BRA', 'BR'],
    ['البرازيل', 'BR'],
    ['Great Britain', 'GB'],
    ['ZZ', undefined],
    ['Deutschland', 'DE'],
    ['Estados Unidos', 'US'],
    ['Германия', 'DE'],
  ])('reads the country %j as %s', (text, country) => expect(readCountry(text)).toBe(country));
  it.each([
    ['E-mail', 'email'],
    ['מסרון', 'sms'],
    ['fax', undefined],
  ])('reads the channel %j as %s', (text, channel) => expect(readChannel(text)).toBe(channel));
  it.each([
    ['2', 2],
    ['2.00', 2],
    ['1,000', 'number-ambiguous'],
    ['1.000', 'number-ambiguous'],
    ['1,000.00', 1000],
    ['1.000,00', 1000],
    ['١٬٠٠٠', 1000],
    ['١٢', 12],
    ['100001', 'quantity-unreadable'],
    ['two', 'quantity-unreadable'],
  ])('reads the quantity %j as %s', (text, quantity) => expect(readQuantity(text)).toBe(quantity));
  it.each([
    ['1,000', 'decimal-point', 1000],
    ['1,000', 'decimal-comma', 1],
    ['1.000', 'decimal-comma', 1000],
    ['1.000', 'decimal-point', 1],
  ] as const)('reads the quantity %j in a column with a %s as %s', (text, form, quantity) =>
    expect(readQuantity(text, form)).toBe(quantity),
  );
});

describe('readEmail', () => {
  it.each([
    [' Dana.L@Example.COM ', 'Dana.L@example.com'],
    ['mailto:dana@example.com', 'dana@example.com'],
    ['Dana Levi <dana@example.com>', 'dana@example.com'],
    ['dana@bücher.example', 'dana@xn--bcher-kva.example'],
    ['dana\u200B@example.com.', 'dana@example.com'],
  ])('reads %j as %s', (text, address) => expect(readEmail(text)).toEqual({ kind: 'email', address }));
  it.each([
    '',
    'dana',
    'dana@localhost',
    'dana@127.0.0.1',
    'dana@exa/mple.com',
    'da..na@example.com',
    `${'d'.repeat(65)}@example.com`,
    'dana@xn--a.com..',
    'dana@a_b.com:80',
    'dana@exa|mple.com',
  ])('refuses %j', (text) => expect(readEmail(text).kind).toBe('refused'));
});

describe('cleanText', () => {
  it('removes what nobody sees, joins what belongs together and says so', () => {
    expect(cleanText('\u202Bדנה\u202C\u0000  לוי\uFEFF')).toEqual({ text: 'דנה לוי', stripped: true });
    expect(cleanText(' Cafe\u0301\n')).toEqual({ text: 'Café', stripped: false });
  });
  it('knows what says nothing', () => {
    expect(['', '-', 'N/A', 'אין', 'لا يوجد', 'Dana'].map(isBlank)).toEqual([true, true, true, true, true, false]);
  });
  property.prop([fc.string({ unit: 'binary' })])('changes nothing more when it runs again', (text) => {
    const once = cleanText(text).text;
    expect(cleanText(once)).toEqual({ text: once, stripped: false });
  });
});

describe('ownId', () => {
  it('keeps a good id, hides an address, marks what it had to change', () => {
    expect(ownId('AB-12', { fingerprint })).toBe('AB-12');
    expect(ownId('AB-12', { prefix: 'square', fingerprint })).toBe('square:AB-12');
    expect(ownId('dana@example.com', { fingerprint })).not.toContain('dana');
    expect(ownId('+972501234567', { fingerprint })).not.toContain('972');
    expect(ownId('AB/12', { fingerprint })).not.toBe(ownId('AB 12', { fingerprint }));
    expect(ownId('לקוח', { fingerprint })).toMatch(/^x\./);
    expect(ownId('//', { fingerprint })).toBeUndefined();
    expect(readSupplierId(undefined, fingerprint)).toBeUndefined();
  });
  property.prop([
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.option(fc.constantFrom('shopify', 'a-long-source-16'), { nil: undefined }),
  ])('makes ids that our schema takes, the same for the same text', (text, prefix) => {
    const id = ownId(text, { prefix, fingerprint });
    if (id !== undefined) expect(productIdSchema.safeParse(id).success).toBe(true);
    expect(ownId(text, { prefix, fingerprint })).toBe(id);
  });
  it('turns a source into a prefix', () => {
    expect([sourcePrefix('Shopify'), sourcePrefix('--'), sourcePrefix(undefined)]).toEqual([
      'shopify',
      undefined,
      undefined,
    ]);
  });
});

describe('sourcePrefix', () => {
  it('keeps the business’s own ids as they are', () => {
    expect([sourcePrefix('Shop A'), sourcePrefix('own'), sourcePrefix('***'), sourcePrefix(undefined)]).toEqual([
      'shopa',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('carryDown', () => {
  const mapping = { columns: { orderNumber: 'Name', email: 'Email', productId: 'SKU' } };
  const row = (Name: string, Email: string, SKU: string) => new Map(Object.entries({ Name, Email, SKU }));
  it('completes the rows of an order from its first and counts a product that comes twice', () => {
    const first = carryDown(undefined, row('#1', 'd@example.com', 'A'), mapping);
    const second = carryDown(first.order, row('#1', '', 'A'), mapping);
    const third = carryDown(second.order, row('#1', '', 'B'), mapping);
    const other = carryDown(third.order, row('#2', '', 'A'), mapping);
    expect([first.occurrence, second.occurrence, third.occurrence, other.occurrence]).toEqual([1, 2, 1, 1]);
    expect([second, third, other].map((read) => read.row.get('Email'))).toEqual(['d@example.com', 'd@example.com', '']);
  });
  it('completes columns that stand in for others, too', () => {
    const withFallback = { ...mapping, fallbacks: { email: ['Billing email'] } };
    const first = carryDown(
      undefined,
      new Map([
        ['Name', '#1'],
        ['Billing email', 'd@example.com'],
      ]),
      withFallback,
    );
    const second = carryDown(first.order, new Map([['Name', '#1']]), withFallback);
    expect(second.row.get('Billing email')).toBe('d@example.com');
    const own = new Map([
      ['Name', '#1'],
      ['Billing email', 'e@example.com'],
    ]);
    expect(carryDown(first.order, own, withFallback).row.get('Billing email')).toBe('e@example.com');
    expect(carryDown(first.order, new Map([['Name', '#1']]), { ...mapping, fallbacks: {} }).row.size).toBe(1);
  });
  it('never joins rows without an order number', () => {
    const first = carryDown(undefined, row('', 'd@example.com', 'A'), mapping);
    expect(carryDown(first.order, row('', '', 'A'), mapping)).toMatchObject({ occurrence: 1 });
  });
  it('leaves cells of columns that the first row lacks', () => {
    const first = carryDown(undefined, new Map([['Name', '#1']]), mapping);
    expect(carryDown(first.order, new Map([['Name', '#1']]), mapping).row.has('Email')).toBe(false);
  });
});

describe('planProduct', () => {
  it('keeps the names and the supplier of a product that a row leaves out', () => {
    const lens = { id: productIdSchema.parse('P-1'), name: 'Lens' };
    expect(planProduct(undefined, lens)).toEqual(lens);
    expect(planProduct(lens, { ...lens, name: 'New lens' })).toEqual({ ...lens, name: 'New lens' });
    expect(planProduct({ ...lens, names: { he: 'עדשה' } }, { ...lens, names: { ar: 'عدسة' } }).names).toEqual({
      he: 'עדשה',
      ar: 'عدسة',
    });
  });
});
