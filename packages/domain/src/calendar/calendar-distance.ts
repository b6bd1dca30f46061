import { daysBetween, hourMs, type Instant, type IsoDate, minuteMs, toMs } from '../instant.ts';

export type CalendarDistance = { value: number; unit: 'day' | 'hour' | 'minute' | 'second' };

/**
 * How far an instant is from now, as people say it: minutes within an hour, hours within the same day, and otherwise
 * days of the calendar, so that "in 3 days" is the third page from today whatever the hour. Negative is past; `dateOf`
 * reads the calendar of the zone in which it is said. Never more than there is left.
 */
export function calendarDistance(at: Instant, now: Instant, dateOf: (instant: Instant) => IsoDate): CalendarDistance {
  const ms = toMs(at) - toMs(now);
  const inUnit = (unit: CalendarDistance['unit'], lengthMs: number) => ({ value: Math.trunc(ms / lengthMs), unit });
  if (Math.abs(ms) < minuteMs) return { value: 0, unit: 'second' };
  if (Math.abs(ms) < hourMs) return inUnit('minute', minuteMs);
  const days = daysBetween(dateOf(now), dateOf(at));
  return days === 0 ? inUnit('hour', hourMs) : { value: days, unit: 'day' };
}
