import { minorDigitsOf } from '@kesher/domain/minor-digits';
import type { Money } from '@kesher/domain/money';

/** Money as the reader writes it, without its sign: the sentence says who pays whom. Whole amounts lose their `.00`. */
export function formatAmount(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return wholeSymbol(format.format(Math.abs(money.amountMinor) / 10 ** minorDigitsOf(money.currency)));
}

/** Arabic writes dollars as `0.50 US$`, of which a line from right to left would make `$US`: a mark holds the two together. */
export function wholeSymbol(amount: string): string {
  return amount.replace(/[A-Z]\$$/, '$&\u200E');
}
