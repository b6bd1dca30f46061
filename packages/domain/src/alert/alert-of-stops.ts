import { type Instant, toMs } from '../instant.ts';
import type { Stop } from '../stop/stop.ts';
import { type Alert, type AlertRow, alertEveryMs } from './alert.ts';

/**
 * While anything is stopped, whoever may let it go on is alerted. The first half hour of a stop escalates, so that somebody
 * knows of it the same evening; then it keeps to people's hours, since what waits only waits.
 */
export function alertOfStops(stops: readonly Stop[], recent: readonly AlertRow[], now: Instant): Alert | undefined {
  if (stops.length === 0) return undefined;
  const isNew = stops.some(({ stoppedAt }) => {
    const sinceMs = toMs(now) - toMs(stoppedAt);
    // A stop that cannot be read was pressed at no known time, and stands in the far future.
    return Math.abs(sinceMs) < alertEveryMs && !recent.some(({ alertedAt }) => alertedAt >= stoppedAt);
  });
  return { kind: 'stopped', right: 'stop.lift', escalates: isNew };
}
