import { addMs } from '@kesher/domain/instant';
import { noProgressMs } from '@kesher/domain/notice/progress';
import type { CrisisPorts } from './ports.ts';

/** Hints at each bulletin whose time has come. Answers how many it woke, and whether one has been due for too long. */
export function wakeBulletins(ports: Pick<CrisisPorts, 'bulletins' | 'hints' | 'clock'>) {
  return async (): Promise<{ woken: number; standingStill: number }> => {
    const due = await ports.bulletins.due(ports.clock(), 500);
    for (const id of due) await ports.hints.subject({ job: 'crisis-notice', id }, 0);
    const forgotten = await ports.bulletins.due(addMs(ports.clock(), -noProgressMs.crisis), 1);
    return { woken: due.length, standingStill: forgotten.length };
  };
}
