import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { CheckInWork } from '@kesher/domain/check-in/check-in-job';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { inParallel } from '@kesher/engine/in-parallel';
import type { CheckInPorts } from '../ports.ts';

const shownOfEach = 100;

/** The works whose check-ins ask a person for something of this kind, what is due first in front. One that cannot be read hides no other. */
export function checkInsThatAsk(ports: Pick<CheckInPorts, 'checkIns' | 'tasks'>) {
  return async (kind: CheckInWork['kind']): Promise<(KnownWork & { checkIn: CheckIn })[]> => {
    const { tasks } = await ports.tasks.open({ limit: shownOfEach, kind });
    const works = await inParallel(tasks, 25, ({ subjectId }) =>
      unlessUnreadable(
        () => ports.checkIns.work(subjectId),
        () => undefined,
      ),
    );
    return works.flatMap((work) => (work?.checkIn === undefined ? [] : { ...work, checkIn: work.checkIn }));
  };
}
