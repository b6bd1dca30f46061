import { dateAt } from '../calendar/date-at.ts';
import { startOfDayMs } from '../calendar/wall-time.ts';
import { requireZoneClock } from '../calendar/zone-clock.ts';
import { dayMs, type Instant, type IsoDate, instantFromMs } from '../instant.ts';
import { atMost } from '../still-to-come.ts';
import type { Cells } from './cells.ts';

/**
 * The moment from which what a file says holds, by the day on which it was exported: now for today, else the start of that
 * day in the business's zone, so that whatever was said in the course of it is the newer word. Absent for a day to come;
 * a file from further east may be of tomorrow.
 */
export function fileStatedAt(on: IsoDate, { now, timeZone }: { now: Instant; timeZone: string }): Instant | undefined {
  const clock = requireZoneClock(timeZone);
  const day = Math.floor(Date.parse(on) / dayMs);
  const today = Math.floor(Date.parse(dateAt(now, clock)) / dayMs);
  if (day > today + 1) return undefined;
  return day >= today ? now : instantFromMs(startOfDayMs(clock, day));
}

/** When a row was last changed where its system says so; never later than now. An unreadable date costs only itself. */
export function readStatedAt(cells: Cells): Instant | undefined {
  const reading = cells.optionalDate('changedAt');
  if (!reading) return undefined;
  return atMost(instantFromMs(Date.parse(`${reading.date}T${reading.time ?? '00:00:00Z'}`)), cells.context.now);
}
