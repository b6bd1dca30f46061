import { type Money, moneySchema } from '../../money.ts';
import type { OrderLine } from '../../order/order-line.ts';
import { valueOf } from '../../order/value-of.ts';
import type { DelayOption } from '../option.ts';

/**
 * What the lines cost that a customer gives up, where every price is known and all are in one currency: a sum that is
 * not the whole would be taken for it. Other options say what they cost by themselves.
 */
export function sumOfChoice(option: DelayOption, lines: readonly OrderLine[]): Money | undefined {
  if (option.kind !== 'refund') return undefined;
  const { spent, unpricedLines } = valueOf(lines);
  const sum = moneySchema.safeParse(spent[0]);
  return unpricedLines === 0 && spent.length === 1 && sum.success && sum.data.amountMinor > 0 ? sum.data : undefined;
}
