import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { addMs, hourMs } from '../../instant.ts';
import { idOf, member } from '../../staff/team.fixture.ts';
import { at } from '../check-in.fixture.ts';
import { weekOf } from '../rota/iso-week.ts';
import { aRota, aTurn, week49 } from '../rota/rota.fixture.ts';
import { levelsAt, turnsOf, weeksAround } from './duty.ts';
import { emergencyNumberOf } from './emergency-number.ts';
import { watchingAt } from './watching.ts';

/** Sunday noon in Tel Aviv; open from nine to six. */
const noon = at('2026-11-29T10:00:00.000Z');
const { timeZone, openingHours: week } = defaultBusinessCalendar;
const usual = { timeZone, week };
const mail = 'x@example.com';
const samar = member('samar', 'clinician', { mail });
const none = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const rina = member('rina', 'clinician', {
  mail,
  hours: { timeZone, week: { ...none, 1: [{ from: '08:00', to: '24:00' }] } },
});
const unreachable = member('lea', 'clinician');
const manager = member('haddad', 'manager', { mail });
const admin = member('noa', 'admin', { mail });
const team = [samar, rina, unreachable, manager, admin];

describe('whom a climb asks', () => {
  it('is who is at work, then all who may act, then the managers; nobody without an address', () => {
    expect(levelsAt(team, usual, noon)).toEqual([[idOf('samar')], [idOf('samar'), idOf('rina')], [idOf('haddad')]]);
  });

  it('is nobody who is away', () => {
    const away = [{ from: noon, to: addMs(noon, hourMs) }];
    expect(levelsAt([{ ...samar, absences: away }, manager], usual, noon)).toEqual([[], [], [idOf('haddad')]]);
  });
});

describe('the turns', () => {
  const of = (id: string, now = noon, people = team) =>
    turnsOf(people, usual, now)
      .filter(({ staff }) => staff.includes(idOf(id)))
      .map(({ from, to }) => `${from} ${to}`);

  it('come from people’s hours, their own or the business’s', () => {
    expect(of('samar')[0]).toBe('2026-11-29T07:00:00.000Z 2026-11-29T16:00:00.000Z');
    expect(of('rina')).toEqual(['2026-11-30T06:00:00.000Z 2026-11-30T22:00:00.000Z']);
    expect([of('lea'), of('haddad')]).toEqual([[], []]);
    expect(watchingAt(turnsOf(team, usual, noon), noon)).toEqual({
      kind: 'watched',
      until: '2026-11-29T16:00:00.000Z',
    });
  });

  it('leave out when somebody is away, also in the middle of a day', () => {
    const away = [{ from: at('2026-11-29T10:00:00.000Z'), to: at('2026-11-29T12:00:00.000Z') }];
    expect(of('samar', noon, [{ ...samar, absences: away }]).slice(0, 2)).toEqual([
      '2026-11-29T07:00:00.000Z 2026-11-29T10:00:00.000Z',
      '2026-11-29T12:00:00.000Z 2026-11-29T16:00:00.000Z',
    ]);
  });

  it('begin by the clock on the wall, also on the day on which it changes', () => {
    // The clocks go back an hour on 25 October 2026 at two.
    const hours = { timeZone, week: { ...none, 7: [{ from: '09:00', to: '17:00' }] } };
    const sunday = at('2026-10-24T22:00:00.000Z');
    expect(of('samar', sunday, [{ ...samar, hours }])[0]).toBe('2026-10-25T07:00:00.000Z 2026-10-25T15:00:00.000Z');
  });
});

