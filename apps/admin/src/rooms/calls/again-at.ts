import { dateIn } from '@kesher/domain/calendar/date-in';
import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { instantOfLocal } from '../../blocks/local-instant.ts';

/** When somebody asked to be rung who named a time: the next time that a clock in this zone shows it. */
export function againAtOf(time: string, { now, timeZone }: { now: Instant; timeZone: string }): string | undefined {
  return [now, addMs(now, dayMs)]
    .map((day) => instantOfLocal(`${dateIn(timeZone, day)}T${time}`, timeZone))
    .find((at) => at !== undefined && at > now);
}
