import { minorDigitsOf } from '@kesher/domain/minor-digits';
import type { Money } from '@kesher/domain/money';

/** Money as the reader writes it, without its sign: the sentence says who pays whom. Whole amounts lose their `.00`. */
export function formatAmount(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(Math.abs(money.amountMinor) / 10 ** minorDigitsOf(money.currency));
}
