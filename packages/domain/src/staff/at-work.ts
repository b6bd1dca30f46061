import type { OpeningHours } from '../calendar/business-calendar.ts';
import { timeOfDayMs, wallReadingAt, weekdayOf } from '../calendar/wall-time.ts';
import { requireZoneClock } from '../calendar/zone-clock.ts';
import { type Instant, toMs } from '../instant.ts';
import type { TeamMember } from './team-member.ts';

/** The hours of whoever has none of their own: the business's. */
export type UsualHours = { timeZone: string; week: OpeningHours };

/** Whether somebody is away at an instant, for which they are not woken either. */
export function isAway({ absences }: Pick<TeamMember, 'absences'>, now: Instant): boolean {
  return absences.some(({ from, to }) => from <= now && now < to);
}

/** Whether somebody works at an instant, by their own week or the business's. */
export function isAtWork(member: Pick<TeamMember, 'hours' | 'absences'>, now: Instant, usual: UsualHours): boolean {
  if (isAway(member, now)) return false;
  const { timeZone, week } = member.hours ?? usual;
  const { day, timeMs } = wallReadingAt(requireZoneClock(timeZone), toMs(now));
  return week[weekdayOf(day)].some(({ from, to }) => timeOfDayMs(from) <= timeMs && timeMs < timeOfDayMs(to));
}
