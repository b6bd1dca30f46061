import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { CustomerId } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import { isClosed } from '@kesher/domain/link/close-links';
import { type Link, type LinkStore, tokenPattern } from '@kesher/domain/link/link';
import { type UnreadableRowError, unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';

/** What a customer's link leads to. */
export type OpenedLink =
  /** `closed`: staff closed it, because somebody else may have it. Nothing about the customer is shown to whoever comes. */
  | { kind: 'open' | 'closed'; link: Link; customer: Customer }
  /** Unknown, revoked or expired: which of them is nobody's business. */
  | { kind: 'unknown' }
  /** The link is good, but the customer was erased. */
  | { kind: 'gone' }
  /** The link is good, but the customer's record cannot be read: a refusal counts all the same. */
  | { kind: 'unreadable'; customerId: CustomerId; error: UnreadableRowError };

type Ports = { links: Pick<LinkStore, 'open'>; customers: Pick<CustomerStore, 'get'>; clock: Clock };

/** Opens a customer's link. What does not look like a token is not looked up. */
export function openLink({ links, customers, clock }: Ports) {
  return async (token: string): Promise<OpenedLink> => {
    if (!tokenPattern.test(token)) return { kind: 'unknown' };
    const link = await links.open(token, clock());
    if (link === undefined) return { kind: 'unknown' };
    const { customerId } = link;
    const found = await unlessUnreadable(
      async () => ({ customer: await customers.get(customerId) }),
      (error) => ({ error }),
    );
    if ('error' in found) return { kind: 'unreadable', customerId, error: found.error };
    const { customer } = found;
    if (customer === undefined) return { kind: 'gone' };
    return { kind: isClosed(link, customer) ? 'closed' : 'open', link, customer };
  };
}
