import { type AlertRow, alertEveryMs } from '../../alert/alert.ts';
import { planAlerts } from '../../alert/plan-alerts.ts';
import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import { addMs, type Instant } from '../../instant.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import type { Escalation } from '../check-in.ts';
import { type RotaOfWeek, rotaLevels } from '../rota/rota.ts';
import type { Climbing } from './escalate.ts';
import { isWanted } from './gaps.ts';
import { acknowledgeWithinMs } from './watching.ts';

type Around = {
  team: readonly TeamMember[];
  calendar: BusinessCalendar;
  rotas: readonly RotaOfWeek[];
  /** The alerts of empty levels of the last half hour. */
  recent: readonly AlertRow[];
};

/** Whether a climb that asked within the last half hour had to skip a level; long after, it is known. */
export function hasSkipped({ escalation }: Pick<Climbing, 'escalation'>, now: Instant): boolean {
  if (escalation === undefined || escalation.skipped.length === 0) return false;
  return now < addMs(skippedAt(escalation), alertEveryMs);
}

/**
 * When the levels were skipped, those at the foot as it began, others as it climbed: whether somebody should have stood there
 * is asked of that moment, however late the alert is written. Where nobody was left, it was late at once.
 */
function skippedAt({ skipped, since, acknowledgeBy, level }: Escalation): Instant {
  if (skipped.includes(0)) return since;
  return skipped.includes(level) ? acknowledgeBy : addMs(acknowledgeBy, -acknowledgeWithinMs);
}

/**
 * The alerts that a level had nobody, though somebody should have stood there: to the managers, once in half an hour however
 * many flags climb past it, and at any hour, since the next one waits for nobody either. Whom the climb itself has woken
 * sees it there.
 */
export function alertsOfEmptyLevel(
  { escalation }: Pick<Climbing, 'escalation'>,
  { team, recent, ...around }: Around,
  now: Instant,
): AlertRow[] {
  if (escalation === undefined || !hasSkipped({ escalation }, now)) return [];
  const isMissing = rotaLevels.some(
    (level, index) => escalation.skipped.includes(index) && isWanted(level, around, skippedAt(escalation)),
  );
  if (!isMissing) return [];
  const managers = team.filter(({ id, roles }) => roles.includes('manager') && !escalation.asked.includes(id));
  const { timeZone, openingHours: week } = around.calendar;
  const alert = { kind: 'empty-level', right: 'rota.plan', escalatesSince: escalation.since } as const;
  return planAlerts(alert, { team: managers, recent, usual: { timeZone, week } }, now).rows;
}
