import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, minuteMs } from '../instant.ts';
import { aMessage, anyInstant, anyMessage, morning } from '../message/message.fixture.ts';
import { addProgress, noProgressMs, progressOf, standsStillSince } from './progress.ts';

const later = (minutes: number) => addMs(morning, minutes * minuteMs);
const frozen = { startedAt: morning, finishedAt: morning };
const stillAt = (minutes: number, messages = [aMessage()], wakeAt = undefined as typeof morning | undefined) => {
  const now = later(minutes);
  return standsStillSince(progressOf({ wakeAt }, messages, now), { freeze: frozen, lane: 'care', now });
};

describe('an announcement that makes no progress', () => {
  it('is one of which something is due for a quarter of an hour while nothing moves', () => {
    expect(stillAt(14)).toBeUndefined();
    expect(stillAt(15)).toBe(morning);
  });

  it('goes on while anybody is told, however long somebody else waits their turn', () => {
    const told = aMessage({ customerId: 'c-2', state: 'accepted', claimedAt: later(9), acceptedAt: later(10) });
    expect(stillAt(20, [aMessage(), told])).toBeUndefined();
    expect(stillAt(25, [aMessage(), told])).toBe(later(10));
  });

  it('is none that waits for an hour, has ended, or is left to the channel’s own events', () => {
    const night = aMessage({ state: 'deferred', dueAt: later(600), reason: 'quiet-hours' });
    expect(stillAt(60, [night, aMessage({ state: 'delivered' }), aMessage({ state: 'unknown' })])).toBeUndefined();
    expect(stillAt(60, [])).toBeUndefined();
  });

  it('is so since the first of what is due and the last that moved, in whatever order they are found', () => {
    const early = aMessage({ state: 'claimed', claimedAt: morning, leaseUntil: later(2) });
    const late = aMessage({ customerId: 'c-2', state: 'claimed', claimedAt: later(3), leaseUntil: later(5) });
    for (const messages of [
      [early, late],
      [late, early],
    ])
      expect(progressOf({}, messages, later(60))).toEqual({ dueSince: later(2), movedAt: later(3) });
  });

  it('is one whose claims have lapsed, and one whose pieces nobody visits', () => {
    const lapsed = aMessage({ state: 'claimed', claimedAt: morning, leaseUntil: later(2) });
    expect(stillAt(17, [lapsed])).toBe(later(2));
    expect(stillAt(30, [], later(1))).toBe(later(1));
    expect(stillAt(30, [], later(40))).toBeUndefined();
  });

  it('is one whose audience is never complete', () => {
    const now = later(20);
    const freeze = { startedAt: morning };
    expect(standsStillSince({}, { freeze, lane: 'care', now })).toBe(morning);
    expect(standsStillSince({ movedAt: later(8) }, { freeze, lane: 'care', now })).toBeUndefined();
    expect(standsStillSince({}, { lane: 'care', now })).toBeUndefined();
  });

  it('is known sooner in a crisis', () => {
    const now = addMs(morning, noProgressMs.crisis);
    expect(standsStillSince({ dueSince: morning }, { lane: 'crisis', now })).toBe(morning);
    expect(standsStillSince({ dueSince: morning }, { lane: 'routine', now })).toBeUndefined();
  });

  it('is judged the same whether its pieces are looked at together or one by one', () => {
    fc.assert(
      fc.property(fc.array(anyMessage), fc.array(anyMessage), anyInstant, (one, other, now) => {
        const apart = addProgress(progressOf({}, one, now), progressOf({}, other, now));
        expect(apart).toEqual(progressOf({}, [...one, ...other], now));
      }),
    );
  });
});
