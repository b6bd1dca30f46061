import { describe, expect, it } from 'vitest';
import { customerIdSchema, subjectIdSchema } from '../../ids.ts';
import { wantedOf } from '../call/plan-tasks.ts';
import { aCheckIn, at, haddad, noon, surroundings } from '../check-in.fixture.ts';
import { askedThrough, type CheckIn } from '../check-in.ts';
import { leftByGuardian } from './left-alone.ts';

const rivka = customerIdSchema.parse('C-40');
const said: CheckIn['said'] = {
  version: 1,
  says: 'ask',
  stepId: 'first',
  by: haddad,
  decidedAt: noon,
  at: noon,
  to: rivka,
  published: true,
};
const silent = { does: 'take-as-silent' as const, at: at('2026-11-30T10:05:00.000Z') };
const asked = aCheckIn({ state: 'asked', said, next: silent });
const left = (checkIn: CheckIn, changes: Partial<Parameters<typeof leftByGuardian>[1]> = {}) =>
  leftByGuardian(checkIn, { ...surroundings, ...changes });

describe('a check-in that went through a guardian', () => {
  it('knows through whom, also where somebody else’s message asked', () => {
    expect(askedThrough(asked)).toBe(rivka);
    expect(askedThrough(aCheckIn())).toBeUndefined();
    const shared = { carriedBy: subjectIdSchema.parse('Encounter:e-2'), version: 1, at: noon };
    expect(askedThrough(aCheckIn({ said, shared }))).toBeUndefined();
    expect(askedThrough(aCheckIn({ shared: { ...shared, to: rivka } }))).toBe(rivka);
  });

  it('goes on as it stands while they are one, or once the person can be reached by themselves', () => {
    expect(left(asked, { guardianId: rivka })).toBe(asked);
    expect(left(asked, { person: { phone: '+972525550199' } })).toBe(asked);
    expect(left(asked, { person: { email: 'noa@example.com' } })).toBe(asked);
    const own = aCheckIn({ state: 'asked', next: silent });
    expect(left(own)).toBe(own);
    const over = aCheckIn({ state: 'answered', said });
    expect(left(over)).toBe(over);
  });

  it('cannot go on where no way of the person’s own is on record: a task says so, and nobody rings the guardian', () => {
    const lost = left(asked);
    expect(lost).toMatchObject({ state: 'waiting', cannotReach: 'no-address', revision: 2 });
    expect(lost).not.toHaveProperty('next');
    expect([...wantedOf(lost).keys()]).toEqual(['check-in-number']);
    const { next: _none, ...inQueue } = { ...asked, state: 'calling' as const, callBy: noon };
    const taken = left(inQueue, { person: { phoneProblem: 'country-missing' } });
    expect([taken.state, taken.cannotReach]).toEqual(['waiting', 'country-missing']);
    expect([...wantedOf(taken).keys()]).toEqual(['check-in-number']);
    const { callBy: _by, ...begun } = inQueue;
    expect(left(begun)).toBe(begun);
  });

  it('goes on by a call once a way is found', () => {
    const lost = left(asked);
    expect(left(lost)).toBe(lost);
    const found = left(lost, { person: { phone: '+972525550199' } });
    expect(found).toMatchObject({ state: 'waiting', next: { does: 'call' }, revision: 3 });
    expect(found).not.toHaveProperty('cannotReach');
    const late = left(lost, { person: { phone: '+972525550199' }, now: at('2026-11-29T23:30:00.000Z') });
    expect(late.next?.at.slice(0, 10)).toBe('2026-11-30');
    const unknownStep = { ...lost, stepId: 'none' };
    expect(left(unknownStep, { person: { phone: '+972525550199' } })).toBe(unknownStep);
    const answered = { ...lost, state: 'answered' as const };
    expect(left(answered, { person: { phone: '+972525550199' } })).toBe(answered);
  });
});
