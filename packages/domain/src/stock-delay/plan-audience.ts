import type { CustomerId } from '../ids.ts';
import type { Message } from '../message/message.ts';
import { mayHaveBeenTold } from '../message/states.ts';
import type { Member } from '../notice/audience.ts';
import { earliestPromise } from '../order/earliest-promise.ts';
import type { OrderLine } from '../order/order-line.ts';
import type { AffectedCustomer } from '../order/order-store.ts';
import type { DelayNoticeKind } from './delay-facts.ts';

/** How many order numbers a message lists; the rest are counted. */
const listedOrders = 20;

/** What earlier versions say about one customer: as whom they were last addressed, and what became of it. */
export type Previous = {
  member: Member;
  messages: readonly Message[];
  /** A person reached them by phone and told them. */
  toldByPhone: boolean;
};

/**
 * Whether a customer belongs to the audience of a version, and as what. A correction goes to exactly those who were
 * told, or may have been told, any earlier version; a new date also to those who wait and were never told.
 * Someone who chose to stop waiting is not told about later dates, but is told when what they decided on was wrong.
 */
export function planMember(
  kind: DelayNoticeKind,
  about: {
    customerId: CustomerId;
    lines: readonly OrderLine[];
    previous: Previous | undefined;
    stoppedWaiting: boolean;
  },
): Member | undefined {
  const { customerId, lines, previous } = about;
  const toldBefore =
    previous !== undefined &&
    (previous.toldByPhone || previous.member.toldBefore || previous.messages.some(mayHaveArrived));
  if (about.stoppedWaiting && kind !== 'withdrawn') return undefined;
  if (kind === 'resolved' || kind === 'withdrawn') {
    if (!toldBefore) return undefined;
    const { orders, moreOrders } = previous.member;
    return { customerId, orders, moreOrders, toldBefore: true };
  }
  if (lines.length === 0) return undefined;
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

/**
 * Whether a message may have reached the customer. Once unknown, it may have, whatever became of a second attempt; only
 * a bounce proves that it did not.
 */
function mayHaveArrived({ state, unknownAt }: Message): boolean {
  return mayHaveBeenTold(state) || (unknownAt !== undefined && state !== 'bounced');
}

/** One page of the merge of two lists that are each sorted by customer id. */
export function mergePage(page: {
  affected: readonly AffectedCustomer[];
  /** Affected customers up to this id are all on this page; absent when it was the last page. */
  affectedUpTo: CustomerId | undefined;
  previous: readonly Previous[];
  previousUpTo: CustomerId | undefined;
}): {
  both: { customerId: CustomerId; lines: readonly OrderLine[]; previous: Previous | undefined }[];
  upTo: CustomerId | undefined;
} {
  const upTo = least(page.affectedUpTo, page.previousUpTo);
  const merged = new Map<
    CustomerId,
    { customerId: CustomerId; lines: readonly OrderLine[]; previous: Previous | undefined }
  >();
  for (const { customerId, lines } of page.affected) merged.set(customerId, { customerId, lines, previous: undefined });
  for (const previous of page.previous) {
    const { customerId } = previous.member;
    merged.set(customerId, { customerId, lines: merged.get(customerId)?.lines ?? [], previous });
  }
  const both = [...merged.values()]
    .filter(({ customerId }) => upTo === undefined || customerId <= upTo)
    .toSorted((left, right) => (left.customerId < right.customerId ? -1 : 1));
  return { both, upTo };
}

function least(left: CustomerId | undefined, right: CustomerId | undefined): CustomerId | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return left < right ? left : right;
}
