import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { idOf, member } from '../../staff/team.fixture.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import { at, noon } from '../check-in.fixture.ts';
import { answeringLine } from './answering-line.ts';

/** Open from nine to six; it is Sunday noon in Tel Aviv. */
const usual = { timeZone: defaultBusinessCalendar.timeZone, week: defaultBusinessCalendar.openingHours };
const none = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const samar = member('samar', 'clinician', { name: 'Samar', directLine: { phone: '+97236120002' } });
const haddad = member('haddad', 'clinician', {
  name: 'Dr Haddad',
  directLine: {
    phone: '+97236120001',
    hours: { ...none, 7: [{ from: '10:00', to: '14:00' }], 1: [{ from: '08:00', to: '10:00' }] },
    standIn: idOf('samar'),
  },
});
const of = (now = noon, team: readonly TeamMember[] = [haddad, samar]) =>
  team[0] && answeringLine(team[0], { team, usual, now });
const away = { absences: [{ from: at('2026-11-29T09:00:00.000Z'), to: at('2026-11-30T07:00:00.000Z') }] };

describe('the line to ring', () => {
  it('is their own in its hours', () => {
    expect(of()).toEqual({ name: 'Dr Haddad', line: { phone: '+97236120001', until: '2026-11-29T12:00:00.000Z' } });
  });

  it('is that of whoever stands in outside them, and while they are away', () => {
    const line = { name: 'Samar', line: { phone: '+97236120002', until: '2026-11-29T16:00:00.000Z' } };
    expect(of(at('2026-11-29T13:00:00.000Z'))).toEqual(line);
    expect(of(noon, [{ ...haddad, ...away }, samar])).toEqual(line);
  });

  it('is the one that is answered first, where nobody answers now', () => {
    const night = at('2026-11-29T20:00:00.000Z');
    expect(of(night)).toEqual({ name: 'Dr Haddad', line: { phone: '+97236120001', from: '2026-11-30T06:00:00.000Z' } });
    expect(of(night, [{ ...haddad, ...away }, samar])).toMatchObject({
      name: 'Dr Haddad',
      line: { from: '2026-11-30T07:00:00.000Z' },
    });
    const late = { ...away.absences[0], to: at('2026-11-30T09:00:00.000Z') } as const;
    expect(of(night, [{ ...haddad, absences: [{ ...late, from: noon }] }, samar])?.name).toBe('Samar');
  });

  it('is none of somebody who has left or has no line, nor where none is answered in the days to come', () => {
    const gone: TeamMember = { ...samar, state: 'disabled' };
    expect(of(at('2026-11-29T13:00:00.000Z'), [haddad, gone])?.name).toBe('Dr Haddad');
    expect(of(noon, [member('lea', 'clinician'), samar])).toBeUndefined();
    expect(of(noon, [{ ...samar, hours: { timeZone: usual.timeZone, week: none } }])).toBeUndefined();
  });
});
