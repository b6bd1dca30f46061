import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Customer } from '@kesher/domain/customer/customer';
import { openLink } from '@kesher/engine/link/open-link';
import type { CheckInPorts } from '../ports.ts';

export type OpenedCheckIn =
  | { kind: 'open'; customer: Customer; known: KnownWork; checkIn: CheckIn }
  /** As every link may be; `gone` also where the check-in was taken back. */
  | { kind: 'unknown' | 'closed' | 'gone' };

/** The check-in that a customer's link leads to: of nobody but them. Throws where a row on the way cannot be read. */
export function openCheckIn(ports: Pick<CheckInPorts, 'links' | 'customers' | 'checkIns' | 'clock'>) {
  const open = openLink(ports);
  return async (token: string): Promise<OpenedCheckIn> => {
    const opened = await open(token);
    if (opened.kind === 'unreadable') throw opened.error;
    if (opened.kind !== 'open') return { kind: opened.kind };
    const { customer, link } = opened;
    const known = await ports.checkIns.work(link.subjectId);
    const checkIn = known?.checkIn;
    if (known === undefined || checkIn === undefined || checkIn.customerId !== customer.id) return { kind: 'gone' };
    return checkIn.state === 'cancelled' ? { kind: 'gone' } : { kind: 'open', customer, known, checkIn };
  };
}
