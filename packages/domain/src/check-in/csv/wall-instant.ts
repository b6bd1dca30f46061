import type { WallReading } from '../../calendar/wall-time.ts';
import { startOfDayMs, wallReadingAt } from '../../calendar/wall-time.ts';
import type { ZoneClock } from '../../calendar/zone-clock.ts';
import { dayMs, type Instant, type IsoDate, instantFromMs } from '../../instant.ts';

/**
 * The instant at which the wall shows a date and a time. Undefined for one that the spring leaves out; of one that the
 * autumn shows twice the first.
 */
export function wallInstant(clock: ZoneClock, date: IsoDate, timeMs: number): Instant | undefined {
  const day = Date.parse(`${date}T00:00:00Z`) / dayMs;
  const guess = startOfDayMs(clock, day) + timeMs;
  const apart = ({ day: shown, timeMs: at }: WallReading) => (shown - day) * dayMs + at - timeMs;
  const meant = guess - apart(wallReadingAt(clock, guess));
  return apart(wallReadingAt(clock, meant)) === 0 ? instantFromMs(meant) : undefined;
}
