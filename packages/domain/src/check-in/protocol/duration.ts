import * as z from 'zod';
import { atWallTimeMs, wallReadingAt } from '../../calendar/wall-time.ts';
import type { ZoneClock } from '../../calendar/zone-clock.ts';
import { dayMs, hourMs, type Instant, instantFromMs, minuteMs, toMs } from '../../instant.ts';

const form = /^P(?!$)(?:\d{1,3}D)?(?:T(?!$)(?:\d{1,3}H)?(?:\d{1,4}M)?)?$/;

/** A stretch of time as ISO 8601 writes it, in days, hours and minutes: `PT4H`, `P1D`, `P7D`. */
export const durationSchema = z.string().regex(form, 'use a duration such as PT4H, P1D or P7D');

/** How long a duration is where every day has 24 hours. */
export function durationMs(duration: string): number {
  const { days, restMs } = partsOf(duration);
  return days * dayMs + restMs;
}

/** The instant so much later, by the clock on the wall: a day after 16:00 is 16:00, also where the clocks change between. */
export function addDuration(from: Instant, duration: string, clock: ZoneClock): Instant {
  const { days, restMs } = partsOf(duration);
  if (days === 0) return instantFromMs(toMs(from) + restMs);
  const { day, timeMs } = wallReadingAt(clock, toMs(from));
  return instantFromMs(atWallTimeMs(clock, { day: day + days, timeMs }) + restMs);
}

function partsOf(duration: string): { days: number; restMs: number } {
  const written = durationSchema.parse(duration);
  const count = (unit: RegExp) => Number(unit.exec(written)?.[1] ?? 0);
  return { days: count(/(\d+)D/), restMs: count(/(\d+)H/) * hourMs + count(/(\d+)M/) * minuteMs };
}
