import { type IsoWeek, mondayOf, weeksAfter, weeksBeside } from './iso-week.ts';
import type { Rota, RotaOfWeek, RotaPattern, WrittenRota } from './rota.ts';
import { type Given, type RotaProblem, rotaProblems } from './rota-problems.ts';

/** How many weeks after its first a pattern is held against, where some of them have a rota of their own: nobody plans further. */
export const patternWeeksAhead = 52;

type Known = { rotas: readonly Rota[]; patterns: readonly RotaPattern[] };

/** The pattern that holds in a week: the newest that has begun. */
export function patternIn(week: IsoWeek, patterns: readonly RotaPattern[]): RotaPattern | undefined {
  return patterns
    .filter(({ from }) => from <= week)
    .toSorted((left, right) => mondayOf(right.from) - mondayOf(left.from))
    .at(0);
}

/** What holds in each of these weeks: its own rota, else the pattern; of a week with neither nothing. */
export function rotasIn(weeks: readonly IsoWeek[], { rotas, patterns }: Known): RotaOfWeek[] {
  return weeks.flatMap((week) => {
    const own = rotas.find((rota) => rota.week === week);
    const pattern = patternIn(week, patterns);
    return own ?? (pattern && laidOut(pattern, week)) ?? [];
  });
}

/** What a plan of a week may begin with: the turns of the week that was planned last. Who was away then is not carried. */
export function carriedInto(week: IsoWeek, rotas: readonly Rota[]): (WrittenRota & { from: IsoWeek }) | undefined {
  const last = rotas
    .filter((rota) => rota.week < week)
    .toSorted((left, right) => mondayOf(right.week) - mondayOf(left.week))
    .at(0);
  return last && { from: last.week, turns: last.turns, last: last.last, away: [] };
}

/**
 * What keeps turns from holding in every week from one on: somebody on call for two levels at once where the pattern meets
 * itself, or a later week with a rota of its own. Who is away goes with a week and not with the pattern.
 */
export function patternProblems(
  pattern: RotaPattern,
  { people, timeZone, rotas, patterns }: Given & Known,
): RotaProblem[] {
  const always = people.map((person) => ({ ...person, absences: [] }));
  const weeks = weeksAfter(pattern.from, patternWeeksAhead);
  const all = withPattern(patterns, pattern);
  const held = rotasIn([pattern.from, ...weeks], {
    rotas: rotas.filter(({ week }) => week !== pattern.from),
    patterns: all,
  });
  return weeks
    .filter((week) => patternIn(week, all) === pattern && !rotas.some((rota) => rota.week === week))
    .flatMap((week) => {
      const beside = held.filter((other) => weeksBeside(week).includes(other.week));
      return rotaProblems(laidOut(pattern, week), { people: always, timeZone, beside });
    })
    .filter(({ code }) => code === 'two-levels');
}

/** The patterns once one of them begins, or begins anew. */
export function withPattern(patterns: readonly RotaPattern[], pattern: RotaPattern): RotaPattern[] {
  return [...patterns.filter(({ from }) => from !== pattern.from), pattern];
}

function laidOut({ turns, last }: RotaPattern, week: IsoWeek): RotaOfWeek {
  return { week, turns, last, away: [] };
}
