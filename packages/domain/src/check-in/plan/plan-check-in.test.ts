import { describe, expect, it } from 'vitest';
import { subjectIdSchema } from '../../ids.ts';
import { addMs, hourMs } from '../../instant.ts';
import { checkInSchema } from '../check-in.ts';
import { aProtocol, ramzi } from '../protocol/protocol.fixture.ts';
import type { StatedPerson } from './person.ts';
import { anyVisit, at, context, now, person, work } from './plan.fixture.ts';
import { planAgain } from './plan-again.ts';
import { type PlanContext, planCheckIn } from './plan-check-in.ts';
import type { Work } from './work.ts';
import { workProblem } from './work-problem.ts';

const plan = (changes: Partial<Work>, who: StatedPerson | undefined = person, with_: Partial<PlanContext> = {}) =>
  planCheckIn({ ...work, ...changes }, who, { ...context, ...with_ });

describe('a work', () => {
  it('is refused where its name, or that of its person, can be no key', () => {
    expect(plan({ id: 'Encounter:e 1' })).toEqual({ kind: 'refused', code: 'id-missing' });
    expect(plan({}, { ...person, id: 'p'.repeat(65) })).toEqual({ kind: 'refused', code: 'id-missing' });
  });

  it('that has finished starts the protocol that knows its code, with the next step', () => {
    const planned = plan({});
    if (planned.kind !== 'planned') return expect.unreachable();
    expect(checkInSchema.parse(planned.checkIn)).toMatchObject({
      id: 'Encounter:e-1',
      customerId: 'p-1',
      protocol: { id: 'extraction', version: 2 },
      language: 'he',
      state: 'waiting',
      // Rung four hours after 10:05, and told two hours before who will ring.
      next: {
        does: 'announce-call',
        at: '2026-11-29T10:05:00.000Z',
        callAt: '2026-11-29T12:05:00.000Z',
      },
    });
  });

  it('is rung without a message where none may come before the call', () => {
    const late = plan({ endedAt: at('2026-11-28T20:00:00.000Z') }, person, { now: at('2026-11-29T07:00:00.000Z') });
    expect(late).toMatchObject({ checkIn: { next: { does: 'call', at: '2026-11-29T07:00:00.000Z' } } });
  });

  it('whose last call would be too soon gets a message tonight and a call tomorrow', () => {
    const evening = plan({ endedAt: at('2026-11-29T14:30:00.000Z') }, person, { now: at('2026-11-29T15:00:00.000Z') });
    expect(evening).toMatchObject({
      checkIn: { next: { does: 'announce-call', at: '2026-11-29T18:30:00.000Z', callAt: '2026-11-30T07:00:00.000Z' } },
    });
  });

  it('begins with a message where its protocol does', () => {
    const [first] = aProtocol().steps;
    const message = { id: first.id, after: 'P1D', kind: 'message' as const, questions: [], silence: first.silence };
    const protocols = [aProtocol({ steps: [message] })];
    expect(plan({}, person, { protocols })).toMatchObject({
      checkIn: { next: { does: 'ask', at: '2026-11-30T08:05:00.000Z' } },
    });
  });

  it.each([
    [{ status: 'before' }, { kind: 'history', because: 'not-finished' }],
    [{ endedAt: at('2026-11-27T08:59:59.999Z') }, { kind: 'history', because: 'too-long-ago' }],
    [{ status: 'cancelled' }, { kind: 'withdrawn', because: 'cancelled' }],
    [{ status: 'entered-in-error' }, { kind: 'withdrawn', because: 'entered-in-error' }],
    [{ endedAt: undefined }, { kind: 'refused', code: 'end-missing' }],
    [{ endedAt: 'unreadable' }, { kind: 'refused', code: 'end-unreadable' }],
    [{ endedAt: at('2026-11-29T09:05:00.001Z') }, { kind: 'refused', code: 'in-the-future' }],
    [
      { isVisit: false, codes: [] },
      { kind: 'refused', code: 'code-unknown' },
    ],
    [
      { isVisit: false, codes: [], endedAt: at('2026-11-20T08:00:00.000Z') },
      { kind: 'history', because: 'too-long-ago' },
    ],
  ] satisfies [Partial<Work>, object][])('with %j is %j', (changes, expected) =>
    expect(plan(changes)).toEqual(expected),
  );

  it('starts within the horizon to the last moment', () => {
    expect(plan({ endedAt: at('2026-11-27T09:00:00.000Z') }).kind).toBe('planned');
  });

  it('without a known code is one after any visit, where it is a visit', () => {
    expect(plan({ codes: [{ system: 'http://snomed.info/sct', code: '1' }] })).toMatchObject({
      checkIn: { protocol: { id: 'any-visit' } },
    });
    expect(plan({ codes: [{ system: 'own', code: '55162003' }] })).toMatchObject({
      checkIn: { protocol: { id: 'any-visit' } },
    });
  });

  it('of nobody that is known is refused: who is asked is never guessed', () => {
    expect(planCheckIn(work, undefined, context)).toEqual({ kind: 'refused', code: 'person-missing' });
    expect(workProblem('person-missing', work.id).remedy).toContain('Send the Patient');
  });

  it.each([
    [{ because: 'deceased', since: at('2026-11-29T08:30:00.000Z') }, 'withdrawn'],
    [{ because: 'inactive' }, 'withdrawn'],
    [{ because: 'merged' }, 'withdrawn'],
    [{ because: 'deceased', since: at('2026-12-24T08:30:00.000Z') }, 'planned'],
  ] as const)('of a person who is %j is %s', (gone, kind) => expect(plan({}, { ...person, gone }).kind).toBe(kind));

  it('of somebody who cannot be reached is planned, and says what is missing', () => {
    const { phone: _phone, ...nameless } = person;
    expect(plan({}, nameless)).toMatchObject({ checkIn: { cannotReach: 'no-address' } });
    expect(plan({}, { ...nameless, phoneProblem: 'country-missing' })).toMatchObject({
      checkIn: { cannotReach: 'country-missing' },
    });
    expect(plan({}, { ...nameless, email: 'd@example.com' })).toMatchObject({
      checkIn: { next: { does: 'announce-call' } },
    });
  });

  it('of a protocol that is switched off is history, unless another knows its work', () => {
    const off = aProtocol({ id: 'copy', off: { by: ramzi.by, at: now } });
    expect(plan({}, person, { protocols: [off, anyVisit] })).toEqual({ kind: 'history', because: 'switched-off' });
    expect(plan({}, person, { protocols: [off, aProtocol()] })).toMatchObject({
      checkIn: { protocol: { id: 'extraction' } },
    });
  });

  it('starts nothing in a language that nobody has signed', () => {
    const english = aProtocol({ signatures: aProtocol().signatures.filter(({ language }) => language === 'en') });
    expect(plan({}, person, { protocols: [english] })).toMatchObject({ checkIn: { language: 'en' } });
    const unsigned = aProtocol({ signatures: [] });
    expect(plan({}, person, { protocols: [unsigned] })).toEqual({ kind: 'history', because: 'not-signed' });
    expect(plan({}, person, { protocols: [unsigned], allSigned: true })).toMatchObject({ checkIn: { language: 'he' } });
    const { language: _language, ...speechless } = person;
    expect(plan({}, speechless)).toMatchObject({ checkIn: { language: 'en' } });
  });
});

