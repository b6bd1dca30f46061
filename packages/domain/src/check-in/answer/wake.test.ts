import { describe, expect, it } from 'vitest';
import { subjectIdSchema } from '../../ids.ts';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { aCheckIn, at, noon, samar, surroundings } from '../check-in.fixture.ts';
import type { CheckIn } from '../check-in.ts';
import { aProtocol } from '../protocol/protocol.fixture.ts';
import { askAnew, reached, wake } from './wake.ts';

const due = (does: 'ask' | 'call' | 'announce-call' | 'take-as-silent', changes: Partial<CheckIn> = {}) =>
  aCheckIn({ next: { does, at: noon }, ...changes });
const silent = (reach: CheckIn['reach'], changes: Partial<CheckIn> = {}) =>
  due('take-as-silent', { state: 'asked', ...(reach && { reach }), ...changes });

describe('a check-in at its time', () => {
  it('asks, and waits as long as its protocol says', () => {
    expect(wake(due('ask', { stepId: 'second' }), surroundings)).toMatchObject({
      does: 'ask',
      checkIn: {
        state: 'asked',
        reach: 'unknown',
        next: { does: 'take-as-silent', at: addMs(noon, 12 * hourMs) },
        revision: 2,
      },
    });
  });

  it('says who will ring, and then is a call', () => {
    const callAt = addMs(noon, 2 * hourMs);
    const announced = wake(aCheckIn({ next: { does: 'announce-call', at: noon, callAt } }), surroundings);
    expect(announced).toMatchObject({
      does: 'announce-call',
      checkIn: { state: 'waiting', next: { does: 'call', at: callAt } },
    });
    expect(wake(due('announce-call'), surroundings).checkIn.next?.at).toBe(noon);
    const called = wake(announced.checkIn, { ...surroundings, now: callAt });
    expect(called).toMatchObject({ does: 'call', checkIn: { state: 'calling' } });
    expect(called.checkIn.next).toBeUndefined();
  });

  it.each([
    [aCheckIn()],
    [aCheckIn({ next: { does: 'ask', at: addMs(noon, minuteMs) } })],
    [due('ask', { stepId: 'gone' })],
  ])('does nothing before it, or without it', (checkIn) => {
    expect(wake(checkIn, surroundings)).toEqual({ checkIn, does: 'nothing' });
  });
});

describe('a question on a phone of several people', () => {
  const mother = subjectIdSchema.parse('Encounter:mother');
  const carried = { kind: 'carried' as const, by: mother, version: 1 };

  it('waits until it is decided whose message asks it', () => {
    const checkIn = due('ask', { stepId: 'second' });
    expect(wake(checkIn, { ...surroundings, share: { kind: 'undecided' } })).toEqual({ checkIn, does: 'nothing' });
  });

  it('is asked before its time where somebody else’s message goes out, and a call is not', () => {
    const soon = { at: addMs(noon, hourMs) };
    const asked = wake(aCheckIn({ stepId: 'second', next: { does: 'ask', ...soon } }), {
      ...surroundings,
      share: carried,
    });
    expect(asked).toMatchObject({
      does: 'ask',
      checkIn: { state: 'asked', shared: { carriedBy: mother, version: 1, at: noon } },
    });
    const call = aCheckIn({ next: { does: 'call', ...soon } });
    expect(wake(call, { ...surroundings, share: carried })).toEqual({ checkIn: call, does: 'nothing' });
  });

  it('becomes a call where the message of the day has gone before', () => {
    expect(wake(due('ask', { stepId: 'third' }), { ...surroundings, share: { kind: 'late' } })).toMatchObject({
      does: 'call',
      checkIn: { state: 'calling' },
    });
  });

  it('leaves on its own link whom its message asks for', () => {
    const share = { kind: 'carries' as const, alsoFor: [mother], number: 'k3y' };
    expect(wake(due('ask', { stepId: 'second' }), { ...surroundings, share }).checkIn).toMatchObject({
      shared: { carriedBy: 'Encounter:e-1', alsoFor: [mother] },
      link: { others: [mother], number: 'k3y' },
    });
  });

  it('forgets for whom it was asked once it is asked alone', () => {
    const shared = { carriedBy: mother, version: 1, at: noon };
    expect(wake(due('ask', { stepId: 'third', shared }), surroundings).checkIn.shared).toBeUndefined();
  });

  it('is asked anew where that message fell away, and not at night', () => {
    const shared = { carriedBy: mother, version: 1, at: noon };
    const asked = aCheckIn({ state: 'asked', stepId: 'second', reach: 'unknown', shared });
    const again = askAnew(asked, surroundings);
    expect(again).toMatchObject({ state: 'waiting', next: { does: 'ask', at: noon }, revision: 2 });
    expect([again.shared, again.reach]).toEqual([undefined, undefined]);
    const night = { ...surroundings, now: at('2026-11-29T21:00:00.000Z') };
    expect(askAnew(asked, night).next?.at).toBe('2026-11-30T06:00:00.000Z');
  });
});

