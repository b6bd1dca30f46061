import { reachableFor } from '../../alert/plan-alerts.ts';
import type { Interval } from '../../calendar/interval.ts';
import { atWallTimeMs, timeOfDayMs, wallReadingAt, weekdayOf } from '../../calendar/wall-time.ts';
import { without } from '../../calendar/without.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import type { StaffId } from '../../ids.ts';
import { dayMs, type Instant, instantFromMs, toMs } from '../../instant.ts';
import { isAtWork, type UsualHours } from '../../staff/at-work.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import { type IsoWeek, weekOf } from '../rota/iso-week.ts';
import type { RotaLevel, RotaOfWeek } from '../rota/rota.ts';
import { awayOf, type DutySpan, spansOf } from '../rota/spans.ts';
import type { Levels } from './escalate.ts';
import type { Shift } from './watching.ts';

/** Who may act on answers. */
const right = 'check-in.work';
/** How many days of turns are looked ahead at. */
const daysAhead = 8;

/**
 * The weeks whose rotas say who is on duty now and in the days to come, in whatever zone; a turn of the night before may
 * still run.
 */
export function weeksAround(now: Instant): IsoWeek[] {
  const today = Math.floor(toMs(now) / dayMs);
  return [...new Set(Array.from({ length: daysAhead + 4 }, (_, index) => weekOf(today - 2 + index)))];
}

/**
 * Whom a climb asks, as the rota of this week says: those on duty; those who stand behind them; whoever is asked last, or the
 * managers where none of them can be, or whoever may act where no manager can be either. Without a rota, as the team stands now: those who may act and are at work; then all who
 * may act; then the managers. Whoever has no address, or is away, is in none of them.
 */
export function levelsAt(
  team: readonly TeamMember[],
  usual: UsualHours,
  now: Instant,
  rotas: readonly RotaOfWeek[] = [],
): Levels {
  const may = reachableFor(right, team, now);
  const leaders = reachableFor('check-in.acknowledge', team, now);
  const managers = leaders.filter(({ roles }) => roles.includes('manager'));
  const rota = rotas.find(({ week }) => week === weekAt(usual, now));
  const spans = spansOfAll(rotas, team, usual).filter((span) => isWithin(span, now));
  const idsOf = (members: readonly TeamMember[]) => members.map(({ id }) => id);
  const isOn = (id: StaffId, level: RotaLevel) => spans.some((span) => span.staffId === id && span.level === level);
  if (rota === undefined && spans.length === 0)
    return [may.filter((member) => isAtWork(member, now, usual)), may, managers].map(idsOf);
  const isAwayByRota = (id: StaffId) =>
    rota !== undefined &&
    awayOf(id, { rota, people: [], timeZone: usual.timeZone }).some((away) => isWithin(away, now));
  const here = leaders.filter(({ id }) => !isAwayByRota(id));
  const levels = [
    // The last night of a planned week may run into one that nobody has planned: whoever is at work then is there as well.
    may.filter((member) => isOn(member.id, 'first') || (rota === undefined && isAtWork(member, now, usual))),
    may.filter(({ id }) => isOn(id, 'second')),
    // A flag ends with nobody only where nobody can be reached at all.
    firstOf([
      here.filter(({ id }) => rota?.last.includes(id)),
      here.filter(({ roles }) => roles.includes('manager')),
      managers,
      may,
    ]),
  ];
  return levels.map(idsOf);
}

/** The first of these that has anybody. */
const firstOf = (some: readonly TeamMember[][]) => some.find((members) => members.length > 0) ?? [];

const isWithin = ({ startMs, endMs }: Interval, now: Instant) => startMs <= toMs(now) && toMs(now) < endMs;

/** The turns in which answers are read: as the rota says in the weeks that have one, else from the team's hours. */
export function turnsOf(
  team: readonly TeamMember[],
  usual: UsualHours,
  now: Instant,
  rotas: readonly RotaOfWeek[] = [],
): Shift[] {
  const reachable = reachableForEver(team);
  const fromHours = reachable.flatMap((member) => turnsByHours(member, usual, now, rotas));
  const onRota = spansOfAll(rotas, reachable, usual)
    .filter(({ level, endMs }) => level === 'first' && endMs > toMs(now))
    .filter(({ staffId }) => reachable.some(({ id }) => id === staffId))
    .map(({ startMs, endMs, staffId }) => shift({ startMs, endMs }, staffId));
  return [...fromHours, ...onRota];
}

/** When a rota has somebody stand behind those on duty who can be reached. */
export function secondTurnsOf(
  team: readonly TeamMember[],
  usual: Pick<UsualHours, 'timeZone'>,
  rotas: readonly RotaOfWeek[],
): Interval[] {
  const reachable = reachableForEver(team);
  return spansOfAll(rotas, reachable, usual)
    .filter(({ level, staffId }) => level === 'second' && reachable.some(({ id }) => id === staffId))
    .map(({ startMs, endMs }) => ({ startMs, endMs }));
}

/** When somebody works in the days to come by their own hours, whatever a rota says. */
export function hoursAhead(member: TeamMember, usual: UsualHours, now: Instant): Shift[] {
  return turnsByHours(member, usual, now, []);
}

function turnsByHours(member: TeamMember, usual: UsualHours, now: Instant, rotas: readonly RotaOfWeek[]): Shift[] {
  const { timeZone, week } = member.hours ?? usual;
  const clock = requireZoneClock(timeZone);
  const { day: today } = wallReadingAt(clock, toMs(now));
  const away = member.absences.map(({ from, to }) => ({ startMs: toMs(from), endMs: toMs(to) }));
  return Array.from({ length: daysAhead }, (_, index) => today + index)
    .filter((day) => !rotas.some((rota) => rota.week === weekOf(day)))
    .flatMap((day) =>
      week[weekdayOf(day)].flatMap(({ from, to }) => {
        const turn = {
          startMs: atWallTimeMs(clock, { day, timeMs: timeOfDayMs(from) }),
          endMs: atWallTimeMs(clock, { day, timeMs: timeOfDayMs(to) }),
        };
        return without(turn, away).map((span) => shift(span, member.id));
      }),
    );
}

function shift({ startMs, endMs }: { startMs: number; endMs: number }, staffId: TeamMember['id']): Shift {
  return { from: instantFromMs(startMs), to: instantFromMs(endMs), staff: [staffId] };
}

function spansOfAll(
  rotas: readonly RotaOfWeek[],
  team: readonly TeamMember[],
  { timeZone }: Pick<UsualHours, 'timeZone'>,
): DutySpan[] {
  // A night may run into the next week, whose own rota says who is away then.
  const awayIn = (id: StaffId) => rotas.flatMap((rota) => awayOf(id, { rota, people: [], timeZone }));
  return rotas
    .flatMap((rota) => spansOf(rota, team, timeZone))
    .flatMap((span) => without(span, awayIn(span.staffId)).map((left) => ({ ...span, ...left })));
}

/** The week of an instant, by the clock of the business. */
export function weekAt({ timeZone }: Pick<UsualHours, 'timeZone'>, now: Instant): IsoWeek {
  return weekOf(wallReadingAt(requireZoneClock(timeZone), toMs(now)).day);
}

/** The same people as for a climb, whether or not they are away at the moment. */
function reachableForEver(team: readonly TeamMember[]): TeamMember[] {
  const here = team.map((member) => ({ ...member, absences: [] }));
  const ids = new Set(reachableFor(right, here, instantFromMs(0)).map(({ id }) => id));
  return team.filter(({ id }) => ids.has(id));
}
