import { minorDigitsOf } from '../minor-digits.ts';
import { type Money, moneySchema } from '../money.ts';
import { westernDigits } from '../phone/digits.ts';

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
  | { kind: 'unreadable'; code: 'price-unreadable' | 'currency-missing' };

const unreadable = { kind: 'unreadable', code: 'price-unreadable' } as const;

/** The price of one piece, such as `49.90`, `1,234.50`, `₪49`, `49,90 EUR`; its currency stands beside it, or in `currency`. */
export function readPrice(text: string, currency: string | undefined): PriceReading {
  const sign = Object.keys(currencyOfSign).find((known) => text.includes(known));
  const written = sign === undefined ? text : text.replace(sign, '');
  const code = /[A-Za-z]{3}/.exec(written)?.[0];
  const named = currencyNamed(currency ?? '') ?? code?.toUpperCase() ?? currencyOfSign[sign ?? ''];
  if (named === undefined) return { kind: 'unreadable', code: 'currency-missing' };
  const amountMinor = minorOf(written.replace(code ?? '', ''), minorDigitsOf(named));
  if (amountMinor === undefined) return unreadable;
  const price = moneySchema.safeParse({ amountMinor, currency: named });
  return price.success ? { kind: 'price', price: price.data } : unreadable;
}

function currencyNamed(written: string): string | undefined {
  const text = written.trim();
  return currencyOfSign[text] ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined);
}

/** Reckoned in digits, never in fractions. Undefined for what is no amount, or could be two. */
function minorOf(written: string, digits: number): number | undefined {
  const text = westernDigits(written)
    .replaceAll(/[\s$'٬]/g, '')
    .replace('٫', '.');
  const { whole, fraction } = partsOf(text, digits);
  if (!/^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/.test(whole)) return undefined;
  const exact = fraction.replace(/0+$/, '');
  if (!/^\d*$/.test(exact) || exact.length > digits) return undefined;
  return Number(`${whole.replaceAll(/[.,]/g, '')}${exact.padEnd(digits, '0')}`);
}

/** Which separator, if any, is the decimal one. Where three digits follow the only one, it is told by what is usual, or not at all. */
function partsOf(text: string, digits: number): { whole: string; fraction: string } {
  const separators = [...text.matchAll(/[.,]/g)];
  const last = separators.at(-1);
  if (last === undefined) return { whole: text, fraction: '' };
  const at = last.index;
  const split = { whole: text.slice(0, at), fraction: text.slice(at + 1) };
  const isMixed = separators.some(([separator]) => separator !== last[0]);
  if (isMixed) return separators.filter(([separator]) => separator === last[0]).length === 1 ? split : neither;
  if (separators.length > 1) return { whole: text, fraction: '' };
  if (split.fraction.length !== 3) return split;
  const isPoint = last[0] === '.';
  if (digits === 3) return isPoint ? split : neither;
  return isPoint ? neither : { whole: text, fraction: '' };
}

const neither = { whole: '', fraction: '' };
