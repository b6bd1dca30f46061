import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { addMs } from '@kesher/domain/instant';
import { noProgressMs } from '@kesher/domain/notice/progress';
import type { CheckInPorts } from './ports.ts';
import { spreadPerson } from './works/spread-person.ts';

/**
 * Hints at each work whose time has come, and at all works of a person of whom something new was said. Answers how many it
 * woke, and whether one has been due for so long that nobody can be working on it.
 */
export function wakeCheckIns(ports: Pick<CheckInPorts, 'checkIns' | 'hints' | 'clock'>) {
  const spread = spreadPerson(ports);
  return async (): Promise<{ woken: number; standingStill: number }> => {
    const due = await ports.checkIns.due(ports.clock(), 500);
    for (const each of due) {
      if (each.kind === 'person') await spread(each.id);
      else await ports.hints.subject({ job: checkInJob.name, id: each.id }, 0);
    }
    const forgotten = await ports.checkIns.due(addMs(ports.clock(), -noProgressMs.care), 1);
    return { woken: due.length, standingStill: forgotten.length };
  };
}
