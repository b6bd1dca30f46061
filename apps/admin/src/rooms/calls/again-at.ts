import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { instantOfLocal } from '../../blocks/local-instant.ts';

/** When somebody asked to be rung who named a time: the next time that a clock in this zone shows it. */
export function againAtOf(time: string, { now, timeZone }: { now: Instant; timeZone: string }): string | undefined {
  // Swedish writes a date as ISO 8601 does.
  const dateOf = (at: Instant) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
  return [now, addMs(now, dayMs)]
    .map((day) => instantOfLocal(`${dateOf(day)}T${time}`, timeZone))
    .find((at) => at !== undefined && at > now);
}
