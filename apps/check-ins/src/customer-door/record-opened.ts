import { type CustomerId, type NoticeId, noticeIdOf } from '@kesher/domain/ids';
import { mayHaveBeenTold, wasAccepted } from '@kesher/domain/message/states';
import type { CheckInPorts } from '../ports.ts';
import { openCheckIn } from './open-check-in.ts';

type Ports = Pick<CheckInPorts, 'links' | 'customers' | 'checkIns' | 'messages' | 'settings' | 'fingerprint' | 'clock'>;

/** Notes that a person opened their page, on the row of the message that asked: one conditional write, the first time only. */
export function recordOpened(ports: Ports) {
  const open = openCheckIn(ports);
  const mark = markOpened(ports);
  return async (token: string): Promise<'recorded' | 'unknown' | 'closed' | 'gone'> => {
    const link = await open(token);
    if (link.kind !== 'open' && link.kind !== 'several') return link.kind;
    const { checkIn, reader } = link;
    if (checkIn.said === undefined) return 'recorded';
    await mark(noticeIdOf(checkIn.id, checkIn.said.version), reader.id);
    return 'recorded';
  };
}

/** Notes that a person opened the page of a notice. */
export function markOpened({ messages, clock }: Pick<Ports, 'messages' | 'clock'>) {
  return async (noticeId: NoticeId, id: CustomerId): Promise<void> => {
    const rows = await messages.ofChunk(noticeId, 0);
    const told = rows.filter(
      ({ customerId, route, state }) => customerId === id && route !== 'call' && mayHaveBeenTold(state),
    );
    const row = told.find(({ state }) => wasAccepted(state)) ?? told[0];
    if (row && row.openedAt === undefined) await messages.markOpened(row, clock());
  };
}
