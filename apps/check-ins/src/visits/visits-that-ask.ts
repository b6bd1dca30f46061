import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import { openClimbOf } from '@kesher/domain/check-in/visit/climb-of-visit';
import type { Visit } from '@kesher/domain/check-in/visit/visit';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { inParallel } from '@kesher/engine/in-parallel';
import type { CheckInPorts } from '../ports.ts';

const shown = 100;

/** The visits before which words of danger were written that nobody has taken up, whichever day they are of, what is due first in front. */
export function visitsThatAsk(ports: Pick<CheckInPorts, 'checkIns' | 'tasks'>) {
  return async (): Promise<Visit[]> => {
    const { tasks } = await ports.tasks.open({ limit: shown, kind: 'check-in-flag' });
    const ofVisits = tasks.filter(({ subjectId }) => isVisitId(subjectId));
    const visits = await inParallel(ofVisits, 25, ({ subjectId }) =>
      unlessUnreadable(
        () => ports.checkIns.visit(subjectId),
        () => undefined,
      ),
    );
    // Its row is the truth: a task is ended a moment after it was taken up.
    return visits.flatMap((visit) => (visit && openClimbOf(visit) ? [visit] : []));
  };
}
