import { lanes } from '@kesher/domain/lane';
import type { PostOfficePorts } from './ports.ts';

/** More than this many due chunks of a lane wait for the next minute: the hints of this one are still being worked on. */
const chunksPerLane = 2_000;

/**
 * Every minute: finds the chunks whose time has come and hints at them, crisis first. It relies on nothing but the rows,
 * so whatever died or was lost before, this finds it. Answers how many chunks it woke.
 */
export function sweep(ports: Pick<PostOfficePorts, 'audience' | 'hints' | 'clock'>) {
  return async (): Promise<{ woken: number }> => {
    let woken = 0;
    for (const lane of lanes) {
      const due = await ports.audience.due(lane, ports.clock(), chunksPerLane);
      if (due.length > 0) await ports.hints.chunks(due);
      woken += due.length;
    }
    return { woken };
  };
}
