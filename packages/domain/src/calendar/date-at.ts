import { type Instant, type IsoDate, instantFromMs, toMs } from '../instant.ts';
import type { ZoneClock } from './zone-clock.ts';

/** The date that the calendar on the wall shows at an instant. */
export function dateAt(instant: Instant, clock: ZoneClock): IsoDate {
  const atMs = toMs(instant);
  return instantFromMs(atMs + clock.spanAt(atMs).offsetMs).slice(0, 10) as IsoDate;
}
