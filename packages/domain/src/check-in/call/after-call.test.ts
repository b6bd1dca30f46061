import { describe, expect, it } from 'vitest';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { outcomesOf, taskOutcomes } from '../../task/call-outcome.ts';
import { acknowledge, escalate } from '../answer/escalate.ts';
import { hear } from '../answer/hear.ts';
import { aCheckIn, at, noon, rina, samar, surroundings } from '../check-in.fixture.ts';
import type { CheckIn } from '../check-in.ts';
import { beginCall, endCall, whyNotCall } from './after-call.ts';
import { type CheckInOutcome, checkInOutcomes, taskOutcomeOf } from './attempt.ts';
import { callerOf } from './caller-of.ts';

const ring = (
  checkIn: CheckIn,
  outcome: CheckInOutcome,
  { now = noon, againAt }: { now?: typeof noon; againAt?: typeof noon } = {},
) =>
  endCall(
    beginCall(checkIn, { at: now, by: samar }),
    { outcome, ...(againAt && { againAt }) },
    { ...surroundings, now },
  );

describe('a call', () => {
  it('is on record before the phone rings', () => {
    expect(beginCall(aCheckIn(), { at: noon, by: samar })).toMatchObject({
      state: 'calling',
      attempts: [{ at: noon, by: samar }],
      revision: 2,
    });
  });

  it('is somebody’s own for a while, and then anybody’s', () => {
    const queued = aCheckIn({ state: 'calling' });
    const begun = beginCall(queued, { at: noon, by: samar });
    const why = (checkIn: CheckIn, by = rina, now = noon) => whyNotCall(checkIn, { by, now });
    expect(why(queued)).toBeUndefined();
    expect(whyNotCall(queued, { by: rina, now: noon, refused: 'calls' })).toBe('not-in-queue');
    expect(whyNotCall(begun, { by: samar, now: noon, refused: 'calls' })).toBeUndefined();
    expect([why(begun), why(begun, samar)]).toEqual(['taken', undefined]);
    expect(why(begun, rina, addMs(noon, 20 * minuteMs))).toBeUndefined();
    expect([callerOf(begun, noon), callerOf(begun, addMs(noon, 20 * minuteMs))]).toEqual([samar, undefined]);
    expect(beginCall(begun, { at: addMs(noon, 1), by: samar })).toBe(begun);
    expect(beginCall(begun, { at: addMs(noon, 1), by: rina }).attempts).toHaveLength(2);
    // By then anybody may have it: whoever begins again says so on record.
    const again = addMs(noon, 20 * minuteMs);
    expect(beginCall(begun, { at: again, by: samar }).attempts).toEqual([
      { at: noon, by: samar },
      { at: again, by: samar },
    ]);
    expect(why(aCheckIn())).toBe('not-in-queue');
    expect(why({ ...queued, next: { does: 'call', at: noon } })).toBe('not-in-queue');
    expect(why(aCheckIn({ state: 'cancelled' }))).toBe('not-in-queue');
  });

  it('is kept with the nineteen before it', () => {
    const attempts = Array.from({ length: 20 }, () => ({ at: noon, by: samar, outcome: 'later' as const }));
    const begun = beginCall(aCheckIn({ attempts }), { at: noon, by: samar });
    expect(begun.attempts).toHaveLength(20);
    expect(begun.attempts.at(-1)).toEqual({ at: noon, by: samar });
  });

  it('that found all well goes on to the next step', () => {
    expect(ring(aCheckIn(), 'fine')?.checkIn).toMatchObject({
      state: 'waiting',
      stepId: 'second',
      attempts: [{ outcome: 'fine' }],
    });
    expect(ring(aCheckIn({ stepId: 'third' }), 'some-trouble')?.checkIn).toMatchObject({ state: 'answered' });
  });

  it('that was urgent brings a person', () => {
    expect(ring(aCheckIn(), 'urgent')?.checkIn.escalation).toMatchObject({ because: 'flag', asked: [samar] });
  });

  it('is heard like an answer: what was ticked may be a flag, also where all else is fine', () => {
    const answers = [{ question: 'bleeding', answer: 'does-not-stop' }];
    const begun = beginCall(aCheckIn(), { at: noon, by: samar });
    expect(endCall(begun, { outcome: 'fine', answers }, surroundings)?.checkIn).toMatchObject({
      answers: [{ feeling: 'fine', answers, stepId: 'first' }],
      escalation: { because: 'flag' },
    });
  });

  it.each([
    ['busy', 15 * minuteMs],
    ['no-answer', hourMs],
    ['somebody-else', hourMs],
    ['voicemail', 2 * hourMs],
    ['later', hourMs],
  ] as const)('that ended as %s is made again after a while', (outcome, ms) => {
    expect(ring(aCheckIn(), outcome)?.checkIn).toMatchObject({
      state: 'calling',
      next: { does: 'call', at: addMs(noon, ms) },
    });
  });

  it('is made again when the person asked for it, and in hours', () => {
    const againAt = at('2026-11-29T13:00:00.000Z');
    expect(ring(aCheckIn(), 'later', { againAt })?.checkIn).toMatchObject({
      next: { at: againAt },
      attempts: [{ againAt }],
    });
    const closing = at('2026-11-29T15:50:00.000Z');
    expect(ring(aCheckIn(), 'no-answer', { now: closing })?.checkIn.next).toEqual({
      does: 'call',
      at: '2026-11-30T07:00:00.000Z',
    });
    const night = at('2026-11-29T20:50:00.000Z');
    expect(ring(aCheckIn(), 'no-answer', { now: night })?.checkIn.next).toEqual({
      does: 'call',
      at: '2026-11-30T07:00:00.000Z',
    });
  });

  it('that reaches nobody for the third time ends in a written message and a visible “not reached”', () => {
    const first = ring(aCheckIn(), 'no-answer');
    const second = first && ring(first.checkIn, 'busy');
    const third = second && ring(second.checkIn, 'voicemail');
    expect(second?.writes).toBeUndefined();
    expect(third).toMatchObject({ writes: 'not-reached', checkIn: { state: 'not-reached', attempts: [{}, {}, {}] } });
    expect(third?.checkIn.next).toBeUndefined();
  });

  it('counts anew once somebody was spoken to', () => {
    const first = ring(aCheckIn(), 'no-answer');
    const second = first && ring(first.checkIn, 'no-answer');
    const spoken = second && ring(second.checkIn, 'later');
    const after = spoken && ring(spoken.checkIn, 'no-answer');
    expect(after?.writes).toBeUndefined();
    // What was answered on the page is a word too, and what was rung in vain for the step before counts no more.
    const heard =
      second && hear(second.checkIn, { feeling: 'fine', answers: [] }, { ...surroundings, now: addMs(noon, 1) });
    expect(heard && ring(heard, 'no-answer', { now: addMs(noon, 2) })).toMatchObject({ checkIn: { state: 'calling' } });
  });

  it('counts none of which nobody said how it ended, neither for a word nor against', () => {
    const first = ring(aCheckIn(), 'no-answer');
    const second = first && ring(first.checkIn, 'busy');
    const forgotten = second && beginCall(second.checkIn, { at: noon, by: rina });
    const last = forgotten && beginCall(forgotten, { at: addMs(noon, hourMs), by: samar });
    const third = last && endCall(last, { outcome: 'no-answer' }, surroundings);
    expect(third).toMatchObject({ writes: 'not-reached', checkIn: { attempts: [{}, {}, {}, {}] } });
  });

  it('moves nothing where the person answered meanwhile: the next step still waits', () => {
    const begun = beginCall(aCheckIn(), { at: noon, by: samar });
    const next = hear(begun, { feeling: 'fine', answers: [] }, surroundings);
    expect(next).toMatchObject({ state: 'waiting', stepId: 'second' });
    const ended = (outcome: CheckInOutcome) => endCall(next, { outcome }, surroundings);
    for (const outcome of ['no-answer', 'wrong-number', 'later', 'fine', 'urgent'] as const)
      expect(ended(outcome)).toMatchObject({
        checkIn: { state: 'waiting', stepId: 'second', next: next.next, attempts: [{ outcome }] },
      });
    expect(ended('no-answer')).toEqual({ checkIn: expect.anything() });
    expect(ended('urgent')?.checkIn).toMatchObject({
      answers: [{ feeling: 'fine' }, { feeling: 'need-help', stepId: 'first' }],
      escalation: { because: 'flag' },
    });
    expect(ended('asked-not-to')?.checkIn).toMatchObject({ state: 'cancelled' });
    expect(ended('asked-not-to')?.checkIn.next).toBeUndefined();
  });

  it('to a wrong number asks for the right one', () => {
    expect(ring(aCheckIn(), 'wrong-number')).toMatchObject({ asks: 'right-number', checkIn: { state: 'not-reached' } });
  });

  it('that was not wanted is the last', () => {
    expect(ring(aCheckIn(), 'asked-not-to')?.checkIn).toMatchObject({ state: 'cancelled', takenBack: 'asked-not-to' });
    // Nothing of it climbs on; what somebody took up stays on record.
    const flagged = escalate(aCheckIn(), 'flag', surroundings);
    expect(ring(flagged, 'asked-not-to')?.checkIn).not.toHaveProperty('escalation');
    const takenUp = acknowledge(flagged, { by: samar, now: noon });
    if (typeof takenUp === 'string') throw new Error(takenUp);
    expect(ring(takenUp, 'asked-not-to')?.checkIn.escalation).toEqual(takenUp.escalation);
  });

  it('that nobody began, has ended already, or was taken back meanwhile has no end', () => {
    expect(endCall(aCheckIn(), { outcome: 'fine' }, surroundings)).toBeUndefined();
    const ended = ring(aCheckIn(), 'busy');
    expect(ended && endCall(ended.checkIn, { outcome: 'fine' }, surroundings)).toBeUndefined();
    const begun = beginCall(aCheckIn(), { at: noon, by: samar });
    expect(endCall({ ...begun, state: 'cancelled' }, { outcome: 'fine' }, surroundings)).toBeUndefined();
  });

  it('ends as a task of any job knows it', () => {
    for (const outcome of checkInOutcomes)
      expect([...outcomesOf.out, ...taskOutcomes]).toContain(taskOutcomeOf[outcome]);
  });
});
