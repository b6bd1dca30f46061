import { isFailedAttempt, type MoneyBack, moneyBackOf, mostBack, readMoneyBack } from '../order/money-back.ts';
import { westernDigits } from '../phone/digits.ts';
import type { Cells } from './cells.ts';
import { comparable } from './clean-text.ts';
import { moneyWords, sendingWords } from './header-words.ts';
import type { OrderLineDraft } from './read-order-line.ts';
import { readSum } from './read-price.ts';
import { readLineState } from './read-words.ts';

/**
 * Whether a line is still owed: by its state, by the day of its cancellation, and by what became of the money. Whoever has
 * it back waits for nothing; where a part went back, what is open is marked.
 */
export function readStateCells(cells: Cells): Pick<OrderLineDraft, 'state' | 'partlyRefunded'> {
  const { state, money: inState } = readStateCell(cells);
  const money = mostBack(inState, readPaymentCell(cells), readRefundCell(cells));
  if (cells.text('cancelledAt') || money === 'all') return { state: 'cancelled' };
  if (money !== 'part' || state === 'fulfilled' || state === 'cancelled') return state ? { state } : {};
  cells.warn(cells.isMapped('paymentState') ? 'paymentState' : 'state', 'partly-refunded');
  return { ...(state && { state }), partlyRefunded: true };
}

/** Some systems say in one column both how far an order is and what became of its money. */
function readStateCell(cells: Cells): { state?: OrderLineDraft['state']; money: MoneyBack } {
  const written = cells.text('state');
  if (written === undefined) return { money: 'none' };
  // A parcel that was refused, a label that was voided: the order stands, and whoever waits still waits.
  if (isOfSending(cells.column('state')) && isFailedAttempt(written)) return { state: 'open', money: 'none' };
  const money = readMoneyBack(written) ?? 'none';
  if (money !== 'none') return { state: 'open', money };
  const state = readLineState(written);
  if (!state) cells.refuse('state', 'state-unreadable');
  return { ...(state && { state }), money };
}

function readPaymentCell(cells: Cells): MoneyBack {
  const written = cells.optionalText('paymentState');
  const money = written === undefined ? 'none' : readMoneyBack(written);
  if (money === undefined) cells.warn('paymentState', 'payment-unknown');
  return money ?? 'none';
}

/** Whether a column says how far sending is, by its header. */
export function isOfSending(header: string): boolean {
  const text = comparable(header);
  return sendingWords.test(text) && !moneyWords.test(text);
}

/** A sum that went back is the whole where the order's own sum says so; what cannot be read for sure is taken for a part. */
function readRefundCell(cells: Cells): MoneyBack {
  const written = cells.optionalText('refundedAmount') ?? '';
  if (!/[1-9]/.test(westernDigits(written))) return 'none';
  const refund = readSum(written, cells.numberForm('refundedAmount'));
  const total = readSum(cells.optionalText('orderTotal') ?? '', cells.numberForm('orderTotal'));
  if (refund === undefined || total === undefined) return 'part';
  return moneyBackOf({ refunds: [refund], total });
}
