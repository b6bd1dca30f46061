import { type Asking, planTasks, taskIdsOf } from '@kesher/domain/check-in/call/plan-tasks';
import { type CheckIn, currentNoticeOf } from '@kesher/domain/check-in/check-in';
import { publishVersion } from '@kesher/engine/freeze/publish-version';
import { audienceOfCheckIn } from './audience-of-check-in.ts';
import { noticeOf } from './notice-of.ts';
import type { CheckInPorts } from './ports.ts';
import type { House } from './read-house.ts';
import { wakeAsked } from './wake-asked.ts';

type Ports = Pick<
  CheckInPorts,
  'checkIns' | 'notices' | 'audience' | 'messages' | 'tasks' | 'alerts' | 'hints' | 'jobs' | 'clock'
>;

/**
 * Writes what follows from a check-in beside its tasks: the alerts of those whom it has asked, and the notice with its
 * audience of one. All of it has keys of its own, so that whoever finds it missing writes it. Answers whether all of it
 * stands.
 */
export function follow(ports: Ports) {
  const publish = publishVersion(ports, audienceOfCheckIn(ports));
  const wake = wakeAsked(ports);

  return async (checkIn: CheckIn, { house, mayGoOn }: { house: House; mayGoOn: () => boolean }): Promise<boolean> => {
    await wake(checkIn, house);
    const { said } = checkIn;
    if (said === undefined || said.published) return true;
    const notice = noticeOf(checkIn, said);
    // What is true no more is told to nobody, and nothing of it waits: it was never written.
    return currentNoticeOf(checkIn) !== notice.id || publish(notice, mayGoOn);
  };
}

/** Writes the tasks of whatever asks for them as it stands. `overtaken` where somebody else was at one of them. */
export function followTasks({ tasks, clock }: Pick<Ports, 'tasks' | 'clock'>) {
  return async (asking: Asking): Promise<'stand' | 'written' | 'overtaken'> => {
    const standing = await tasks.getMany(taskIdsOf(asking));
    const { create, update } = planTasks(asking, standing, clock());
    if (create.length + update.length === 0) return 'stand';
    const created = await Promise.all(create.map((task) => tasks.create(task)));
    const updated = await Promise.all(update.map((task) => tasks.update(task)));
    return created.includes('exists') || updated.includes('stale') ? 'overtaken' : 'written';
  };
}
