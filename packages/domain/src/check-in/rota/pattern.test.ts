import { describe, expect, it } from 'vitest';
import { idOf, member } from '../../staff/team.fixture.ts';
import { levelsAt } from '../answer/duty.ts';
import { at } from '../check-in.fixture.ts';
import { isoWeekSchema, weeksAfter, weeksBefore } from './iso-week.ts';
import { carriedInto, patternIn, patternProblems, rotasIn } from './pattern.ts';
import { aRota, aTurn, week49, zone } from './rota.fixture.ts';
import { type RotaPattern, rotaPatternSchema, type Turn } from './rota.ts';
import { rotaPeopleOf } from './rota-people.ts';
import { eachOnce } from './rota-problems.ts';

const mail = 'x@example.com';
const samar = member('samar', 'clinician', { mail });
const rina = member('rina', 'clinician', { mail });
const team = [samar, rina, member('haddad', 'manager', { mail })];
const week = (name: string) => isoWeekSchema.parse(name);
const [week50, week51, week52] = [week('2026-W50'), week('2026-W51'), week('2026-W52')];
const aPattern = (turns: readonly Turn[], changes: Partial<RotaPattern> = {}) =>
  rotaPatternSchema.parse({ from: week49, turns, last: ['haddad'], revision: 1, ...changes });
const byDay = aPattern([aTurn(['samar'])]);

describe('the pattern of a rota', () => {
  it('holds in every later week that has no rota of its own, until another one begins', () => {
    const other = aPattern([aTurn(['rina'])], { from: week51 });
    const own = aRota([aTurn(['rina'])], { week: week52, away: [{ staffId: idOf('rina'), day: 2 }] });
    const weeks = [week('2026-W48'), week49, week50, week51, week52, week('2027-W30')];
    const held = rotasIn(weeks, { rotas: [own], patterns: [byDay, other] });
    expect(held.map(({ week: of, turns, away }) => [of, turns[0]?.staff[0], away.length])).toEqual([
      ['2026-W49', 'samar', 0],
      ['2026-W50', 'samar', 0],
      ['2026-W51', 'rina', 0],
      ['2026-W52', 'rina', 1],
      ['2027-W30', 'rina', 0],
    ]);
    expect(patternIn(week('2026-W48'), [byDay])).toBeUndefined();
  });

  it('says whom a flag asks, as a rota of the week would', () => {
    const usual = { timeZone: zone, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
    const monday = at('2026-12-14T08:00:00.000Z');
    const held = rotasIn([week51], { rotas: [], patterns: [byDay] });
    expect(levelsAt(team, usual, monday, held)).toEqual([[idOf('samar')], [], [idOf('haddad')]]);
  });
});

describe('a pattern', () => {
  const problems = (
    turns: readonly Turn[],
    { rotas = [] as ReturnType<typeof aRota>[], people = rotaPeopleOf(team) } = {},
  ) => {
    const found = patternProblems(aPattern(turns), { people, timeZone: zone, rotas, patterns: [byDay] });
    return eachOnce(found).map(({ field, code }) => `${field} ${code}`);
  };
  const night = aTurn(['samar'], { day: 7, from: '22:00', to: '08:00' });
  const behind = aTurn(['samar'], { from: '07:00', to: '09:00', level: 'second' });

  it('has nobody on call for two levels where it meets itself, though somebody is away at first', () => {
    expect(problems([night, aTurn(['rina'])])).toEqual([]);
    expect(problems([night, behind])).toEqual(['turns.0.staff.0 two-levels', 'turns.1.staff.0 two-levels']);
    const absences = [{ from: at('2026-12-01T00:00:00.000Z'), to: at('2026-12-31T00:00:00.000Z') }];
    expect(problems([night, behind], { people: rotaPeopleOf([{ ...samar, absences }, rina]) })).toHaveLength(2);
  });

  it('has nobody on call for two levels where it meets a later week that has a rota of its own', () => {
    const rotas = [aRota([behind], { week: week51 }), aRota([behind])];
    expect(problems([night], { rotas })).toEqual(['turns.0.staff.0 two-levels']);
    expect(problems([night], { rotas: [aRota([behind], { week: week52 }), aRota([], { week: week51 })] })).toEqual([]);
    // As far ahead as anybody plans.
    const far = aRota([behind], { week: week('2027-W45') });
    expect(problems([night], { rotas: [far] })).toEqual(['turns.0.staff.0 two-levels']);
  });
});

it('a plan begins with the turns of the week that was planned last, and without who was away in it', () => {
  const planned = aRota([aTurn(['samar'])], { away: [{ staffId: idOf('samar'), day: 1 }] });
  const rotas = [aRota([], { week: week('2026-W48') }), planned, aRota([], { week: week52 })];
  expect(carriedInto(week51, rotas)).toEqual({ from: week49, turns: planned.turns, last: planned.last, away: [] });
  expect(carriedInto(week('2026-W48'), rotas)).toBeUndefined();
  expect([weeksBefore(week50, 2), weeksAfter(week52, 2)]).toEqual([
    ['2026-W48', '2026-W49'],
    ['2026-W53', '2027-W01'],
  ]);
});
