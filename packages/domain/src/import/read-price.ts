import { minorDigitsOf } from '../minor-digits.ts';
import { type Money, moneySchema } from '../money.ts';
import { ownValue } from '../own-value.ts';
import { westernDigits } from '../phone/digits.ts';
import { bareNumber, formOf, type NumberForm } from './number-form.ts';

/** Signs that mean one currency only; a dollar sign alone may be of twenty countries. */
const currencyOfSign: Readonly<Record<string, string>> = {
  '₪': 'ILS',
  'ש"ח': 'ILS',
  'ש״ח': 'ILS',
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
};

export type PriceReading =
  | { kind: 'price'; price: Money }
  /** A currency is never guessed: a price without one says nothing. */
  | { kind: 'unreadable'; code: 'price-unreadable' | 'currency-missing' | 'number-ambiguous' };

const unreadable = { kind: 'unreadable', code: 'price-unreadable' } as const;

/**
 * The price of one piece, such as `49.90`, `1,234.50`, `₪49`, `49,90 EUR`; its currency stands beside it, or in `currency`.
 * `form` says what `1,234` means where the number itself does not.
 */
export function readPrice(text: string, currency: string | undefined, form?: NumberForm): PriceReading {
  const sign = Object.keys(currencyOfSign).find((known) => text.includes(known));
  const written = sign === undefined ? text : text.replace(sign, '');
  const code = /[A-Za-z]{3}/.exec(written)?.[0];
  const named = currencyNamed(currency ?? '') ?? code?.toUpperCase() ?? currencyOfSign[sign ?? ''];
  if (named === undefined) return { kind: 'unreadable', code: 'currency-missing' };
  const amount = written.replace(code ?? '', '');
  const own = formOf(amount);
  if (own === 'ambiguous' && form === undefined) return { kind: 'unreadable', code: 'number-ambiguous' };
  const amountMinor = minorOf(amount, minorDigitsOf(named), own === 'ambiguous' ? form : own);
  if (amountMinor === undefined) return unreadable;
  const price = moneySchema.safeParse({ amountMinor, currency: named });
  return price.success ? { kind: 'price', price: price.data } : unreadable;
}

function currencyNamed(written: string): string | undefined {
  const text = written.trim();
  return ownValue(currencyOfSign, text) ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined);
}

/** A sum as it is written, in whole units of whatever currency, without its sign; undefined where it reads two ways or not at all. */
export function readSum(text: string, form?: NumberForm): number | undefined {
  const written = bareNumber(text);
  const own = formOf(text);
  if (own === 'ambiguous' && form === undefined) return undefined;
  const { whole, fraction } = partsOf(written, own === 'ambiguous' ? form : own);
  if (!/^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/.test(whole) || !/^\d*$/.test(fraction)) return undefined;
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction}`);
}

/** Reckoned in digits, never in fractions. Undefined for what is no amount. */
function minorOf(written: string, digits: number, form: NumberForm | undefined): number | undefined {
  const text = westernDigits(written)
    .replaceAll(/[\s$'٬]/g, '')
    .replace('٫', '.');
  const { whole, fraction } = partsOf(text, form);
  if (!/^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/.test(whole)) return undefined;
  const exact = fraction.replace(/0+$/, '');
  if (!/^\d*$/.test(exact) || exact.length > digits) return undefined;
  return Number(`${whole.replaceAll(/[.,]/g, '')}${exact.padEnd(digits, '0')}`);
}

/** Before and behind the separator that stands before a fraction; it stands there once, and last. */
function partsOf(text: string, form: NumberForm | undefined): { whole: string; fraction: string } {
  const at = text.lastIndexOf(form === 'decimal-comma' ? ',' : '.');
  return at < 0 ? { whole: text, fraction: '' } : { whole: text.slice(0, at), fraction: text.slice(at + 1) };
}
