import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { instantFromMs } from '../../instant.ts';
import { idOf, member } from '../../staff/team.fixture.ts';
import { at } from '../check-in.fixture.ts';
import { holesIn } from './holes.ts';
import { isoWeekSchema, mondayOf, weekOf, weeksBeside } from './iso-week.ts';
import { proposeRota } from './propose-rota.ts';
import { aRota, aTurn, zone } from './rota.fixture.ts';
import { writtenRotaSchema } from './rota.ts';
import { rotaPeopleOf } from './rota-people.ts';
import { rotaProblems } from './rota-problems.ts';
import { spansOf } from './spans.ts';
import { suggestCalls } from './suggest-calls.ts';

const mail = 'x@example.com';
const samar = member('samar', 'clinician', { mail, languages: ['ar', 'he'] });
const rina = member('rina', 'clinician', { mail, languages: ['he'] });
const lea = member('lea', 'clinician');
const haddad = member('haddad', 'manager', { mail });
const gone = member('gone', 'clinician', { mail, state: 'disabled' });
const team = [samar, rina, lea, haddad, gone, member('noa', 'agent', { mail })];
const people = rotaPeopleOf(team);
const said = (spans: readonly { startMs: number; endMs: number }[]) =>
  spans.map(({ startMs, endMs }) => `${instantFromMs(startMs)} ${instantFromMs(endMs)}`);

describe('a week', () => {
  it.each([
    ['2026-W49', '2026-11-30'],
    ['2027-W01', '2027-01-04'],
    // The year of 2026 has a 53rd week, which ends in the next.
    ['2026-W53', '2026-12-28'],
    ['2025-W01', '2024-12-30'],
  ])('%s begins on %s', (week, monday) => {
    const day = Date.parse(monday) / 86_400_000;
    expect([mondayOf(week), weekOf(day), weekOf(day + 6)]).toEqual([day, week, week]);
  });

  it.each(['2025-W53', '2026-W00', '2026-49', ''])('%j is none', (week) => {
    expect(isoWeekSchema.safeParse(week).success).toBe(false);
  });
});

describe('who is on duty', () => {
  it('goes by the clock on the wall, across midnight and the end of the week', () => {
    const night = aTurn(['samar'], { day: 7, from: '22:00', to: '06:00' });
    expect(said(spansOf(aRota([night]), people, zone))).toEqual(['2026-12-06T20:00:00.000Z 2026-12-07T04:00:00.000Z']);
  });

  it('begins right on the day on which the clocks change', () => {
    // Israel goes back an hour on Sunday 25 October 2026, at two.
    const rota = aRota([aTurn(['samar'], { day: 7 }), aTurn(['rina'], { day: 6, from: '22:00', to: '06:00' })], {
      week: weekOf(Date.parse('2026-10-25') / 86_400_000),
    });
    expect(said(spansOf(rota, people, zone))).toEqual([
      '2026-10-25T07:00:00.000Z 2026-10-25T15:00:00.000Z',
      '2026-10-24T19:00:00.000Z 2026-10-25T04:00:00.000Z',
    ]);
  });

  it('is nobody who is away, by the rota or by the team', () => {
    const away = [{ from: at('2026-11-30T09:00:00.000Z'), to: at('2026-11-30T10:00:00.000Z') }];
    const [first, ...others] = people;
    if (first === undefined) return expect.unreachable();
    const rota = aRota([aTurn(['samar', 'rina'])], { away: [{ staffId: idOf('rina'), day: 1 }] });
    expect(said(spansOf(rota, [{ ...first, absences: away }, ...others], zone))).toEqual([
      '2026-11-30T07:00:00.000Z 2026-11-30T09:00:00.000Z',
      '2026-11-30T10:00:00.000Z 2026-11-30T15:00:00.000Z',
    ]);
  });
});

