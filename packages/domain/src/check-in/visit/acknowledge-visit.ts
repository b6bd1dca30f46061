import { acknowledge } from '../answer/escalate.ts';
import { climbOf } from './climb-of-visit.ts';
import { changedVisit, type Visit } from './visit.ts';

/** Acknowledging what was written before a visit, as of every flag. */
export function acknowledgeVisit(
  visit: Visit,
  { by, now }: Parameters<typeof acknowledge>[1],
): Visit | 'not-asked' | 'nothing-to' {
  if (climbOf(visit) === undefined) return 'nothing-to';
  const taken = acknowledge(visit, { by, now });
  if (typeof taken === 'string' || taken === visit) return taken;
  return changedVisit(visit, { escalation: taken.escalation, followed: false }, now);
}
