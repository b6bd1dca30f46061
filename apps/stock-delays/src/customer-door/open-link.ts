import type { Customer } from '@kesher/domain/customer/customer';
import type { LiveVersion, StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { StockDelayPorts } from '../ports.ts';

/** A delay that customers were told about. */
export type LiveDelay = StockDelay & { live: LiveVersion };

export type OpenedLink =
  | { kind: 'open'; customer: Customer; delay: LiveDelay }
  /** Unknown, revoked or expired: which of them is nobody's business. */
  | { kind: 'unknown' }
  /** The link is good, but what it spoke of is gone: the customer was erased, or nothing was ever announced. */
  | { kind: 'gone' };

const tokenPattern = /^[A-Za-z0-9_-]{22}$/;

/** What a customer's link opens. What does not look like a token is not looked up. */
export function openLink(ports: Pick<StockDelayPorts, 'links' | 'customers' | 'delays' | 'clock'>) {
  return async (token: string): Promise<OpenedLink> => {
    if (!tokenPattern.test(token)) return { kind: 'unknown' };
    const link = await ports.links.open(token, ports.clock());
    if (link === undefined) return { kind: 'unknown' };
    const [customer, delay] = await Promise.all([
      ports.customers.get(link.customerId),
      ports.delays.get(link.subjectId),
    ]);
    if (customer === undefined || delay?.live === undefined) return { kind: 'gone' };
    return { kind: 'open', customer, delay: { ...delay, live: delay.live } };
  };
}
