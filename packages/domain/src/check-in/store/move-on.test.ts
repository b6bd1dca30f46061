import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { customerIdSchema, subjectIdSchema } from '../../ids.ts';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { aCheckIn, at, haddad, noon, samar } from '../check-in.fixture.ts';
import { type CheckIn, currentNoticeOf } from '../check-in.ts';
import type { WorkRecord } from '../plan/work.ts';
import { aProtocol } from '../protocol/protocol.fixture.ts';
import { currentOf } from '../protocol/protocol-store.ts';
import {
  type KnownWork,
  knownWorkSchema,
  lookedAt,
  unknownWork,
  whenFollowed,
  withCheckIn,
  withLink,
  withRecord,
} from './known-work.ts';
import { type Around, moveOn, protocolOf } from './move-on.ts';

const id = subjectIdSchema.parse('Encounter:e-1');
const record: WorkRecord = {
  id,
  workId: id,
  personId: 'p-1',
  isVisit: true,
  status: 'finished',
  endedAt: at('2026-11-29T08:05:00.000Z'),
  codes: [{ system: 'http://snomed.info/sct', code: '55162003' }],
};
const when = { timeZone: 'Asia/Jerusalem', now: noon };
const around: Around = {
  protocols: [aProtocol()],
  versions: [aProtocol({ version: 1 }), aProtocol()],
  calendar: defaultBusinessCalendar,
  defaultLanguage: 'he',
  now: noon,
  person: { id: 'p-1', name: 'Daniel', phone: '+972525550148', language: 'he' },
  reach: undefined,
  levels: [[samar], [], [haddad]],
  caller: { name: 'Samar', phone: '+97246123471' },
};
const told = (more: Partial<WorkRecord> = {}, known = unknownWork(id, noon)): KnownWork => {
  const next = withRecord(known, { ...record, ...more }, when);
  return next === 'full' ? expect.unreachable() : next;
};
const on = (known: KnownWork, changes: Partial<Around> = {}) => moveOn(known, { ...around, ...changes }).known;
const having = (changes: Partial<CheckIn>) => withCheckIn(told(), aCheckIn(changes), noon);

describe('a work that is told', () => {
  it('is kept with the day on which it ended and whom it was for, and told again it is the same', () => {
    const known = told();
    expect(knownWorkSchema.parse(known)).toEqual(known);
    expect(known).toMatchObject({ revision: 1, day: '2026-11-29', customerId: 'p-1', followed: false });
    // It is visited once, whatever follows, and then no more.
    expect(known.wakeAt).toBe(noon);
    expect(whenFollowed(known, noon).wakeAt).toBeUndefined();
    expect(told({}, known)).toBe(known);
    expect(told({ endedAt: 'unreadable', statedAt: noon }, known)).not.toHaveProperty('day');
    expect(told({ endedAt: undefined, personId: '?', statedAt: noon })).not.toHaveProperty('customerId');
  });

  it('keeps so many records and no more', () => {
    let known = told();
    for (let index = 1; index < 60; index += 1) known = told({ id: `Procedure:${index}` }, known);
    expect(withRecord(known, { ...record, id: 'Procedure:60' }, when)).toBe('full');
  });

  it('is planned, and what follows from it is due at once', () => {
    const planned = on(told());
    expect(knownWorkSchema.parse(planned)).toEqual(planned);
    expect(planned).toMatchObject({ followed: false, wakeAt: noon, revision: 2, checkIn: { state: 'waiting' } });
    expect(on(planned)).toBe(planned);
    const followed = whenFollowed(planned, noon);
    expect(followed).toMatchObject({ followed: true, wakeAt: planned.checkIn?.next?.at });
  });

  it('is history where no protocol is signed, and then has nothing to do', () => {
    const unsigned = aProtocol({ signatures: [] });
    const { plan, known } = moveOn(told(), { ...around, protocols: [unsigned] });
    expect(plan).toEqual({ kind: 'history', because: 'not-signed' });
    expect(whenFollowed(known, noon)).not.toHaveProperty('wakeAt');
  });
});

