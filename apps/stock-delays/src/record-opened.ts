import { markOpened } from '@kesher/engine/link/mark-opened';
import { openDelay } from './customer-door/open-delay.ts';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<StockDelayPorts, 'links' | 'customers' | 'delays' | 'messages' | 'clock'>;

/** Notes that a customer opened the page of a delay. */
export function recordOpened(ports: Ports) {
  const open = openDelay(ports);
  const mark = markOpened(ports);
  return async ({ token }: { token: string }): Promise<'recorded' | 'unknown' | 'closed' | 'gone'> => {
    const link = await open(token);
    if (link.kind !== 'open') return link.kind;
    const { delay, customer } = link;
    await mark({ customerId: customer.id, subjectId: delay.id, version: delay.version });
    return 'recorded';
  };
}
