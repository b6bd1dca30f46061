import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeMember,
  disableMember,
  handOver,
  planInvitation,
  type TeamDecision,
  type TeamRefusal,
  takeIn,
} from './change-team.ts';
import { isAllowed } from './staff.ts';
import { colleagueSchema } from './staff-directory.ts';
import { idOf, member } from './team.fixture.ts';
import { type MemberFacts, memberFactsSchema, type TeamMember } from './team-member.ts';

const ann = member('ann', 'admin', { mail: 'ann@example.com' });
const ben = member('ben', 'admin');
const noa = member('noa', 'agent', { mail: 'noa@example.com' });
const gone = member('gil', 'agent', { state: 'disabled', revision: 3, mail: 'gil@example.com' });
const team = [ann, ben, gone, noa];
const facts = (more: Partial<MemberFacts> = {}) =>
  memberFactsSchema.parse({ name: 'נועה', roles: ['manager'], languages: ['he'], ...more });
const refusal = (refusal: TeamRefusal) => ({ kind: 'refused', refusal });
const written = (decision: TeamDecision) => (decision.kind === 'changed' ? decision.writes : decision);
const byToken = { id: idOf('old-admin'), roles: ['admin' as const] };

describe('an invitation', () => {
  it('is for somebody new, or for who was here and comes back under their id', () => {
    expect(planInvitation(team, facts())).toEqual({ kind: 'new' });
    expect(planInvitation(team, facts({ mail: 'new@example.com' }))).toEqual({ kind: 'new' });
    expect(planInvitation(team, facts({ mail: 'GIL@example.com' }))).toEqual({ kind: 'back', id: 'gil' });
  });

  it('is refused for the address of somebody who works here', () => {
    expect(planInvitation(team, facts({ mail: 'Noa@Example.com' }))).toEqual(refusal('taken'));
  });

  it('takes somebody in, or back, by their id, however it is written', () => {
    expect(written(takeIn(team, facts(), { id: idOf('dan'), by: ann }))).toEqual([
      { member: { ...facts(), id: 'dan', state: 'active', revision: 1 } },
    ]);
    expect(written(takeIn(team, facts(), { id: idOf('Gil '), by: ann }))).toEqual([
      { member: { ...facts(), id: 'gil', state: 'active', revision: 4 } },
    ]);
    expect(takeIn(team, facts(), { id: idOf('NOA'), by: ann })).toEqual(refusal('taken'));
  });

  it('gives nobody other roles than they act by', () => {
    const own = { id: byToken.id, by: byToken };
    expect(takeIn([], facts(), own)).toEqual(refusal('yourself'));
    expect(takeIn([], facts({ roles: ['admin'] }), own)).toMatchObject({ kind: 'changed' });
  });
});

describe('a change of somebody on the team', () => {
  const wanted = { id: noa.id, revision: 1, by: ann };

  it('says everything anew, and counts', () => {
    expect(written(changeMember(team, facts(), { ...wanted, id: idOf('Noa') }))).toEqual([
      { member: { ...facts(), id: 'noa', state: 'active', revision: 2 } },
    ]);
  });

  it('is refused by what it does not know', () => {
    expect(changeMember(team, facts(), { ...wanted, id: idOf('nobody') })).toEqual(refusal('unknown'));
    expect(changeMember(team, facts(), { ...wanted, revision: 2 })).toEqual(refusal('stale'));
    expect(changeMember(team, facts(), { ...wanted, id: gone.id, revision: 3 })).toEqual(refusal('disabled'));
    expect(changeMember(team, facts({ mail: 'ann@example.com' }), wanted)).toEqual(refusal('taken'));
  });

  it('takes in who signed in before there was a team, once', () => {
    const colleague = colleagueSchema.parse({ id: 'dan', name: 'Dan', roles: ['agent'] });
    const ofDan = { id: colleague.id, by: ann, colleague };
    expect(written(changeMember(team, facts(), { ...ofDan, revision: 0 }))).toMatchObject([
      { member: { id: 'dan', roles: ['manager'], revision: 1 } },
    ]);
    expect(changeMember(team, facts(), { ...ofDan, revision: 1 })).toEqual(refusal('unknown'));
  });

  it('leaves what somebody may do to others, and lets them change the rest', () => {
    const own = { id: ann.id, revision: 1, by: ann };
    expect(changeMember(team, facts(), own)).toEqual(refusal('yourself'));
    const ownRights = { granted: ['customer.export' as const], denied: [] };
    expect(changeMember(team, facts({ roles: ['admin'], ownRights }), own)).toEqual(refusal('yourself'));
    expect(changeMember(team, facts({ roles: ['admin'] }), own)).toMatchObject({ kind: 'changed' });
  });

  it('takes the team’s management from somebody while another has it, on whom it rests', () => {
    const ofBen = { id: ben.id, revision: 1, by: ann };
    expect(written(changeMember(team, facts(), ofBen))).toMatchObject([{ witness: { id: 'ann', revision: 1 } }]);
    const ownRights = { granted: [], denied: ['team.manage' as const] };
    const withoutIt = changeMember(team, facts({ roles: ['admin'], ownRights }), ofBen);
    expect(written(withoutIt)).toMatchObject([{ witness: { id: 'ann', revision: 1 } }]);
    expect(changeMember([ben], facts(), { ...ofBen, by: ben })).toEqual(refusal('yourself'));
    expect(changeMember([ben, noa], facts(), { ...ofBen, by: noa })).toEqual(refusal('last-admin'));
  });
});

