import { type AlertRow, slotOf } from '../../alert/alert.ts';
import type { StaffId } from '../../ids.ts';
import { addMs, type Instant } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';
import type { Climbing } from './escalate.ts';
import { acknowledgeWithinMs } from './watching.ts';

/**
 * The alerts that wake whom a climb has asked, one each and level; the same whenever they are worked out. They say that
 * something waits, and nothing of whom or what. None once somebody has acknowledged, and none of a silence that was overtaken.
 */
export function alertsOf({
  id,
  state,
  escalation,
}: Pick<Climbing, 'escalation'> & { id: string; state?: CheckIn['state'] }): AlertRow[] {
  if (state === 'cancelled' || escalation === undefined || escalation.acknowledged !== undefined) return [];
  const alertedAt = addMs(escalation.acknowledgeBy, -acknowledgeWithinMs);
  return escalation.asked.map((staffId) => alertRowFor({ staffId, of: id, at: alertedAt }));
}

/** One alert that cannot wait for anybody's hours. */
export function alertRowFor({ staffId, of, at }: { staffId: StaffId; of: string; at: Instant }): AlertRow {
  return { kind: 'escalation', slot: slotOf(at), staffId, of, alertedAt: at, attempts: 0, answered: [] };
}
