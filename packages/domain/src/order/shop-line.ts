import type { MoneyBack } from './money-back.ts';
import type { OrderLine } from './order-line.ts';

/** What a shop says about one line of an order, in pieces. */
export type ShopLine = {
  ordered: number;
  /** Taken back by refunds. */
  refunded: number;
  /** Still to be sent; absent where the shop does not count it. */
  waiting?: number | undefined;
  /** The line as a whole has gone out. */
  isSent: boolean;
  /** The line, or its whole order, was cancelled. */
  isCancelled: boolean;
};

type LineFacts = Pick<OrderLine, 'quantity' | 'state' | 'partlyRefunded'>;

/**
 * What is still owed of a line. Whoever has all the money back waits for nothing; where a part went back, the rest is
 * open and marked, so that staff look at it before they announce anything.
 */
export function shopLine({ ordered, refunded, waiting, isSent, isCancelled }: ShopLine, money: MoneyBack): LineFacts {
  const kept = Math.max(0, ordered - refunded);
  if (isCancelled || kept === 0 || money === 'all') return { quantity: Math.max(1, ordered), state: 'cancelled' };
  const owed = Math.min(kept, waiting ?? kept);
  if (isSent || owed <= 0) return { quantity: ordered, state: 'fulfilled' };
  return { quantity: owed, state: 'open', ...(money === 'part' && { partlyRefunded: true }) };
}