describe('who leaves', () => {
  it('stays on record, disabled', () => {
    expect(written(disableMember(team, { id: noa.id, revision: 1, by: ann }))).toEqual([
      { member: { ...noa, state: 'disabled', revision: 2 } },
    ]);
  });

  it('is not oneself, nor the last who may manage the team', () => {
    expect(disableMember(team, { id: idOf('Ann'), revision: 1, by: ann })).toEqual(refusal('yourself'));
    expect(disableMember([ann, noa], { id: ann.id, revision: 1, by: noa })).toEqual(refusal('last-admin'));
    expect(written(disableMember(team, { id: ben.id, revision: 1, by: ann }))).toMatchObject([
      { witness: { id: 'ann', revision: 1 } },
    ]);
  });

  it('may be the only one in the team where an admin acts who is not in it yet', () => {
    expect(disableMember([ann], { id: ann.id, revision: 1, by: byToken })).toMatchObject({ kind: 'changed' });
  });

  it('may be somebody who signed in before there was a team', () => {
    const colleague = colleagueSchema.parse({ id: 'dan', name: 'Dan' });
    const ofDan = { id: colleague.id, revision: 0, by: ann, colleague };
    expect(written(disableMember(team, ofDan))).toMatchObject([
      { member: { id: 'dan', name: 'Dan', state: 'disabled', revision: 1 } },
    ]);
  });

  it('is known, as they were seen, and has not left', () => {
    expect(disableMember(team, { id: idOf('nobody'), revision: 1, by: ann })).toEqual(refusal('unknown'));
    expect(disableMember(team, { id: noa.id, revision: 2, by: ann })).toEqual(refusal('stale'));
    expect(disableMember(team, { id: gone.id, revision: 3, by: ann })).toEqual(refusal('disabled'));
  });
});

describe('handing over', () => {
  it('gives another one’s roles beside their own, and lets them go: also oneself, also the last admin', () => {
    const decision = handOver([ann, noa], { id: ann.id, revision: 1, to: noa.id, by: ann });
    expect(written(decision)).toEqual([
      { member: { ...noa, roles: ['agent', 'admin'], revision: 2 } },
      { member: { ...ann, state: 'disabled', revision: 2 }, witness: { id: 'noa', revision: 2 } },
    ]);
  });

  it('gives nobody anything by their own hand', () => {
    expect(handOver(team, { id: noa.id, revision: 1, to: ann.id, by: ann })).toEqual(refusal('yourself'));
    expect(handOver(team, { id: ann.id, revision: 1, to: ann.id, by: ben })).toEqual(refusal('yourself'));
  });

  it('needs two who work here, as they were seen', () => {
    const wanted = { id: ben.id, revision: 1, to: noa.id, by: ann };
    expect(handOver(team, { ...wanted, to: idOf('nobody') })).toEqual(refusal('unknown'));
    expect(handOver(team, { ...wanted, id: idOf('nobody') })).toEqual(refusal('unknown'));
    expect(handOver(team, { ...wanted, revision: 2 })).toEqual(refusal('stale'));
    expect(handOver(team, { ...wanted, to: gone.id })).toEqual(refusal('disabled'));
    expect(handOver(team, { ...wanted, id: gone.id, revision: 3 })).toEqual(refusal('disabled'));
  });

  it('leaves somebody who may manage the team', () => {
    const kept = { ...noa, ownRights: { granted: [], denied: ['team.manage' as const] } };
    const wanted = { id: ann.id, revision: 1, to: noa.id, by: ann };
    expect(handOver([ann, kept], wanted)).toEqual(refusal('last-admin'));
    expect(handOver([ann, ben, kept], wanted)).toMatchObject({ kind: 'changed' });
  });
});

describe('whatever is done one after the other', () => {
  const pick = fc.integer({ min: 0, max: 3 });
  const step = fc.record({ by: pick, id: pick, to: pick, what: fc.constantFrom('agent', 'admin', 'disable', 'hand') });

  it('leaves somebody who may manage the team', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now: TeamMember[] = [ann, ben, noa, member('zoe', 'manager')];
        for (const { by: byIndex, id: index, to, what } of steps) {
          const [by, of, heir] = [now[byIndex], now[index], now[to]];
          if (!by || !of || !heir || by.state === 'disabled' || !isAllowed(by, 'team.manage')) continue;
          const wanted = { id: of.id, revision: of.revision, by };
          const decision =
            what === 'disable'
              ? disableMember(now, wanted)
              : what === 'hand'
                ? handOver(now, { ...wanted, to: heir.id })
                : changeMember(now, { ...of, roles: [what] }, wanted);
          if (decision.kind === 'changed')
            for (const write of decision.writes)
              now = now.map((one) => (one.id === write.member.id ? write.member : one));
          expect(now.some((one) => one.state === 'active' && isAllowed(one, 'team.manage'))).toBe(true);
        }
      }),
    );
  });
});
