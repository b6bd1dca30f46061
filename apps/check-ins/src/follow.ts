import { type AlertRow, alertEveryMs, slotOf } from '@kesher/domain/alert/alert';
import { alertsOf } from '@kesher/domain/check-in/answer/alerts-of';
import { alertsOfEmptyLevel, hasSkipped } from '@kesher/domain/check-in/answer/alerts-of-empty-level';
import { planTasks, taskIdsOf } from '@kesher/domain/check-in/call/plan-tasks';
import { type CheckIn, currentNoticeOf } from '@kesher/domain/check-in/check-in';
import { addMs } from '@kesher/domain/instant';
import { publishVersion } from '@kesher/engine/freeze/publish-version';
import { audienceOfCheckIn } from './audience-of-check-in.ts';
import { noticeOf } from './notice-of.ts';
import type { CheckInPorts } from './ports.ts';
import type { House } from './read-house.ts';

type Ports = Pick<
  CheckInPorts,
  'checkIns' | 'notices' | 'audience' | 'messages' | 'tasks' | 'alerts' | 'hints' | 'jobs' | 'clock'
>;

/**
 * Writes what follows from a check-in beside its tasks: the alerts of those whom it has asked, and of those who answer for a
 * level that had nobody, and the notice with its audience of one. All of it has keys of its own, so that whoever finds it missing writes it. Answers whether all of it
 * stands.
 */
export function follow(ports: Ports) {
  const publish = publishVersion(ports, audienceOfCheckIn(ports));

  return async (checkIn: CheckIn, { house, mayGoOn }: { house: House; mayGoOn: () => boolean }): Promise<boolean> => {
    // Whoever is asked is woken by the post office, which sends what stands here.
    const rows = [...alertsOf(checkIn), ...(await ofEmptyLevel(checkIn, house))];
    const woken = await Promise.all(rows.map((row) => ports.alerts.create(row)));
    // The sweep would find it within a minute; a flag does not wait for it.
    if (woken.includes('created')) await ports.hints.alerts();
    const { said } = checkIn;
    if (said === undefined || said.published) return true;
    const notice = noticeOf(checkIn, said);
    // What is true no more is told to nobody, and nothing of it waits: it was never written.
    return currentNoticeOf(checkIn) !== notice.id || publish(notice, mayGoOn);
  };

  async function ofEmptyLevel(checkIn: CheckIn, { team, rotas, settings, now }: House): Promise<AlertRow[]> {
    if (!hasSkipped(checkIn, now)) return [];
    const recent = await ports.alerts.since('empty-level', slotOf(addMs(now, -alertEveryMs)));
    return alertsOfEmptyLevel(checkIn, { team, rotas, calendar: settings.calendar, recent }, now);
  }
}

/** Writes the tasks of a check-in as it stands. `overtaken` where somebody else was at one of them. */
export function followTasks({ tasks, clock }: Pick<Ports, 'tasks' | 'clock'>) {
  return async (checkIn: CheckIn): Promise<'stand' | 'written' | 'overtaken'> => {
    const standing = await tasks.getMany(taskIdsOf(checkIn));
    const { create, update } = planTasks(checkIn, standing, clock());
    if (create.length + update.length === 0) return 'stand';
    const created = await Promise.all(create.map((task) => tasks.create(task)));
    const updated = await Promise.all(update.map((task) => tasks.update(task)));
    return created.includes('exists') || updated.includes('stale') ? 'overtaken' : 'written';
  };
}