describe('a step that is due', () => {
  const ask = having({ stepId: 'second', next: { does: 'ask', at: noon } });

  it('is written by the rule that somebody signed, as one notice', () => {
    const asked = on(ask);
    expect(asked.checkIn).toMatchObject({
      state: 'asked',
      said: { version: 1, says: 'ask', by: 'ramzi', decidedAt: '2026-10-12T08:00:00.000Z', at: noon, published: false },
    });
    expect(asked.checkIn && currentNoticeOf(asked.checkIn)).toBe('Encounter:e-1.v1');
    expect(whenFollowed(asked, noon).checkIn?.said?.published).toBe(true);
  });

  it('needs no more of a person than was known when it was planned', () => {
    expect(on(ask, { person: undefined }).checkIn).toMatchObject({ state: 'asked' });
  });

  it('is a call where nobody answers for the words any more', () => {
    expect(on(ask, { versions: [aProtocol({ signatures: [] })] }).checkIn).toMatchObject({
      state: 'calling',
      callBy: '2026-11-29T11:05:00.000Z',
    });
  });

  it('waits where its protocol can’t be read', () => {
    expect(on(ask, { versions: [] })).toBe(ask);
    expect(on(ask, { versions: [], reach: 'delivered' })).toBe(ask);
  });

  it('says who rings, and from where; unsigned, the call comes unannounced', () => {
    const announce = having({ next: { does: 'announce-call', at: noon, callAt: addMs(noon, 2 * hourMs) } });
    const announced = on(announce);
    expect(announced.checkIn?.said).toMatchObject({
      says: 'announce-call',
      call: { caller: 'Samar', phone: '+97246123471', at: addMs(noon, 2 * hourMs) },
    });
    expect(announced.checkIn && currentNoticeOf(announced.checkIn)).toBe('Encounter:e-1.v1');
    const unsigned = on(announce, { versions: [aProtocol({ signatures: [] })] });
    expect(unsigned.checkIn).toMatchObject({ state: 'waiting', next: { does: 'call' } });
    expect(unsigned.checkIn?.said).toBeUndefined();
    const called = on(announced, { now: addMs(noon, 2 * hourMs) });
    expect(called.checkIn).toMatchObject({ state: 'calling' });
    expect(called.checkIn && currentNoticeOf(called.checkIn)).toBe('Encounter:e-1.v2');
  });

  it('is looked at soon after, and rung at once where no message arrived', () => {
    const asked = whenFollowed(on(ask), noon);
    expect(asked.wakeAt).toBe(addMs(noon, 2 * minuteMs));
    const looked = lookedAt(asked, addMs(noon, 2 * minuteMs));
    expect(looked.wakeAt).toBe(addMs(noon, 10 * minuteMs));
    expect(lookedAt(looked, addMs(noon, 2 * hourMs)).wakeAt).toBe(addMs(noon, 12 * hourMs));
    const now = addMs(noon, 10 * minuteMs);
    expect(on(looked, { reach: 'not-delivered', now }).checkIn).toMatchObject({ state: 'calling' });
    expect(on(looked, { reach: 'delivered', now }).checkIn).toMatchObject({ state: 'asked', reach: 'delivered' });
  });

  it('climbs when nobody has acknowledged in time', () => {
    const flagged = having({
      state: 'answered',
      escalation: {
        because: 'flag',
        since: noon,
        level: 0,
        asked: [samar],
        acknowledgeBy: addMs(noon, 15 * minuteMs),
        skipped: [],
        isLast: false,
      },
    });
    const followed = whenFollowed(flagged, noon);
    expect(followed.wakeAt).toBe(addMs(noon, 15 * minuteMs));
    const climbed = on(followed, { now: addMs(noon, 15 * minuteMs) });
    expect(climbed.checkIn?.escalation).toMatchObject({ level: 2, asked: [samar, haddad], skipped: [1], isLast: true });
    expect(whenFollowed(climbed, noon).wakeAt).toBeUndefined();
  });
});

describe('what was said', () => {
  const said = { version: 3, stepId: 'first', by: samar, decidedAt: noon, at: noon, published: true };
  const current = (changes: Partial<CheckIn>, says: 'ask' | 'announce-call' | 'not-reached' = 'ask') =>
    currentNoticeOf(aCheckIn({ said: { ...said, says }, ...changes }));

  it.each([
    [{ state: 'asked' }, 'ask', true],
    [{ state: 'calling' }, 'ask', true],
    [{ state: 'answered' }, 'ask', false],
    [{ state: 'cancelled' }, 'ask', false],
    [{ state: 'asked', stepId: 'second' }, 'ask', false],
    [{ state: 'waiting', next: { does: 'call', at: noon } }, 'announce-call', true],
    [{ state: 'waiting', next: { does: 'ask', at: noon } }, 'announce-call', false],
    [{ state: 'waiting' }, 'announce-call', false],
    [{ state: 'calling' }, 'announce-call', false],
    [{ state: 'not-reached' }, 'not-reached', true],
    [{ state: 'answered' }, 'not-reached', false],
  ] as const)('in %o, "%s" is still true: %s', (changes, says, isTrue) => {
    expect(current(changes, says)).toBe(isTrue ? 'Encounter:e-1.v3' : 'Encounter:e-1.v4');
  });

  it('goes on being counted when the check-in begins anew', () => {
    const cancelled = having({ state: 'cancelled', takenBack: 'cancelled', said: { ...said, says: 'ask' } });
    const again = on(cancelled, { now: at('2026-11-29T09:00:00.000Z') });
    expect(again.checkIn).toMatchObject({ state: 'waiting', said: { version: 3, over: true } });
    expect(again.checkIn && currentNoticeOf(again.checkIn)).toBe('Encounter:e-1.v4');
    expect(currentNoticeOf(aCheckIn())).toBeUndefined();
  });

  it('has begun the check-in: a newer version of the protocol does not begin it anew', () => {
    const begun = having({ stepId: 'second', said: { ...said, says: 'ask' } });
    expect(on(begun, { protocols: [aProtocol({ version: 3 })] })).toBe(begun);
    const answered = having({
      stepId: 'second',
      answers: [{ at: noon, stepId: 'first', feeling: 'fine', answers: [] }],
    });
    expect(on(answered, { protocols: [aProtocol({ version: 3 })] })).toBe(answered);
  });
});

