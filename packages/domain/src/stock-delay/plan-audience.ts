import type { CustomerId } from '../ids.ts';
import type { Member } from '../notice/audience.ts';
import { type Previous, wasTold } from '../notice/previous.ts';
import { earliestPromise } from '../order/earliest-promise.ts';
import type { OrderLine } from '../order/order-line.ts';
import type { DelayNoticeKind } from './delay-facts.ts';
import type { EndingOption } from './option.ts';

/** How many order numbers a message lists; the rest are counted. */
const listedOrders = 20;

/**
 * Whether a customer belongs to the audience of a version, and as what. A correction goes to exactly those who were
 * told, or may have been told, any earlier version; a new date also to those who wait and were never told.
 * Someone who chose to stop waiting is not told about later dates, but is told when what they decided on was wrong, with
 * what they chose because of it. Each version promises the next to whoever was told it: who chose to end the wait is in
 * the audience of that next one with the reason, so that no promise is lost uncounted.
 */
export function planMember(
  kind: DelayNoticeKind,
  about: {
    customerId: CustomerId;
    lines: readonly OrderLine[];
    previous: Previous | undefined;
    /** The option that ended their wait, if they chose one. */
    chose: EndingOption | undefined;
  },
): Member | undefined {
  const { customerId, lines, previous } = about;
  const toldBefore = wasTold(previous);
  const { chose } = about;
  const isEnd = kind === 'resolved' || kind === 'withdrawn';
  if (isEnd || chose || lines.length === 0) {
    if (!wasTold(previous)) return undefined;
    const { orders, moreOrders } = previous.member;
    const told = { customerId, orders, moreOrders, toldBefore: true };
    if (kind === 'withdrawn') return chose ? { ...told, chose } : told;
    // Left out once, they were promised nothing more.
    if (chose) return previous.member.leftOut ? undefined : { ...told, leftOut: 'chose-to-end-the-wait' };
    return isEnd ? told : undefined;
  }
  const orders = lines.map((line) => ({
    number: line.orderNumber,
    productId: line.productId,
    quantity: line.quantity,
  }));
  const promisedOn = earliestPromise(lines);
  return {
    customerId,
    orders: orders.slice(0, listedOrders),
    moreOrders: Math.max(0, orders.length - listedOrders),
    toldBefore,
    ...(promisedOn && { promisedOn }),
  };
}