describe('by a rota', () => {
  const monday = at('2026-11-30T08:00:00.000Z');
  const rota = aRota([aTurn(['samar']), aTurn(['rina'], { level: 'second' }), aTurn(['lea'], { day: 2 })]);
  const everybody = [...team, member('levi', 'manager', { mail })];

  it('a climb asks who is on duty, then who stands behind them, then whoever is asked last', () => {
    expect(levelsAt(everybody, usual, monday, [rota])).toEqual([[idOf('samar')], [idOf('rina')], [idOf('haddad')]]);
    const evening = at('2026-11-30T18:00:00.000Z');
    expect(levelsAt(everybody, usual, evening, [rota])).toEqual([[], [], [idOf('haddad')]]);
    // Who can't be reached any more, though they could when it was saved.
    expect(levelsAt(everybody, usual, at('2026-12-01T08:00:00.000Z'), [rota])[0]).toEqual([]);
  });

  it('a climb asks every manager where nobody is left of those who are asked last', () => {
    const away = [{ from: monday, to: addMs(monday, hourMs) }];
    const others = everybody.map((one) => (one.id === 'haddad' ? { ...one, absences: away } : one));
    expect(levelsAt(others, usual, monday, [rota])[2]).toEqual([idOf('levi')]);
  });

  it('a climb asks nobody last who is away by the rota, and rather a manager who is here', () => {
    const away = [{ staffId: idOf('haddad'), day: 1 as const }];
    const both = aRota([aTurn(['samar'])], { away, last: [idOf('haddad'), idOf('levi')] });
    expect(levelsAt(everybody, usual, monday, [both])[2]).toEqual([idOf('levi')]);
    const alone = aRota([aTurn(['samar'])], { away, last: [idOf('haddad')] });
    expect(levelsAt(everybody, usual, monday, [alone])[2]).toEqual([idOf('levi')]);
    expect(levelsAt([samar, manager], usual, monday, [alone])[2]).toEqual([idOf('haddad')]);
  });

  it('a climb asks nobody in a night who is away by the rota of the week that it runs into', () => {
    const night = aRota([aTurn(['samar'], { day: 7, from: '22:00', to: '06:00' })]);
    const week50 = weekOf(Date.parse('2026-12-07') / 86_400_000);
    const next = aRota([], { week: week50, away: [{ staffId: idOf('samar'), day: 1 }] });
    expect(levelsAt(everybody, usual, at('2026-12-07T01:00:00.000Z'), [night, next])[0]).toEqual([]);
    expect(levelsAt(everybody, usual, at('2026-12-06T21:00:00.000Z'), [night, next])[0]).toEqual([idOf('samar')]);
  });

  it('a climb ends with whoever may act where neither those who are asked last nor any manager can be reached', () => {
    const away = [{ from: monday, to: addMs(monday, hourMs) }];
    const left = everybody.map((one) => (one.roles.includes('manager') ? { ...one, absences: away } : one));
    expect(levelsAt(left, usual, monday, [rota])[2]).toEqual([idOf('samar'), idOf('rina')]);
    expect(levelsAt([], usual, monday, [rota])).toEqual([[], [], []]);
  });

  it('the turns are those of the first level, and of a week without one those of the team’s hours', () => {
    const turns = turnsOf(everybody, usual, at('2026-12-04T10:00:00.000Z'), [rota]);
    // Of Monday on nothing is left; the next week has no rota, and the business opens on Monday.
    expect(turns.map(({ from }) => from).toSorted()[0]).toBe('2026-12-07T06:00:00.000Z');
    expect(turnsOf(everybody, usual, monday, [rota])[0]?.staff).not.toContain('lea');
    expect(watchingAt(turnsOf(everybody, usual, monday, [rota]), monday)).toEqual({
      kind: 'watched',
      until: '2026-11-30T15:00:00.000Z',
    });
    const later = at('2026-11-30T16:00:00.000Z');
    expect(watchingAt(turnsOf(everybody, usual, later, [rota]), later)).toMatchObject({ kind: 'unwatched' });
  });

  it('a climb in the last night of a planned week asks who is on duty, though nobody has planned the next one', () => {
    const night = aRota([aTurn(['samar'], { day: 7, from: '22:00', to: '06:00' })]);
    const early = at('2026-12-07T00:00:00.000Z');
    const managers = [idOf('haddad'), idOf('levi')];
    expect(levelsAt(everybody, usual, early, [night])).toEqual([[idOf('samar')], [], managers]);
    // Where it runs past opening, whoever is at work by their hours is asked as well.
    const late = aRota([aTurn(['samar'], { day: 7, from: '22:00', to: '12:00', level: 'second' })]);
    const opened = at('2026-12-07T08:00:00.000Z');
    expect(levelsAt(everybody, usual, opened, [late])).toEqual([
      [idOf('samar'), idOf('rina')],
      [idOf('samar')],
      managers,
    ]);
    // Once the night is over nobody is on duty by a rota: the team's hours count.
    expect(levelsAt(everybody, usual, at('2026-12-07T08:00:00.000Z'), [night])[1]).toContain('rina');
  });

  it('a turn of the night before still runs', () => {
    const night = aRota([aTurn(['samar'], { day: 7, from: '22:00', to: '06:00' })]);
    const early = at('2026-12-07T01:00:00.000Z');
    expect(weeksAround(early)).toEqual([week49, '2026-W50', '2026-W51']);
    expect(watchingAt(turnsOf(everybody, usual, early, [night]), early)).toEqual({
      kind: 'watched',
      until: '2026-12-07T04:00:00.000Z',
    });
  });
});

it('an ambulance has a number everywhere', () => {
  expect(['IL', 'DE', 'US'].map(emergencyNumberOf)).toEqual(['101', '112', '911']);
});
