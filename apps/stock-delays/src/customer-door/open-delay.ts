import type { Customer } from '@kesher/domain/customer/customer';
import type { LiveVersion, StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { openLink } from '@kesher/engine/link/open-link';
import type { StockDelayPorts } from '../ports.ts';

/** A delay that customers were told about. */
export type LiveDelay = StockDelay & { live: LiveVersion };

export type OpenedDelay =
  | { kind: 'open'; customer: Customer; delay: LiveDelay }
  /** As every link may be; `gone` also where nothing was ever announced. */
  | { kind: 'unknown' | 'closed' | 'gone' };

/** The delay that a customer's link leads to. Throws where a row on the way cannot be read. */
export function openDelay(ports: Pick<StockDelayPorts, 'links' | 'customers' | 'delays' | 'clock'>) {
  const open = openLink(ports);
  return async (token: string): Promise<OpenedDelay> => {
    const opened = await open(token);
    if (opened.kind === 'unreadable') throw opened.error;
    if (opened.kind !== 'open') return { kind: opened.kind };
    const { customer, link } = opened;
    const delay = await ports.delays.get(link.subjectId);
    if (delay?.live === undefined) return { kind: 'gone' };
    return { kind: 'open', customer, delay: { ...delay, live: delay.live } };
  };
}
