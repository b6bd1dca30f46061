import { calendarDistance } from '@kesher/domain/calendar/calendar-distance';
import { dateIn } from '@kesher/domain/calendar/date-in';
import type { Instant } from '@kesher/domain/instant';

/** How far an instant is from now, as `Intl.RelativeTimeFormat` takes it, by the calendar of the business's zone. */
export function relativeOf(at: string, now: number, timeZone: string | undefined): ReturnType<typeof calendarDistance> {
  const dateOf = (instant: Instant) => dateIn(timeZone, instant);
  return calendarDistance(at as Instant, new Date(now).toISOString() as Instant, dateOf);
}

/** CLDR's Hebrew says one and two a second time, in brackets: "in two hours (2)". Gives the words without them. */
export function saidOnce(relative: string): string {
  return relative.replace(/ \(\d\)$/, '');
}