describe('silence', () => {
  it.each(['unknown', 'not-delivered', 'page-opened', undefined] as const)(
    'of kind %s becomes a call, whatever the protocol says',
    (reach) => {
      expect(wake(silent(reach, { stepId: 'third' }), surroundings)).toMatchObject({
        does: 'call',
        checkIn: { state: 'calling' },
      });
    },
  );

  it('after a delivered message becomes a call where the protocol says so, and climbs only there', () => {
    const called = wake(silent('delivered', { stepId: 'second' }), surroundings);
    expect(called).toMatchObject({ does: 'call', checkIn: { state: 'calling' } });
    expect(called.checkIn.escalation).toBeUndefined();
    const [first] = aProtocol().steps;
    const climbing = aProtocol({ steps: [{ ...first, silence: { lasts: 'PT1H', follows: 'call-and-climb' } }] });
    expect(wake(silent('delivered'), { ...surroundings, protocol: climbing }).checkIn.escalation).toMatchObject({
      because: 'silence',
      asked: [samar],
    });
    // Whoever refuses every way was asked by none.
    const refused = { ...surroundings, protocol: climbing, refused: 'everything' as const };
    expect(wake(silent('not-delivered'), refused).checkIn.escalation).toBeUndefined();
    expect(wake(silent('page-opened'), refused).checkIn.escalation).toMatchObject({ because: 'silence' });
  });

  it('ends not reached where the protocol says so, and is never fine', () => {
    expect(wake(silent('delivered', { stepId: 'third' }), surroundings)).toMatchObject({
      does: 'nothing',
      checkIn: { state: 'not-reached' },
    });
    const [first, second] = aProtocol().steps;
    const mild = { ...first, silence: { lasts: 'PT1H', follows: 'not-reached' as const } };
    const protocol = aProtocol({ steps: second ? [mild, second] : [mild] });
    expect(wake(silent('delivered'), { ...surroundings, protocol }).checkIn).toMatchObject({
      state: 'waiting',
      stepId: 'second',
    });
  });

  it('at night becomes a call in the morning', () => {
    const night = at('2026-11-29T20:30:00.000Z');
    const asked = silent('delivered', { stepId: 'second', next: { does: 'take-as-silent', at: night } });
    expect(wake(asked, { ...surroundings, now: night })).toMatchObject({
      does: 'nothing',
      checkIn: { state: 'asked', next: { does: 'call', at: '2026-11-30T07:00:00.000Z' } },
    });
    const evening = at('2026-11-29T17:00:00.000Z');
    const later = silent('delivered', { stepId: 'second', next: { does: 'take-as-silent', at: evening } });
    expect(wake(later, { ...surroundings, now: evening }).checkIn.next).toEqual({
      does: 'call',
      at: '2026-11-30T07:00:00.000Z',
    });
  });

  it('is of the kind that was reported last, which only moves forward', () => {
    expect(reached(silent('unknown'), 'delivered').reach).toBe('delivered');
    expect(reached(silent('page-opened'), 'delivered').reach).toBe('page-opened');
    expect(reached(aCheckIn(), 'delivered').reach).toBeUndefined();
  });
});
