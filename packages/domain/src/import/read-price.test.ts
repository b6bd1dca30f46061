import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorDigitsOf } from '../minor-digits.ts';
import { readPrice } from './read-price.ts';

const read = (text: string, currency?: string) => {
  const reading = readPrice(text, currency);
  return reading.kind === 'price' ? `${reading.price.amountMinor} ${reading.price.currency}` : reading.code;
};

describe('the price of one piece', () => {
  it.each([
    ['49.90', 'ILS', '4990 ILS'],
    ['49,90', 'eur', '4990 EUR'],
    ['49', 'ILS', '4900 ILS'],
    ['0', 'ILS', '0 ILS'],
    ['49.9000', 'ILS', '4990 ILS'],
    ['1,234.50', 'USD', '123450 USD'],
    ['1.234,50', 'EUR', '123450 EUR'],
    ['1,234,567', 'USD', '123456700 USD'],
    ['$12.00', 'USD', '1200 USD'],
    ['₪ 49.90', undefined, '4990 ILS'],
    ['49.90 ש"ח', undefined, '4990 ILS'],
    ['49,90 €', undefined, '4990 EUR'],
    ['US$5', undefined, '500 USD'],
    ['ILS 49.90', undefined, '4990 ILS'],
    ['٤٩٫٩٠', 'ILS', '4990 ILS'],
    ['١٬٢٣٤٫٥٠', 'ILS', '123450 ILS'],
    ['1200', 'JPY', '1200 JPY'],
    ['12.5', 'KWD', '12500 KWD'],
    ['49.90', '₪', '4990 ILS'],
  ])('%j in %j is %s', (text, currency, money) => {
    expect(read(text, currency)).toBe(money);
  });

  it.each([
    ['49.90', undefined, 'currency-missing'],
    ['$49.90', undefined, 'currency-missing'],
    ['49.90', 'shekels', 'currency-missing'],
    ['free', 'ILS', 'price-unreadable'],
    ['', 'ILS', 'price-unreadable'],
    ['-5', 'ILS', 'price-unreadable'],
    ['1,234', 'USD', 'number-ambiguous'],
    ['1.234', 'KWD', 'number-ambiguous'],
    ['49.905', 'ILS', 'number-ambiguous'],
    ['49.9051', 'ILS', 'price-unreadable'],
    ['1,234', 'KWD', 'number-ambiguous'],
    ['1.2.3,4,5', 'ILS', 'price-unreadable'],
    ['12,34,567', 'ILS', 'price-unreadable'],
    ['1.5', 'JPY', 'price-unreadable'],
    ['99999999999', 'ILS', 'price-unreadable'],
    ['4 for 5,-', 'ILS', 'price-unreadable'],
  ])('%j in %j is not taken: %s', (text, currency, code) => {
    expect(read(text, currency)).toBe(code);
  });

  it.each([
    ['1,234', 'USD', 'decimal-point', '123400 USD'],
    ['1.234', 'EUR', 'decimal-comma', '123400 EUR'],
    ['1.234', 'KWD', 'decimal-point', '1234 KWD'],
    ['49.905', 'ILS', 'decimal-point', 'price-unreadable'],
    ['49.90', 'ILS', 'decimal-comma', '4990 ILS'],
  ] as const)('%j in %j, in a column with a %s, is %s', (text, currency, form, expected) => {
    const reading = readPrice(text, currency, form);
    expect(reading.kind === 'price' ? `${reading.price.amountMinor} ${reading.price.currency}` : reading.code).toBe(
      expected,
    );
  });

  it('is read to the last agora as every shop writes it', () => {
    const written = fc.record({
      amountMinor: fc.nat(1_000_000_000),
      currency: fc.constantFrom('ILS', 'USD', 'EUR', 'JPY', 'KWD'),
      locale: fc.constantFrom('en', 'de', 'he', 'ar-EG'),
    });
    fc.assert(
      fc.property(written, ({ amountMinor, currency, locale }) => {
        const digits = minorDigitsOf(currency);
        const text = new Intl.NumberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(amountMinor / 10 ** digits);
        // Three digits behind a lone separator could be thousands or thousandths.
        fc.pre(!/^[^.,]*[.,]\d{3}$/.test(text));
        expect(read(text, currency)).toBe(`${amountMinor} ${currency}`);
      }),
      { numRuns: 500 },
    );
  });

  it('is never another price than the one that was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,]{1,12}$/), fc.constantFrom('ILS', 'KWD', 'JPY'), (text, currency) => {
        const reading = readPrice(text, currency);
        fc.pre(reading.kind === 'price');
        if (reading.kind !== 'price') return;
        const digits = text.replaceAll(/[.,]/g, '').replace(/^0+/, '').replace(/0+$/, '');
        const taken = String(reading.price.amountMinor).replace(/0+$/, '').replace(/^0+/, '');
        expect(taken).toBe(digits);
      }),
      { numRuns: 500 },
    );
  });
});
