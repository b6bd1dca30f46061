import { addMs } from '@kesher/domain/instant';
import { noProgressMs } from '@kesher/domain/notice/progress';
import type { StockDelayPorts } from './ports.ts';

/**
 * Hints at each delay whose time has come, whatever was meant to come for it before. Answers how many it woke, and whether
 * one has been due for so long that nobody can be working on it.
 */
export function wakeDelays(ports: Pick<StockDelayPorts, 'delays' | 'hints' | 'clock'>) {
  return async (): Promise<{ woken: number; standingStill: number }> => {
    const due = await ports.delays.due(ports.clock(), 500);
    for (const id of due) await ports.hints.subject({ job: 'stock-delay', id }, 0);
    const forgotten = await ports.delays.due(addMs(ports.clock(), -noProgressMs.care), 1);
    return { woken: due.length, standingStill: forgotten.length };
  };
}
