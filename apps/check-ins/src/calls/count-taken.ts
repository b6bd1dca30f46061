import { weekAt } from '@kesher/domain/check-in/answer/duty';
import type { StaffId } from '@kesher/domain/ids';
import type { CheckInPorts } from '../ports.ts';

/** Counts what somebody took into their week, so that the next is offered to another. */
export function countTaken(ports: Pick<CheckInPorts, 'rota' | 'settings' | 'clock'>) {
  return async (by: StaffId, kind: 'calls' | 'flags'): Promise<void> => {
    const { calendar } = await ports.settings.get();
    // What was taken stands: a count that is lost only has the next offered to the same person.
    await ports.rota.countTaken(weekAt(calendar, ports.clock()), by, kind).catch(() => undefined);
  };
}
