import { addMs, type Instant, minuteMs } from '../instant.ts';

/** What makes a rehearsal say something about another moment than now. */
export type StaleBecause = 'version' | 'audience' | 'time';

/** After so long the hours, addresses and permissions that were counted may be others. */
const freshForMs = 10 * minuteMs;

/** Why a rehearsal is no longer true of this moment, the gravest reason first; none while it is. */
export function whyStale(
  rehearsal: { revision: number; waiting: number; asOf: Instant },
  now: { revision: number; waiting: number | undefined; at: Instant },
): StaleBecause[] {
  const because: StaleBecause[] = [];
  if (rehearsal.revision !== now.revision) because.push('version');
  if (now.waiting !== undefined && now.waiting !== rehearsal.waiting) because.push('audience');
  if (now.at > addMs(rehearsal.asOf, freshForMs)) because.push('time');
  return because;
}
