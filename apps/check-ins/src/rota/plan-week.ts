import { holesIn } from '@kesher/domain/check-in/rota/holes';
import { type IsoWeek, weeksAfter, weeksBefore, weeksBeside } from '@kesher/domain/check-in/rota/iso-week';
import {
  carriedInto,
  patternIn,
  patternProblems,
  patternWeeksAhead,
  rotasIn,
  withPattern,
} from '@kesher/domain/check-in/rota/pattern';
import { proposeRota } from '@kesher/domain/check-in/rota/propose-rota';
import type { WrittenRota } from '@kesher/domain/check-in/rota/rota';
import { rotaPeopleOf } from '@kesher/domain/check-in/rota/rota-people';
import { eachOnce, type RotaProblem, rotaProblems } from '@kesher/domain/check-in/rota/rota-problems';
import { instantFromMs } from '@kesher/domain/instant';
import type { CheckInPorts } from '../ports.ts';
import { readPlans } from './read-rotas.ts';

type Ports = Pick<CheckInPorts, 'rota' | 'team' | 'settings'>;

/** How far back a week is looked for whose turns a plan may begin with. */
const weeksBack = 8;

/** A week as it is planned, or as it may be; where nobody is on duty, and who has taken how much. */
export function readWeek(ports: Ports) {
  return async (week: IsoWeek) => {
    const [{ rotas, patterns }, team, settings, load] = await Promise.all([
      readPlans(ports)([...weeksBefore(week, weeksBack), week]),
      ports.team.list(),
      ports.settings.get(),
      ports.rota.taken(week),
    ]);
    const { timeZone, openingHours: opening } = settings.calendar;
    const people = rotaPeopleOf(team);
    const rota = rotas.find((one) => one.week === week);
    const pattern = patternIn(week, patterns);
    const carried = carriedInto(week, rotas);
    const holes = rotasIn([week], { rotas, patterns }).flatMap((held) => holesIn(held, { people, opening, timeZone }));
    return {
      week,
      ...(rota && { rota }),
      ...(pattern && { pattern }),
      ...(carried && { carried }),
      proposal: proposeRota(team, { people, usual: { timeZone, week: opening } }),
      people: people.map((person) => {
        const { name = person.id, languages = [] } = team.find(({ id }) => id === person.id) ?? {};
        return { ...person, name, languages };
      }),
      timeZone,
      opening,
      holes: holes.map(({ startMs, endMs }) => ({ from: instantFromMs(startMs), to: instantFromMs(endMs) })),
      load,
    };
  };
}

type Wanted = { revision: number; written: WrittenRota; repeats?: boolean | undefined };

/** Plans a week, and where it repeats those that follow; refused at the field where somebody cannot stand. */
export function planWeek(ports: Ports) {
  return async (
    week: IsoWeek,
    { revision, written, repeats = false }: Wanted,
  ): Promise<{ kind: 'stored' } | { kind: 'stale' } | { kind: 'refused'; problems: RotaProblem[] }> => {
    const [before, after] = weeksBeside(week);
    const [team, { calendar }, plans] = await Promise.all([
      ports.team.list(),
      ports.settings.get(),
      readPlans(ports)([before, week, ...(repeats ? weeksAfter(week, patternWeeksAhead) : [after])]),
    ]);
    const rota = { ...written, week, revision: revision + 1 };
    const pattern = { from: week, turns: written.turns, last: written.last, revision: revision + 1 };
    const given = { people: rotaPeopleOf(team), timeZone: calendar.timeZone };
    const patterns = repeats ? withPattern(plans.patterns, pattern) : plans.patterns;
    const beside = rotasIn([before, after], { ...plans, patterns });
    const problems = eachOnce([
      ...rotaProblems(rota, { ...given, beside }),
      ...(repeats ? patternProblems(pattern, { ...given, ...plans }) : []),
    ]);
    if (problems.length > 0) return { kind: 'refused', problems };
    const kind = await ports.rota.put(rota);
    // Second, and of the week's revision: of two who plan the same week, the pattern is of whoever plans it last.
    if (kind === 'stored' && repeats) await ports.rota.putPattern(pattern);
    return { kind };
  };
}
