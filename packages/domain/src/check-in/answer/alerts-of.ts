import { type AlertRow, slotOf } from '../../alert/alert.ts';
import { addMs } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';
import { acknowledgeWithinMs } from './watching.ts';

/**
 * The alerts that wake whom a climb has asked, one each and level; the same whenever they are worked out. They say that
 * something waits, and nothing of whom or what. None once somebody has acknowledged, and none of a silence that was overtaken.
 */
export function alertsOf({ id, state, escalation }: Pick<CheckIn, 'id' | 'state' | 'escalation'>): AlertRow[] {
  if (state === 'cancelled' || escalation === undefined || escalation.acknowledged !== undefined) return [];
  const alertedAt = addMs(escalation.acknowledgeBy, -acknowledgeWithinMs);
  return escalation.asked.map((staffId) => ({
    kind: 'escalation',
    slot: slotOf(alertedAt),
    staffId,
    of: id,
    alertedAt,
    attempts: 0,
    answered: [],
  }));
}
