import { type CustomerId, noticeIdOf, type SubjectId } from '@kesher/domain/ids';
import { mayHaveBeenTold, wasAccepted } from '@kesher/domain/message/states';
import type { EnginePorts } from '../ports.ts';

const latestMessages = 100;

/**
 * Notes that a customer opened their page, on the row of the latest message that told them about this subject: one
 * conditional write, the first time only, so that a reload or a hundred of them write nothing.
 */
export function markOpened(ports: Pick<EnginePorts, 'messages' | 'clock'>) {
  return async (of: { customerId: CustomerId; subjectId: SubjectId; version: number }): Promise<void> => {
    const ours = new Set<string>(Array.from({ length: of.version }, (_, index) => noticeIdOf(of.subjectId, index + 1)));
    const told = (await ports.messages.ofCustomer(of.customerId, latestMessages)).filter(
      ({ noticeId, route, state }) => ours.has(noticeId) && route !== 'call' && mayHaveBeenTold(state),
    );
    const [latest] = told;
    // Of two channels of one version, the one by which the ledger counts them as told.
    const row = told.find(({ noticeId, state }) => noticeId === latest?.noticeId && wasAccepted(state)) ?? latest;
    if (row && row.openedAt === undefined) await ports.messages.markOpened(row, ports.clock());
  };
}