describe('a check-in that somebody else’s message asks', () => {
  const shared = { carriedBy: subjectIdSchema.parse('Encounter:mother'), version: 1, at: noon };
  const due = having({ stepId: 'second', next: { does: 'ask', at: noon } });
  const share = { kind: 'carried' as const, by: shared.carriedBy, version: 1 };

  it('says nothing itself, and is looked at like one that does', () => {
    const asked = on(due, { share });
    expect(asked.checkIn).toMatchObject({ state: 'asked', shared });
    expect(asked.checkIn?.said).toBeUndefined();
    expect(whenFollowed(asked, noon).wakeAt).toBe(addMs(noon, 2 * minuteMs));
  });

  it('is rung where nobody answers for its own protocol any more', () => {
    const unsigned = [aProtocol({ signatures: [] })];
    expect(on(due, { share, versions: unsigned }).checkIn).toMatchObject({ state: 'calling' });
  });

  it('is asked anew once that message fell away, and left alone where it was answered', () => {
    const asked = having({ state: 'asked', stepId: 'second', reach: 'unknown', shared });
    const again = on(asked, { isDropped: true, share: { kind: 'undecided' } });
    expect(again.checkIn).toMatchObject({ state: 'waiting', next: { does: 'ask', at: noon } });
    const alone = on(asked, { isDropped: true, person: undefined });
    expect(alone.checkIn).toMatchObject({ state: 'asked', said: { version: 1 } });
    const answered = having({ state: 'answered', stepId: 'second', shared });
    expect(on(answered, { isDropped: true })).toBe(answered);
  });

  it('has begun, and keeps the tries of a year of birth on its row', () => {
    const begun = having({ stepId: 'second', shared });
    expect(on(begun, { protocols: [aProtocol({ version: 3 })] })).toBe(begun);
    const checkIn = aCheckIn({ shared });
    const tried = withLink(begun, { checkIn, link: { others: [id], number: 'k3y', misses: 2 } }, noon);
    expect(tried).toMatchObject({ revision: begun.revision + 1, checkIn: { link: { misses: 2 } } });
    expect(knownWorkSchema.parse(tried)).toEqual(tried);
  });
});

describe('the protocols', () => {
  const stored = [
    aProtocol({ id: 'any', afterAnyVisit: true, version: 1 }),
    aProtocol({ id: 'extraction', version: 2 }),
    aProtocol({ id: 'extraction', version: 1 }),
    aProtocol({ id: 'implant', version: 1 }),
    aProtocol({ id: 'own-b', version: 1 }),
    aProtocol({ id: 'own-a', version: 1 }),
    aProtocol({ id: 'own-c', version: 1 }),
  ].map((protocol) => ({ protocol, revision: 1 }));

  it('are taken in their newest version: the business’s own first, the starters in their order, any visit last', () => {
    const current = currentOf(stored, ['implant', 'extraction', 'any']);
    expect(current.map(({ id: name, version }) => `${name} ${version}`)).toEqual([
      'own-a 1',
      'own-b 1',
      'own-c 1',
      'implant 1',
      'extraction 2',
      'any 1',
    ]);
  });

  it('stay for the check-ins that were planned by them', () => {
    expect(protocolOf(aCheckIn({ protocol: { id: 'extraction', version: 1 } }), around.versions)?.version).toBe(1);
  });
});

describe('a child’s check-in', () => {
  const guardianId = customerIdSchema.parse('C-40');
  const due = addMs(noon, 30 * hourMs);

  it('is said to the guardian, by a message of its own and by one for several', () => {
    const planned = on(told());
    const asks = having({ ...planned.checkIn, next: { does: 'ask', at: noon } });
    expect(on(asks, { guardianId }).checkIn).toMatchObject({ state: 'asked', said: { says: 'ask', to: 'C-40' } });
    expect(on(asks).checkIn?.said).not.toHaveProperty('to');
    const share = { kind: 'carried' as const, by: subjectIdSchema.parse('Encounter:e-2'), version: 1 };
    expect(on(asks, { guardianId, share }).checkIn).toMatchObject({
      shared: { carriedBy: 'Encounter:e-2', to: 'C-40' },
    });
    expect(on(asks, { share }).checkIn?.shared).not.toHaveProperty('to');
  });

  it('is nobody’s to ring once the child is of age and has no way of their own', () => {
    const asks = having({ next: { does: 'ask', at: noon } });
    const asked = on(asks, { guardianId });
    const person = { id: 'p-1', name: 'Daniel', language: 'he' as const };
    expect(on(asked, { person, now: due }).checkIn).toMatchObject({ cannotReach: 'no-address' });
  });
});
