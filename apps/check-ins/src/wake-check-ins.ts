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
    const now = ports.clock();
    const due = await ports.checkIns.due(now, 500);
    for (const each of due) {
      if (each.kind === 'person') await spread(each.id);
      else await ports.hints.subject({ job: checkInJob.name, id: each.id }, 0);
    }
    const [longest] = due;
    const isForgotten = longest !== undefined && longest.since <= addMs(now, -noProgressMs.care);
    return { woken: due.length, standingStill: isForgotten ? 1 : 0 };
  };
}
