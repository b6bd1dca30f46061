import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { idOf, member } from '../../staff/team.fixture.ts';
import { at, noon } from '../check-in.fixture.ts';
import { askedOf, practitionerOf } from './asked-of.ts';

const samar = member('samar', 'clinician', { name: 'Samar Nasser' });
const haddad = member('haddad', 'clinician', { name: 'Dr Ramzi Haddad' });
const gone = member('gone', 'clinician', { name: 'Dr Gone', state: 'disabled' });
const team = [samar, haddad, gone, member('noa', 'agent', { name: 'Noa' })];
const usual = { timeZone: defaultBusinessCalendar.timeZone, week: defaultBusinessCalendar.openingHours };
const asked = (
  caller: Parameters<typeof askedOf>[0]['caller'],
  { practitioner = 'haddad', people = team, onDuty = [idOf('samar')], now = noon } = {},
) => askedOf({ caller }, { practitioner, team: people, onDuty, usual, now });

describe('the practitioner of a work', () => {
  it.each([
    ['haddad', 'haddad'],
    ['HADDAD', 'haddad'],
    [' dr. ramzi  haddad', 'haddad'],
    ['Dr Gone', undefined],
    ['somebody', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j of the team', (named, id) => {
    expect(practitionerOf(named, team)?.id).toBe(id);
  });

  it('is nobody where two have the name, unless one is named by id', () => {
    const twice = [...team, member('haddad2', 'clinician', { name: 'Dr Ramzi Haddad' })];
    expect(practitionerOf('Dr Ramzi Haddad', twice)).toBeUndefined();
    expect(practitionerOf('haddad2', twice)?.id).toBe('haddad2');
  });
});

describe('a call', () => {
  it('is asked of whoever did the work, or of somebody by name, where its step says so', () => {
    expect(asked({ kind: 'practitioner' })).toEqual({ staffId: 'haddad', isThere: true });
    expect(asked({ kind: 'person', staffId: idOf('samar') })).toEqual({ staffId: 'samar', isThere: true });
    expect([asked({ kind: 'on-duty' }), asked(undefined)]).toEqual([undefined, undefined]);
  });

  it('is asked of nobody by name where nobody of that name is left', () => {
    expect(asked({ kind: 'practitioner' }, { practitioner: '' })).toBeUndefined();
    expect(asked({ kind: 'practitioner' }, { practitioner: 'Dr Gone' })).toBeUndefined();
    expect(asked({ kind: 'person', staffId: idOf('gone') })).toBeUndefined();
  });

  it('says when whoever is away or off duty is back', () => {
    const absences = [{ from: at('2026-11-28T10:00:00.000Z'), to: at('2026-12-01T10:00:00.000Z') }];
    const away = team.map((one) => (one === haddad ? { ...haddad, absences } : one));
    expect(asked({ kind: 'practitioner' }, { people: away })).toEqual({
      staffId: 'haddad',
      isThere: false,
      again: '2026-12-01T10:00:00.000Z',
    });
    const night = at('2026-11-29T20:00:00.000Z');
    expect(asked({ kind: 'practitioner' }, { now: night })).toMatchObject({ again: '2026-11-30T07:00:00.000Z' });
    // On duty at night, whatever their hours are.
    expect(asked({ kind: 'practitioner' }, { now: night, onDuty: [idOf('haddad')] })).toMatchObject({ isThere: true });
    const month = [{ from: at('2026-11-28T10:00:00.000Z'), to: at('2026-12-28T10:00:00.000Z') }];
    const long = [{ ...haddad, absences: month }];
    expect(asked({ kind: 'practitioner' }, { people: long })).toEqual({
      staffId: 'haddad',
      isThere: false,
      again: '2026-12-28T10:00:00.000Z',
    });
  });

  it('is not left with somebody who may not ring', () => {
    expect(asked({ kind: 'practitioner' }, { practitioner: 'noa' })).toEqual({ staffId: 'noa', isThere: false });
    const hours = { timeZone: usual.timeZone, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
    expect(asked({ kind: 'practitioner' }, { people: [{ ...haddad, hours }] })).toEqual({
      staffId: 'haddad',
      isThere: false,
    });
  });
});
