import { onDutyAt } from '@kesher/domain/check-in/answer/watching';
import { callerOf } from '@kesher/domain/check-in/call/after-call';
import { wantedOf } from '@kesher/domain/check-in/call/plan-tasks';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { CheckInWork } from '@kesher/domain/check-in/check-in-job';
import type { StaffId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Task } from '@kesher/domain/task/task';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { inParallel } from '@kesher/engine/in-parallel';
import type { CheckInPorts } from '../ports.ts';
import { readHouse } from '../read-house.ts';
import type { ShownCheckIn } from '../staff-door/answers.ts';
import { showCheckIn } from '../staff-door/show-check-in.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'protocols' | 'tasks' | 'settings' | 'team' | 'clock'>;

/** One thing that a person must do for a check-in. */
export type QueuedCall = { checkIn: ShownCheckIn; dueAt: Instant; takenBy?: StaffId };

const shownOfEach = 100;

/** What a person must do now, by kind, what is due first in front. A flag never waits behind calls: it has a list of its own. */
export function readCallQueue(ports: Ports) {
  const house = readHouse(ports);
  return async () => {
    const { turns, versions, now } = await house();
    const of = async (kind: CheckInWork['kind']): Promise<QueuedCall[]> => {
      const { tasks } = await ports.tasks.open({ limit: shownOfEach, kind });
      const found = await inParallel(tasks, 25, async (task) => queued(kind, await checkInOf(task)));
      return found.filter((call) => call !== undefined);
    };
    const [calls, flags, numbers] = await Promise.all([
      of('check-in-call'),
      of('check-in-flag'),
      of('check-in-number'),
    ]);
    return { calls, flags, numbers, onDuty: onDutyAt(turns, now) };

    // Its row is the truth: a task is ended a moment after what it asked for was done.
    function queued(kind: CheckInWork['kind'], checkIn: CheckIn | undefined): QueuedCall | undefined {
      const dueAt = checkIn && wantedOf(checkIn).get(kind);
      if (checkIn === undefined || dueAt === undefined) return undefined;
      const takenBy = callerOf(checkIn, now);
      return { checkIn: showCheckIn(checkIn, versions, now), dueAt, ...(takenBy && { takenBy }) };
    }
  };

  async function checkInOf({ subjectId }: Task): Promise<CheckIn | undefined> {
    const known = await unlessUnreadable(
      () => ports.checkIns.work(subjectId),
      () => undefined,
    );
    return known?.checkIn;
  }
}
