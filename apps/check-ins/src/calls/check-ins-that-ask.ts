import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { CheckInWork } from '@kesher/domain/check-in/check-in-job';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { inParallel } from '@kesher/engine/in-parallel';
import type { CheckInPorts } from '../ports.ts';

const shownOfEach = 100;

/** The works whose check-ins ask a person for something of this kind, what is due first in front. One that cannot be read hides no other. */
export function checkInsThatAsk(ports: Pick<CheckInPorts, 'checkIns' | 'tasks'>) {
  return async (kind: CheckInWork['kind']): Promise<(KnownWork & { checkIn: CheckIn })[]> => {
    const { tasks } = await ports.tasks.open({ limit: shownOfEach, kind });
    const ofWorks = tasks.filter(({ subjectId }) => !isVisitId(subjectId));
    const works = await inParallel(ofWorks, 25, ({ subjectId }) =>
      unlessUnreadable(
        () => ports.checkIns.work(subjectId),
        () => undefined,
      ),
    );
    return works.flatMap((work) => (work?.checkIn === undefined ? [] : { ...work, checkIn: work.checkIn }));
  };
}
