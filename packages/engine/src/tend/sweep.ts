import { addMs } from '@kesher/domain/instant';
import { lanes } from '@kesher/domain/lane';
import { noProgressMs } from '@kesher/domain/notice/progress';
import type { EnginePorts } from '../ports.ts';

/** More than this many due chunks of a lane wait for the next minute: the hints of this one are still being worked on. */
const chunksPerLane = 2_000;

/**
 * Every minute: finds the chunks whose time has come and hints at them, crisis first. It relies on nothing but the rows,
 * so whatever died or was lost before, this finds it. Answers how many chunks it woke, and in how many lanes some have
 * been due for so long that nobody can be working on them.
 */
export function sweep(ports: Pick<EnginePorts, 'audience' | 'hints' | 'clock'>) {
  return async (): Promise<{ woken: number; standingStill: number }> => {
    let woken = 0;
    let standingStill = 0;
    for (const lane of lanes) {
      const due = await ports.audience.due(lane, ports.clock(), chunksPerLane);
      if (due.length > 0) await ports.hints.chunks(due);
      woken += due.length;
      const forgotten = await ports.audience.due(lane, addMs(ports.clock(), -noProgressMs[lane]), 1);
      standingStill += forgotten.length;
    }
    return { woken, standingStill };
  };
}
