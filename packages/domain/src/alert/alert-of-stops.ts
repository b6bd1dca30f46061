import { type Instant, toMs } from '../instant.ts';
import type { Stop } from '../stop/stop.ts';
import { type Alert, alertEveryMs } from './alert.ts';

/**
 * While anything is stopped, whoever may let it go on is alerted. The first half hour of a stop escalates, so that everybody
 * who may do something knows of it the same evening; then it keeps to people's hours, since what waits only waits.
 */
export function alertOfStops(stops: readonly Stop[], now: Instant): Alert | undefined {
  if (stops.length === 0) return undefined;
  // A stop that cannot be read was pressed at no known time, and stands in the far future.
  const recent = stops.filter(({ stoppedAt }) => Math.abs(toMs(now) - toMs(stoppedAt)) < alertEveryMs);
  const escalatesSince = recent
    .map(({ stoppedAt }) => stoppedAt)
    .toSorted()
    .at(-1);
  return { kind: 'stopped', right: 'stop.lift', escalatesSince };
}
