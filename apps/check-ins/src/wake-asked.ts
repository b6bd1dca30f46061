import { type AlertRow, alertEveryMs, slotOf } from '@kesher/domain/alert/alert';
import { alertsOf } from '@kesher/domain/check-in/answer/alerts-of';
import { alertsOfEmptyLevel, hasSkipped } from '@kesher/domain/check-in/answer/alerts-of-empty-level';
import { addMs } from '@kesher/domain/instant';
import type { CheckInPorts } from './ports.ts';
import type { House } from './read-house.ts';

type Climbing = Parameters<typeof alertsOf>[0];

/**
 * Writes the alerts of those whom a climb has asked, and of those who answer for a level that had nobody. Each has a key of
 * its own; whoever is asked is woken by the post office, which sends what stands there.
 */
export function wakeAsked({ alerts, hints }: Pick<CheckInPorts, 'alerts' | 'hints'>) {
  return async (row: Climbing, house: House): Promise<void> => {
    const rows = [...alertsOf(row), ...(await ofEmptyLevel(row, house))];
    const woken = await Promise.all(rows.map((each) => alerts.create(each)));
    // The sweep would find it within a minute; a flag does not wait for it.
    if (woken.includes('created')) await hints.alerts();
  };

  async function ofEmptyLevel(row: Climbing, { team, rotas, settings, now }: House): Promise<AlertRow[]> {
    if (!hasSkipped(row, now)) return [];
    const recent = await alerts.since('empty-level', slotOf(addMs(now, -alertEveryMs)));
    return alertsOfEmptyLevel(row, { team, rotas, calendar: settings.calendar, recent }, now);
  }
}
