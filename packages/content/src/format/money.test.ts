import { expect, it } from 'vitest';
import { formatAmount } from './money.ts';

it.each([
  ['en-GB', 'USD', 'US$1.50'],
  ['he-IL', 'USD', '\u200F1.50 \u200F$'],
  ['ar-IL-u-nu-latn', 'USD', '\u200F1.50 US$\u200E'],
  ['ar-IL-u-nu-latn', 'ILS', '\u200F1.50 ₪'],
])('writes money in %s so that %s stays whole', (locale, currency, written) => {
  // Intl parts number and currency by spaces that do not break.
  expect(formatAmount({ amountMinor: -150, currency }, locale).replaceAll('\u00A0', ' ')).toBe(written);
});
