import type { Instant } from '@kesher/domain/instant';
import { atMost, claimedAhead } from '@kesher/domain/still-to-come';
import type { ChangeReading } from './incoming-change.ts';

/**
 * What an event says, with no moment later than its arrival, whichever sender it comes from. A small difference between
 * clocks is normal, so it is taken rather than refused, and what the sender's clock said keeps its events in order.
 */
export function asOfArrival(change: ChangeReading, now: Instant): ChangeReading {
  if (change.kind === 'stock') return { ...change, stock: { ...change.stock, ...heard(change.stock, now) } };
  if (change.kind !== 'order') return change;
  const { orderedAt, ...order } = change.order;
  const placed = orderedAt && { orderedAt: atMost(orderedAt, now) };
  return { ...change, order: { ...order, ...heard(order, now), ...placed } };
}

function heard(
  { changedAt }: { changedAt: Instant },
  now: Instant,
): { changedAt: Instant; claimedAt?: Instant | undefined } {
  const claimedAt = claimedAhead(changedAt, now);
  return { changedAt: atMost(changedAt, now), ...(claimedAt !== undefined && { claimedAt }) };
}
