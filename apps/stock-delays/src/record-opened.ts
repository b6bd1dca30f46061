import { noticeIdOf } from '@kesher/domain/ids';
import { mayHaveBeenTold, wasAccepted } from '@kesher/domain/message/states';
import { openDelay } from './customer-door/open-delay.ts';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<StockDelayPorts, 'links' | 'customers' | 'delays' | 'messages' | 'clock'>;

const latestMessages = 100;

/**
 * Notes that a customer opened their page, on the row of the latest message that told them about this delay: one
 * conditional write, the first time only, so that a reload or a hundred of them write nothing.
 */
export function recordOpened(ports: Ports) {
  const open = openDelay(ports);
  return async ({ token }: { token: string }): Promise<'recorded' | 'unknown' | 'closed' | 'gone'> => {
    const link = await open(token);
    if (link.kind !== 'open') return link.kind;
    const { delay, customer } = link;
    const ours = new Set<string>(Array.from({ length: delay.version }, (_, index) => noticeIdOf(delay.id, index + 1)));
    const told = (await ports.messages.ofCustomer(customer.id, latestMessages)).filter(
      ({ noticeId, route, state }) => ours.has(noticeId) && route !== 'call' && mayHaveBeenTold(state),
    );
    const [latest] = told;
    // Of two channels of one version, the one by which the ledger counts them as told.
    const row = told.find(({ noticeId, state }) => noticeId === latest?.noticeId && wasAccepted(state)) ?? latest;
    if (row && row.openedAt === undefined) await ports.messages.markOpened(row, ports.clock());
    return 'recorded';
  };
}
