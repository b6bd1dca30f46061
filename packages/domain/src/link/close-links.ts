import type { Customer } from '../customer/customer.ts';
import type { StaffId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { keptUntil, type Retention } from '../retention/retention.ts';
import type { Link } from './link.ts';

/**
 * Which generation a customer's links are of. It stands on the customer, whom every sender and every door reads anyway:
 * closing is one write, and nobody has to look for the links that are out.
 */
export function generationOf(customer: Pick<Customer, 'links'> | undefined): number {
  return customer?.links?.generation ?? 0;
}

/** Whether staff closed the link after it was made. */
export function isClosed(link: Pick<Link, 'generation'>, customer: Pick<Customer, 'links'>): boolean {
  return (link.generation ?? 0) < generationOf(customer);
}

/** The customer with all links closed that are out, of every subject. The revision is left to whoever stores it. */
export function closeLinks(customer: Customer, { by, at }: { by: StaffId; at: Instant }): Customer {
  return { ...customer, links: { generation: generationOf(customer) + 1, closedAt: at, closedBy: by } };
}

/** The link of a generation, good from now on for as long as links are. */
export function linkFrom(
  now: Instant,
  of: Pick<Link, 'customerId' | 'subjectId'> & { generation: number },
  retention: Retention,
): Link {
  const { customerId, subjectId, generation } = of;
  const link = { customerId, subjectId, createdAt: now, expiresAt: keptUntil('links', now, retention) };
  return generation === 0 ? link : { ...link, generation };
}

/** Whether a link opens still: not beyond its end, nor longer after it was made than links are kept by now. */
export function isGood(link: Pick<Link, 'createdAt' | 'expiresAt'>, now: Instant, retention: Retention): boolean {
  return link.expiresAt > now && keptUntil('links', link.createdAt, retention) > now;
}
