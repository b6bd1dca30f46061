import { reachableFor } from '../../alert/plan-alerts.ts';
import { startOfDayMs, timeOfDayMs, wallReadingAt, weekdayOf } from '../../calendar/wall-time.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { dayMs, type Instant, instantFromMs, toMs } from '../../instant.ts';
import { isAtWork, type UsualHours } from '../../staff/at-work.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import type { Levels } from './escalate.ts';
import type { Shift } from './watching.ts';

/** Who may act on answers. */
const right = 'check-in.work';
/** How many days of turns are looked ahead at. */
const daysAhead = 8;

/**
 * Whom a climb asks, as the team stands now: those who may act and are at work; then all who may act; then the managers.
 * Whoever has no address, or is away, is in none of them.
 */
export function levelsAt(team: readonly TeamMember[], usual: UsualHours, now: Instant): Levels {
  const may = reachableFor(right, team, now);
  const managers = reachableFor('check-in.acknowledge', team, now).filter(({ roles }) => roles.includes('manager'));
  return [may.filter((member) => isAtWork(member, now, usual)), may, managers].map((level) =>
    level.map(({ id }) => id),
  );
}

/** The turns in which answers are read, from the team's hours: today's and those of the days to come. */
export function turnsOf(team: readonly TeamMember[], usual: UsualHours, now: Instant): Shift[] {
  return reachableForEver(team).flatMap((member) => {
    const { timeZone, week } = member.hours ?? usual;
    const clock = requireZoneClock(timeZone);
    const { day: today } = wallReadingAt(clock, toMs(now));
    return Array.from({ length: daysAhead }, (_, index) => today + index).flatMap((day) =>
      week[weekdayOf(day)].flatMap(({ from, to }) => {
        const turn = { fromMs: atTime(day, from), toMs: atTime(day, to) };
        return present(turn, member).map(
          (span): Shift => ({ from: instantFromMs(span.fromMs), to: instantFromMs(span.toMs), staff: [member.id] }),
        );
      }),
    );

    function atTime(day: number, time: string): number {
      const guessMs = startOfDayMs(clock, day) + timeOfDayMs(time);
      const shown = wallReadingAt(clock, guessMs);
      // Where the clocks change on that day, the wall is read again.
      return guessMs + (day - shown.day) * dayMs + (timeOfDayMs(time) - shown.timeMs);
    }
  });
}

type Span = { fromMs: number; toMs: number };

/** What is left of a turn without somebody's absences. */
function present(turn: Span, { absences }: Pick<TeamMember, 'absences'>): Span[] {
  let left = [turn];
  for (const absence of absences) {
    const [awayMs, backMs] = [toMs(absence.from), toMs(absence.to)];
    left = left.flatMap((span) => [
      { fromMs: span.fromMs, toMs: Math.min(span.toMs, awayMs) },
      { fromMs: Math.max(span.fromMs, backMs), toMs: span.toMs },
    ]);
    left = left.filter(({ fromMs, toMs: endMs }) => fromMs < endMs);
  }
  return left;
}

/** The same people as for a climb, whether or not they are away at the moment. */
function reachableForEver(team: readonly TeamMember[]): TeamMember[] {
  const here = team.map((member) => ({ ...member, absences: [] }));
  const ids = new Set(reachableFor(right, here, instantFromMs(0)).map(({ id }) => id));
  return team.filter(({ id }) => ids.has(id));
}
