import { wholeSymbol } from '@kesher/content/format/money';
import type { IntlShape } from 'react-intl';

/** A small sum in US dollars: prices of messages are fractions of a cent. */
export function dollars(intl: IntlShape, amount: number): string {
  return wholeSymbol(intl.formatNumber(amount, { style: 'currency', currency: 'USD', maximumFractionDigits: 4 }));
}