describe('a rota', () => {
  const problems = (...given: Parameters<typeof aRota>) =>
    rotaProblems(aRota(...given), { people, timeZone: zone }).map(({ field, code }) => `${field} ${code}`);

  it('can be saved where everybody can be reached and stands in one level at a time', () => {
    const back = aTurn(['rina'], { from: '17:00', to: '21:00', level: 'second' });
    expect(problems([aTurn(['samar', 'rina']), back, aTurn(['samar'], { day: 2, level: 'second' })])).toEqual([]);
  });

  it.each([
    [[aTurn(['lea'])], {}, 'turns.0.staff.0 unreachable'],
    [[aTurn(['samar', 'nobody'])], {}, 'turns.0.staff.1 unknown'],
    [[aTurn(['gone'])], {}, 'turns.0.staff.0 unknown'],
    [[aTurn(['haddad'])], {}, 'turns.0.staff.0 may-not'],
    [[], { last: [idOf('haddad'), idOf('nobody')] }, 'last.1 unknown'],
    [[], { last: [idOf('haddad'), idOf('lea')] }, 'last.1 unreachable'],
    [[aTurn(['samar'])], { last: [idOf('samar')] }, 'turns.0.staff.0 two-levels'],
    [[], { away: [{ staffId: idOf('haddad'), day: 3 as const }] }, 'last nobody-last'],
  ])('with %j and %j is refused', (turns, changes, problem) => {
    expect(problems(turns, changes)).toEqual([problem]);
  });

  it('has nobody on call for two levels at once, also across midnight', () => {
    const night = aTurn(['samar'], { day: 1, from: '22:00', to: '08:00' });
    const behind = aTurn(['samar'], { day: 2, from: '07:00', to: '09:00', level: 'second' });
    expect(problems([night, behind])).toEqual(['turns.0.staff.0 two-levels', 'turns.1.staff.0 two-levels']);
  });

  it('has nobody on call for two levels where one week runs into the next', () => {
    const sundayNight = aTurn(['samar'], { day: 7, from: '22:00', to: '08:00' });
    const before = aRota([sundayNight]);
    const week50 = weekOf(mondayOf(before.week) + 7);
    const against = (turns: Parameters<typeof aRota>[0], changes = {}) =>
      rotaProblems(aRota(turns, { week: week50, ...changes }), { people, timeZone: zone, beside: [before] }).map(
        ({ field, code }) => `${field} ${code}`,
      );
    const monday = { day: 1, from: '07:00', to: '12:00' } as const;
    expect(against([aTurn(['samar'], { ...monday, level: 'second' })])).toEqual(['turns.0.staff.0 two-levels']);
    expect(against([aTurn(['samar'], monday), aTurn(['samar'], { day: 2, level: 'second' })])).toEqual([]);
    // Nor on duty and asked last.
    expect(against([], { last: [idOf('samar')] })).toEqual(['last.0 two-levels']);
    const after = aRota([], { week: week50, last: [idOf('samar')] });
    expect(rotaProblems(before, { people, timeZone: zone, beside: [after] })).toMatchObject([
      { field: 'turns.0.staff.0', code: 'two-levels' },
    ]);
    expect(weeksBeside(week50)).toEqual([before.week, '2026-W51']);
  });

  it('is covered at the last level where one is there while another is away', () => {
    const away = [{ staffId: idOf('haddad'), day: 3 as const }];
    expect(problems([], { away, last: [idOf('haddad'), idOf('rina')] })).toEqual([]);
  });

  it('cannot have an empty last level, nor a turn of nobody or of no length', () => {
    const written = { turns: [{ ...aTurn(['samar']), staff: [], to: '09:00' }], last: [], away: [] };
    const fields = writtenRotaSchema.safeParse(written).error?.issues.map(({ path }) => path.join('.'));
    expect(fields).toEqual(['turns.0.staff', 'turns.0', 'last']);
  });

  it('lets somebody be asked last who may acknowledge and nothing else', () => {
    const reader = { id: idOf('reader'), mayAct: true, mayLead: false, canBeReached: true, absences: [] };
    const given = { people: [...people, reader], timeZone: zone };
    expect(rotaProblems(aRota([], { last: [idOf('haddad'), idOf('reader')] }), given)).toEqual([
      { field: 'last.1', code: 'may-not', staffId: 'reader' },
    ]);
  });
});

describe('a hole', () => {
  const { openingHours: opening } = defaultBusinessCalendar;

  it('is where the business is open and nobody is on duty at the first level', () => {
    const turns = [aTurn(['samar'], { to: '13:00' }), aTurn(['rina'], { level: 'second' })];
    expect(said(holesIn(aRota(turns), { people, opening, timeZone: zone })).slice(0, 2)).toEqual([
      '2026-11-30T11:00:00.000Z 2026-11-30T16:00:00.000Z',
      '2026-12-01T07:00:00.000Z 2026-12-01T16:00:00.000Z',
    ]);
  });
});

it('a rota begins with the hours that people wish for, and with the managers as the last to be asked', () => {
  const none = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  const nights = { timeZone: zone, week: { ...none, 2: [{ from: '18:00', to: '22:00' }] } };
  const usual = { timeZone: zone, week: { ...none, 1: [{ from: '09:00', to: '17:00' }] } };
  const zohar = member('zohar', 'clinician', { mail, hours: nights });
  const all = [...team, zohar];
  expect(proposeRota(all, { people: rotaPeopleOf(all), usual })).toEqual({
    turns: [aTurn(['samar', 'rina']), aTurn(['zohar'], { day: 2, from: '18:00', to: '22:00' })],
    last: ['haddad'],
    away: [],
  });
});

describe('calls are offered', () => {
  const onDuty = [
    { ...samar, taken: 2 },
    { ...rina, taken: 0 },
  ];
  it('by load, to those who speak the language, and to all where nobody does', () => {
    const calls = (['he', 'he', 'he', 'ar', 'en'] as const).map((language, index) => ({ id: `c-${index}`, language }));
    expect([...suggestCalls(calls, onDuty).values()]).toEqual(['rina', 'rina', 'rina', 'samar', 'rina']);
    expect(suggestCalls([], onDuty).size + suggestCalls([{ id: 'c', language: 'he' }], []).size).toBe(0);
  });
  it('to whoever is asked by name, on duty or not, which counts as taken', () => {
    const call = (id: string, of?: string) => ({ id, language: 'he' as const, of: of === undefined ? of : idOf(of) });
    const calls = [call('c-1'), call('c-2', 'rina'), call('c-3', 'rina'), call('c-4', 'rina'), call('c-5', 'haddad')];
    expect(Object.fromEntries(suggestCalls(calls, onDuty))).toEqual({
      'c-1': 'samar',
      'c-2': 'rina',
      'c-3': 'rina',
      'c-4': 'rina',
      'c-5': 'haddad',
    });
  });
  it('in the same way to people of the same load', () => {
    const same = onDuty.map((person) => ({ ...person, taken: 1 }));
    expect(suggestCalls([{ id: 'c', language: 'he' }], same.toReversed()).get('c')).toBe('rina');
  });
});
