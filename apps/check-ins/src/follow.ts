import { alertsOf } from '@kesher/domain/check-in/answer/alerts-of';
import { planTasks, taskIdsOf } from '@kesher/domain/check-in/call/plan-tasks';
import { type CheckIn, currentNoticeOf } from '@kesher/domain/check-in/check-in';
import { publishVersion } from '@kesher/engine/freeze/publish-version';
import { audienceOfCheckIn } from './audience-of-check-in.ts';
import { noticeOf } from './notice-of.ts';
import type { CheckInPorts } from './ports.ts';

type Ports = Pick<
  CheckInPorts,
  'checkIns' | 'notices' | 'audience' | 'messages' | 'tasks' | 'alerts' | 'hints' | 'jobs' | 'clock'
>;

/**
 * Writes what follows from a check-in as it stands: its tasks, the alerts of those whom it has asked, and the notice with
 * its audience of one. All of it has keys of its own, so that whoever finds it missing writes it. Answers whether all of
 * it stands.
 */
export function follow(ports: Ports) {
  const publish = publishVersion(ports, audienceOfCheckIn(ports));

  return async (checkIn: CheckIn, mayGoOn: () => boolean): Promise<boolean> => {
    if (!(await writeTasks(checkIn))) return false;
    // Whoever is asked is woken by the post office, which sends what stands here.
    for (const row of alertsOf(checkIn)) await ports.alerts.create(row);
    const { said } = checkIn;
    if (said === undefined || said.published) return true;
    const notice = noticeOf(checkIn, said);
    // What is true no more is told to nobody, and nothing of it waits: it was never written.
    return currentNoticeOf(checkIn) !== notice.id || publish(notice, mayGoOn);
  };

  async function writeTasks(checkIn: CheckIn): Promise<boolean> {
    const standing = await ports.tasks.getMany(taskIdsOf(checkIn));
    const { create, update } = planTasks(checkIn, standing, ports.clock());
    const created = await Promise.all(create.map((task) => ports.tasks.create(task)));
    const updated = await Promise.all(update.map((task) => ports.tasks.update(task)));
    return !created.includes('exists') && !updated.includes('stale');
  }
}
