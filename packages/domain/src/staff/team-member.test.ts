import { describe, expect, it } from 'vitest';
import { asTheTeamSays } from './as-the-team-says.ts';
import { colleaguesOf } from './colleagues.ts';
import { colleagueSchema } from './staff-directory.ts';
import { idOf, member } from './team.fixture.ts';
import { memberFactsSchema } from './team-member.ts';

const facts = { name: ' סמיר خليل ', roles: ['manager'], languages: ['ar', 'he'] };
const at = (hour: number) => `2026-11-30T${String(hour).padStart(2, '0')}:00:00.000Z`;

describe('somebody on the team', () => {
  it('has a name in their own script, and what is not said of them is left open', () => {
    expect(memberFactsSchema.parse(facts)).toEqual({ ...facts, name: 'סמיר خليل', absences: [] });
  });

  it.each([
    { name: 'two\nlines' },
    { name: ' ' },
    { roles: [] },
    { roles: ['agent', 'agent'] },
    { roles: ['owner'] },
    { languages: [] },
    { mail: 'nobody' },
    { phone: '050-1234567' },
    { hours: { timeZone: 'Haifa', week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } } },
    { absences: [{ from: at(9), to: at(9) }] },
  ])('is refused with %j', (wrong) => {
    expect(memberFactsSchema.safeParse({ ...facts, ...wrong }).success).toBe(false);
  });
});

describe('what a signed-in person may do', () => {
  const token = { id: idOf('noa'), name: 'noa', roles: ['admin' as const] };

  it('is what the team says, whatever the token holds', () => {
    const ownRights = { granted: ['customer.export' as const], denied: [] };
    const known = member('noa', 'agent', { name: 'נועה' });
    expect(asTheTeamSays(token, known)).toEqual({ id: 'noa', name: 'נועה', roles: ['agent'] });
    expect(asTheTeamSays({ ...token, roles: [] }, { ...known, ownRights })).toMatchObject({
      roles: ['agent'],
      ownRights,
    });
  });

  it('is nothing once they have left', () => {
    expect(asTheTeamSays(token, member('noa', 'admin', { state: 'disabled' }))).toBeUndefined();
  });

  it('is what the token says of whom the team does not know, and nothing without a role', () => {
    expect(asTheTeamSays(token, undefined)).toEqual(token);
    expect(asTheTeamSays({ ...token, roles: [] }, undefined)).toBeUndefined();
  });
});

describe('colleagues by name', () => {
  it('are the team, and whoever else signed in; who has left is named and has no role any more', () => {
    const directory = [
      { id: 'noa', name: 'noa', roles: ['admin'] },
      { id: 'dan', name: 'Dan', roles: ['agent'] },
    ].map((one) => colleagueSchema.parse(one));
    const team = [member('zoe', 'agent', { state: 'disabled' }), member('noa', 'agent', { name: 'נועה' })];
    expect(colleaguesOf(team, directory)).toEqual([
      { id: 'dan', name: 'Dan', roles: ['agent'] },
      { id: 'noa', name: 'נועה', roles: ['agent'] },
      { id: 'zoe', name: 'zoe' },
    ]);
  });
});
