import type { Member } from '../notice/audience.ts';
import { delayOwnOf } from './read-delay.ts';

/**
 * The member with one order less by name and one more in the count, in whose words the rest are told. The first stays:
 * with it alone there is always room.
 */
export function shortenMember(member: Member): Member | undefined {
  const { orders, moreOrders } = delayOwnOf(member);
  if (orders.length <= 1) return undefined;
  return { ...member, orders: orders.slice(0, -1), moreOrders: moreOrders + 1 };
}
