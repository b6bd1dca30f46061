import { describe, expect, it } from 'vitest';
import { isDaySpent, nextHelping, partAfterThrottle, partAt } from './email-quota.ts';

const of = (perSecond: number) => ({ perSecond, perDay: 1_000, leftToday: 1_000 });

describe('the next helping of mails', () => {
  it('is all that is wanted where nothing bounds the rate', () => {
    expect(nextHelping(25, { quota: undefined, part: 1 })).toEqual({ size: 25, milliseconds: 0 });
  });

  it('stays at nine tenths of the granted rate', () => {
    const { size, milliseconds } = nextHelping(25, { quota: of(100), part: 1 });
    expect({ size, perSecond: (size * 1000) / milliseconds }).toEqual({ size: 25, perSecond: expect.closeTo(90, 0) });
  });

  it('is small where the rate or the part is, and never nothing', () => {
    expect(nextHelping(25, { quota: of(14), part: 0.2 })).toEqual({ size: 5, milliseconds: 1985 });
    expect(nextHelping(25, { quota: of(1), part: 1 })).toEqual({ size: 1, milliseconds: 1112 });
  });

  it('obeys the lower of the account’s rate and the stage’s', () => {
    const low = nextHelping(25, { quota: of(7), part: 1 });
    expect(nextHelping(25, { quota: of(1_000), mostPerSecond: 7, part: 1 })).toEqual(low);
    expect(nextHelping(25, { quota: of(7), mostPerSecond: 1_000, part: 1 })).toEqual(low);
    expect(nextHelping(25, { quota: undefined, mostPerSecond: 7, part: 1 })).toEqual(low);
  });
});

describe('while a crisis waits', () => {
  it('the other lanes take a tenth of the rate together, whatever part they had', () => {
    const rateOf = (part: number) => {
      const { size, milliseconds } = nextHelping(25, { quota: of(1_000), part, yieldsAmong: 10 });
      return (size * 1_000) / milliseconds;
    };
    expect(10 * rateOf(1)).toBeCloseTo(90, -1);
    expect(rateOf(0.2)).toBe(rateOf(1));
    expect(rateOf(0.005)).toBeLessThan(rateOf(1));
  });
});

describe('the day', () => {
  const day = (leftToday: number) => ({ perSecond: 14, perDay: 1_000, leftToday });

  it('is spent for routine and care before its last tenth, which is kept for a crisis', () => {
    expect([101, 100, 1, 0].map((left) => isDaySpent(day(left), 'care'))).toEqual([false, true, true, true]);
    expect([101, 100, 1, 0].map((left) => isDaySpent(day(left), 'routine'))).toEqual([false, true, true, true]);
    expect([101, 100, 1, 0].map((left) => isDaySpent(day(left), 'crisis'))).toEqual([false, false, false, true]);
  });

  it('is never spent where nothing limits it', () => {
    const unlimited = { perSecond: 14, perDay: Number.POSITIVE_INFINITY, leftToday: Number.POSITIVE_INFINITY };
    expect(isDaySpent(unlimited, 'routine')).toBe(false);
  });
});

describe('a sender’s part of the rate', () => {
  it('is halved by each throttle, down to its due if all send at once', () => {
    let known = { part: 1, changedAt: 0 };
    const parts = [1, 2, 3, 4].map((now) => {
      known = partAfterThrottle(known, 5, now);
      return known.part;
    });
    expect(parts).toEqual([0.5, 0.25, 0.2, 0.2]);
  });

  it('doubles after each quiet while, up to the whole', () => {
    const known = { part: 0.2, changedAt: 0 };
    expect([9_999, 10_000, 20_000, 30_000, 99_000].map((now) => partAt(known, now).part)).toEqual([
      0.2, 0.4, 0.8, 1, 1,
    ]);
  });

  it('counts quiet whiles from the last change, however often it is asked', () => {
    const once = partAt({ part: 0.2, changedAt: 0 }, 15_000);
    expect(partAt(once, 19_999).part).toBe(0.4);
    expect(partAt(once, 20_000).part).toBe(0.8);
  });
});