describe('a work that is told again', () => {
  const first = planAgain(work, { person, before: undefined }, context).checkIn;
  const again = (
    changes: Partial<Work>,
    {
      before = first,
      who = person,
      ...with_
    }: Partial<PlanContext> & { before?: typeof first; who?: StatedPerson } = {},
  ) => planAgain({ ...work, ...changes }, { person: who, before }, { ...context, ...with_ });

  it('changes nothing, also after the horizon', () => {
    expect(again({}).checkIn).toBe(first);
    expect(again({}, { now: addMs(now, 72 * hourMs) })).toEqual({
      plan: { kind: 'planned', checkIn: first },
      checkIn: first,
    });
  });

  it('keeps whom its link was ever sent for, also where it begins anew', () => {
    const link = { others: [subjectIdSchema.parse('Encounter:son')], number: 'k3y' };
    const over = first && { ...first, state: 'cancelled' as const, takenBack: 'reopened' as const, link };
    expect(again({}, { before: over }).checkIn).toMatchObject({ state: 'waiting', link, revision: 2 });
  });

  it('follows what it is now, as long as nothing has begun', () => {
    expect(again({ codes: [] }).checkIn).toMatchObject({ protocol: { id: 'any-visit' }, revision: 2 });
    const begun = first && { ...first, state: 'asked' as const };
    expect(again({ codes: [] }, { before: begun }).checkIn).toBe(begun);
  });

  it.each([
    [{ status: 'entered-in-error' }, 'withdrawn', 'entered-in-error'],
    [{ status: 'before' }, 'history', 'reopened'],
    [{ endedAt: at('2026-11-19T08:05:00.000Z') }, 'history', 'reopened'],
    [{ endedAt: 'unreadable' }, 'refused', 'reopened'],
  ] satisfies [Partial<Work>, string, string][])(
    'as %j is taken back: nothing of it waits',
    (changes, kind, takenBack) => {
      const { plan: replanned, checkIn } = again(changes);
      expect(replanned.kind).toBe(kind);
      expect(checkIn).toMatchObject({ state: 'cancelled', takenBack, revision: 2 });
      expect(checkIn?.next).toBeUndefined();
    },
  );

  it('of a person who died is taken back also when it has begun', () => {
    const begun = first && { ...first, state: 'calling' as const };
    const { checkIn } = again({}, { before: begun, who: { ...person, gone: { because: 'deceased' } } });
    expect(checkIn).toMatchObject({ state: 'cancelled', takenBack: 'deceased' });
  });

  it('is not asked about where its person wants no care by any way, unless it has begun', () => {
    const refused = { ...context, refused: 'everything' as const };
    expect(planCheckIn(work, person, { ...context, refused: 'calls' }).kind).toBe('planned');
    const withdrawn = { kind: 'withdrawn', because: 'asked-not-to' };
    expect(planCheckIn(work, person, refused)).toEqual(withdrawn);
    expect(planAgain(work, { person, before: undefined }, refused)).toEqual({ plan: withdrawn, checkIn: undefined });
    const before = planAgain(work, { person, before: undefined }, context).checkIn;
    expect(planAgain(work, { person, before }, refused)).toMatchObject({
      plan: withdrawn,
      checkIn: { state: 'cancelled', takenBack: 'asked-not-to' },
    });
    const begun = before && { ...before, state: 'asked' as const };
    expect(planAgain(work, { person, before: begun }, refused).checkIn).toBe(begun);
  });

  it('begins anew where its record was corrected, and not where the person asked for silence', () => {
    const { checkIn: cancelled } = again({ status: 'cancelled' });
    expect(again({}, { before: cancelled }).checkIn).toMatchObject({ state: 'waiting', revision: 3 });
    expect(again({ status: 'before' }, { before: cancelled }).checkIn).toBe(cancelled);
    const silent = first && { ...first, state: 'cancelled' as const, takenBack: 'asked-not-to' as const };
    expect(again({}, { before: silent })).toEqual({
      plan: { kind: 'withdrawn', because: 'asked-not-to' },
      checkIn: silent,
    });
  });
});
