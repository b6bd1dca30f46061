import { describe, expect, it } from 'vitest';
import { slotOf } from '../../alert/alert.ts';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { addMs, hourMs, type Instant, minuteMs } from '../../instant.ts';
import { isoDateSchema } from '../../instant-schema.ts';
import { idOf, member } from '../../staff/team.fixture.ts';
import { aCheckIn, at } from '../check-in.fixture.ts';
import { aRota, aTurn } from '../rota/rota.fixture.ts';
import { alertsOfEmptyLevel } from './alerts-of-empty-level.ts';
import { climb, escalate } from './escalate.ts';
import { gapsAhead, isWanted } from './gaps.ts';

/** Monday at ten in Tel Aviv; open from nine to six. */
const monday = at('2026-11-30T08:00:00.000Z');
const calendar = defaultBusinessCalendar;
const mail = 'x@example.com';
const samar = member('samar', 'clinician', { mail });
const rina = member('rina', 'clinician', { mail });
const haddad = member('haddad', 'manager', { mail });
const levi = member('levi', 'manager', { mail });
const team = [samar, rina, haddad, levi];
const away = { absences: [{ from: at('2026-11-30T10:00:00.000Z'), to: at('2026-11-30T12:00:00.000Z') }] };

describe('the gaps of the next 24 hours', () => {
  const said = (rotas: ReturnType<typeof aRota>[], people = team, now: Instant = monday) =>
    gapsAhead(people, { calendar, rotas }, now).map(({ level, from, to }) => `${level} ${from} ${to}`);

  it('are when the business is open and nobody is on duty', () => {
    const rota = aRota([aTurn(['samar'], { to: '13:00' }), aTurn(['rina'], { from: '12:00', to: '15:00' })]);
    expect(said([rota])).toEqual([
      'first 2026-11-30T13:00:00.000Z 2026-11-30T16:00:00.000Z',
      'first 2026-12-01T07:00:00.000Z 2026-12-01T08:00:00.000Z',
    ]);
    expect(said([])).toEqual([]);
    expect(said([], [haddad])).toHaveLength(2);
  });

  it('are none on a day on which the business is closed', () => {
    const closed = { ...calendar, closedDates: [isoDateSchema.parse('2026-11-30')] };
    expect(gapsAhead([haddad], { calendar: closed, rotas: [] }, monday)).toEqual([
      { level: 'first', from: '2026-12-01T07:00:00.000Z', to: '2026-12-01T08:00:00.000Z' },
    ]);
  });

  it('are at each level when whoever should stand there is away, also by night', () => {
    const whole = aTurn(['rina'], { to: '18:00' });
    const night = aTurn(['samar'], { from: '22:00', to: '02:00' });
    const second = aTurn(['samar'], { from: '11:00', to: '15:00', level: 'second' });
    const tuesday = aTurn(['rina'], { day: 2, to: '18:00' });
    expect(said([aRota([whole, night, second, tuesday])])).toEqual([]);
    const gone = [{ staffId: idOf('samar'), day: 1 as const }];
    expect(said([aRota([whole, night, tuesday], { away: gone })])).toEqual([
      'first 2026-11-30T20:00:00.000Z 2026-11-30T22:00:00.000Z',
    ]);
    expect(said([aRota([whole, second, tuesday])], [{ ...samar, ...away }, rina])).toEqual([
      'second 2026-11-30T10:00:00.000Z 2026-11-30T12:00:00.000Z',
    ]);
    // Who cannot be reached is as good as away.
    expect(said([aRota([whole, second, tuesday])], [rina, member('samar', 'clinician')])).toEqual([
      'second 2026-11-30T09:00:00.000Z 2026-11-30T13:00:00.000Z',
    ]);
  });

  it('are told once where whoever is away leaves opening hours too', () => {
    const rota = aRota([
      aTurn(['samar'], { from: '08:00', to: '13:00' }),
      aTurn(['rina'], { from: '13:00', to: '18:00' }),
    ]);
    expect(said([rota], [{ ...samar, ...away }, rina]).at(0)).toBe(
      'first 2026-11-30T10:00:00.000Z 2026-11-30T11:00:00.000Z',
    );
  });

  it('of a turn that is over are none', () => {
    expect(said([aRota([aTurn(['samar'], { to: '09:30', level: 'second' })])], [rina])).not.toContain('second');
  });
});

