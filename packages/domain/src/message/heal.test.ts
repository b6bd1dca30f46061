import { describe, expect, it } from 'vitest';
import { addMs, minuteMs } from '../instant.ts';
import { eventPathPatienceMs, planHealing, softBouncePatienceMs, unknownSilenceMs } from './heal.ts';
import { aMessage, morning } from './message.fixture.ts';
import { messageStates } from './states.ts';

const after = (minutes: number) => addMs(morning, minutes * minuteMs);
const healthy = { newestSendSeenAt: after(1) };

describe('a visit to a row', () => {
  it.each(['planned', 'ready', 'deferred'] as const)(
    'dispatches what is %s and due, and waits for the rest',
    (state) => {
      expect(planHealing(aMessage({ state }), {}, morning)).toEqual({ kind: 'dispatch' });
      const later = after(5);
      expect(planHealing(aMessage({ state, dueAt: later }), {}, morning)).toEqual({ kind: 'wait', until: later });
    },
  );

  it('leaves a sender its lease, to the millisecond', () => {
    const claimed = aMessage({ state: 'claimed', attempt: 'a', claimedAt: morning, leaseUntil: after(2) });
    expect(planHealing(claimed, {}, addMs(after(2), -1))).toEqual({ kind: 'wait', until: after(2) });
  });

  it('makes a lapsed lease unknown, for that attempt only, and looks again after 15 minutes', () => {
    const claimed = aMessage({ state: 'claimed', attempt: 'a', claimedAt: morning, leaseUntil: after(2) });
    expect(planHealing(claimed, {}, after(2))).toEqual({
      kind: 'change',
      change: { from: ['claimed'], attempt: 'a', to: 'unknown', set: { reason: 'lease-expired', unknownAt: after(2) } },
      wakeAt: after(17),
    });
  });

  it('takes a claim without a lease for a lapsed one', () => {
    expect(planHealing(aMessage({ state: 'claimed' }), {}, morning).kind).toBe('change');
  });

  it('has nothing to do for what has ended or waits for a person', () => {
    const live = ['planned', 'ready', 'deferred', 'claimed', 'unknown'];
    for (const state of messageStates.filter((each) => !live.includes(each)))
      expect(planHealing(aMessage({ state }), healthy, after(999))).toEqual({ kind: 'ended' });
  });
});

describe('a message with a passing trouble', () => {
  const soft = { state: 'accepted', attempt: 'a', softBouncedAt: morning } as const;

  it('waits a day for the report of its delivery, in a crisis an hour', () => {
    const day = addMs(morning, softBouncePatienceMs.care);
    expect(day).toBe('2026-11-23T08:00:00.000Z');
    expect(planHealing(aMessage(soft), healthy, addMs(day, -1))).toEqual({ kind: 'wait', until: day });
    expect(planHealing(aMessage({ ...soft, lane: 'crisis' }), healthy, after(59))).toEqual({
      kind: 'wait',
      until: after(60),
    });
  });

  it('has failed when none came: the channel has given up, and the next one opens', () => {
    const day = addMs(morning, softBouncePatienceMs.care);
    expect(planHealing(aMessage(soft), healthy, day)).toEqual({
      kind: 'change',
      change: {
        from: ['accepted'],
        attempt: 'a',
        to: 'bounced',
        set: { reason: 'bounced', bouncedAt: morning, endedAt: day },
      },
      wakeAt: day,
    });
  });

  it('is over once it is delivered', () => {
    expect(planHealing(aMessage({ ...soft, state: 'delivered' }), healthy, after(9_999))).toEqual({ kind: 'ended' });
  });
});

describe('an unknown result', () => {
  const unknown = { state: 'unknown', attempt: 'a', claimedAt: morning, unknownAt: morning } as const;

  it('was taken where its channel reported a passing trouble meanwhile, and is not sent again', () => {
    const reported = aMessage({ ...unknown, lane: 'crisis', softBouncedAt: morning });
    expect(planHealing(reported, {}, after(15))).toEqual({
      kind: 'change',
      change: { from: ['unknown'], attempt: 'a', to: 'accepted', set: { acceptedAt: morning } },
      wakeAt: after(15),
    });
  });

  it('is left to the channel for 15 minutes', () => {
    const silentUntil = addMs(morning, unknownSilenceMs);
    const crisis = aMessage({ ...unknown, lane: 'crisis' });
    expect(planHealing(crisis, healthy, addMs(silentUntil, -1))).toEqual({ kind: 'wait', until: silentUntil });
  });

  it('is sent again at once in the crisis lane', () => {
    expect(planHealing(aMessage({ ...unknown, lane: 'crisis' }), healthy, after(15))).toEqual({
      kind: 'change',
      change: { from: ['unknown'], attempt: 'a', to: 'ready', set: { resent: true, dueAt: after(15) } },
      wakeAt: after(15),
    });
  });

  it('is sent again only once, then a person decides', () => {
    const again = aMessage({ ...unknown, lane: 'crisis', resent: true });
    const healing = planHealing(again, healthy, after(15));
    expect(healing).toMatchObject({ kind: 'change', change: { to: 'held', set: { reason: 'no-answer' } } });
  });

  it.each(['care', 'routine'] as const)('is held for a person in the %s lane', (lane) => {
    const healing = planHealing(aMessage({ ...unknown, lane }), healthy, after(15));
    expect(healing).toMatchObject({ kind: 'change', change: { to: 'held', attempt: 'a' } });
  });

  it.each([{}, { newestSendSeenAt: addMs(morning, -60_001) }])(
    'waits up to an hour for an event path that is silent since (%o), and is never sent again on its silence',
    (events) => {
      const crisis = aMessage({ ...unknown, lane: 'crisis' });
      expect(planHealing(crisis, events, after(15))).toEqual({ kind: 'wait', until: after(16) });
      const patienceEnds = addMs(morning, eventPathPatienceMs);
      expect(planHealing(crisis, events, addMs(patienceEnds, -1)).kind).toBe('wait');
      expect(planHealing(crisis, events, patienceEnds)).toMatchObject({
        kind: 'change',
        change: { to: 'held', set: { reason: 'event-path-silent' } },
      });
    },
  );

  it('asks no event path about an SMS, which has none for a lost answer', () => {
    const sms = aMessage({ ...unknown, route: 'sms', lane: 'crisis' });
    expect(planHealing(sms, {}, after(15))).toMatchObject({ change: { to: 'ready' } });
  });

  it('measures the event path by when it became unknown where the claim is not on record', () => {
    const { claimedAt: _, ...unclaimed } = unknown;
    const healing = planHealing(aMessage(unclaimed), { newestSendSeenAt: morning }, after(15));
    expect(healing).toMatchObject({ change: { to: 'held', set: { reason: 'no-answer' } } });
  });

  it('is settled also where nobody noted since when it is unknown', () => {
    const { unknownAt: _, ...timeless } = unknown;
    expect(planHealing(aMessage(timeless), healthy, after(15))).toMatchObject({ change: { to: 'held' } });
  });
});