it('somebody should be on duty while the business is open, and behind them where a turn says so', () => {
  const night = at('2026-11-30T20:30:00.000Z');
  const rotas = [aRota([aTurn(['samar'], { from: '22:00', to: '02:00', level: 'second' })])];
  const wanted = (when: Instant) =>
    (['first', 'second'] as const).map((level) => isWanted(level, { calendar, rotas }, when));
  expect([wanted(monday), wanted(night)]).toEqual([
    [true, false],
    [false, true],
  ]);
});

describe('the alerts of an empty level', () => {
  const rota = aRota([aTurn(['samar'], { to: '18:00' }), aTurn(['rina'], { to: '18:00', level: 'second' })]);
  const checkIn = aCheckIn();
  const flagged = (levels: string[][], now = monday) =>
    escalate(checkIn, 'flag', { levels: levels.map((people) => people.map(idOf)), now });
  const told = (
    flag: ReturnType<typeof flagged>,
    { now = monday, recent = [] as Parameters<typeof alertsOfEmptyLevel>[1]['recent'], rotas = [rota] } = {},
  ) => alertsOfEmptyLevel(flag, { team, calendar, rotas, recent }, now);

  it('go to the managers, and say nothing of the flag', () => {
    const row = { kind: 'empty-level', slot: slotOf(monday), alertedAt: monday, attempts: 0, answered: [] };
    expect(told(flagged([[], ['rina'], ['haddad']]))).toEqual([
      { ...row, staffId: 'haddad' },
      { ...row, staffId: 'levi' },
    ]);
  });

  it('go to nobody whom the climb has woken itself', () => {
    expect(told(flagged([[], [], ['haddad']])).map(({ staffId }) => staffId)).toEqual(['levi']);
  });

  it('come once in half an hour, however many flags climb past it', () => {
    const recent = told(flagged([[], ['rina'], ['haddad']]));
    const later = addMs(monday, 29 * minuteMs);
    expect(told(flagged([[], ['rina'], ['haddad']], later), { now: later, recent })).toEqual([]);
    const half = addMs(monday, 30 * minuteMs);
    expect(told(flagged([[], ['rina'], ['haddad']], half), { now: half, recent })).toHaveLength(2);
  });

  it('are none where nothing was skipped, nor where it was skipped long ago', () => {
    expect(told(checkIn)).toEqual([]);
    expect(told(flagged([['samar'], ['rina'], ['haddad']]))).toEqual([]);
    const skipped = flagged([[], ['rina'], ['haddad']]);
    expect(told(skipped, { now: addMs(monday, 30 * minuteMs) })).toEqual([]);
  });

  it('come of the second level too, once the climb has passed it', () => {
    const levels = [['samar'], [], ['haddad']].map((people) => people.map(idOf));
    const now = addMs(monday, 16 * minuteMs);
    const climbed = climb(flagged([['samar'], [], ['haddad']]), { levels, now });
    expect(told(climbed, { now }).map(({ staffId }) => staffId)).toEqual(['levi']);
  });

  it('are none where nobody was to stand there: at night, or behind those on duty without a turn for it', () => {
    const night = addMs(monday, 12 * hourMs);
    expect(told(flagged([[], [], ['haddad']], night), { now: night })).toEqual([]);
    const first = aRota([aTurn(['samar'], { to: '18:00' })]);
    const levels = [['samar'], [], ['haddad']].map((people) => people.map(idOf));
    const now = addMs(monday, 16 * minuteMs);
    const climbed = climb(flagged([['samar'], [], ['haddad']]), { levels, now });
    expect(told(climbed, { now, rotas: [first] })).toEqual([]);
  });

  it('are of the moment at which a level was skipped, though the business has closed since, or opened', () => {
    const closing = at('2026-11-30T15:59:00.000Z');
    const late = addMs(closing, 20 * minuteMs);
    expect(told(flagged([[], ['rina'], ['haddad']], closing), { now: late, rotas: [] })).toHaveLength(2);
    const opening = at('2026-12-01T06:59:00.000Z');
    const open = addMs(opening, 20 * minuteMs);
    expect(told(flagged([[], ['rina'], ['haddad']], opening), { now: open, rotas: [] })).toEqual([]);
  });

  it('are of the moment of the climb, where that found nobody left at all', () => {
    const early = addMs(monday, -hourMs);
    const began = flagged([['samar'], ['rina'], ['haddad']], early);
    const turn = aTurn(['rina'], { from: '09:15', to: '09:30', level: 'second' });
    const now = addMs(early, 16 * minuteMs);
    const climbed = climb(began, { levels: [[], [], []], now });
    expect(climbed.escalation).toMatchObject({ skipped: [1, 2], acknowledgeBy: now });
    expect(told(climbed, { now, rotas: [aRota([turn])] })).toHaveLength(2);
  });
});
