import { describe, expect, it } from 'vitest';
import { nextHelping } from './email-quota.ts';

const of = (perSecond: number) => ({ perSecond, leftToday: 1_000 });

describe('the next helping of mails', () => {
  it('is all that is wanted where nothing bounds the rate', () => {
    expect(nextHelping(25, { quota: undefined, senders: 5 })).toEqual({ size: 25, milliseconds: 0 });
  });

  it('keeps all senders together at nine tenths of the granted rate', () => {
    const { size, milliseconds } = nextHelping(25, { quota: of(100), senders: 5 });
    expect({ size, perSecond: ((size * 1000) / milliseconds) * 5 }).toEqual({
      size: 25,
      perSecond: expect.closeTo(90, 0),
    });
  });

  it('is small where the rate is low, and never nothing', () => {
    expect(nextHelping(25, { quota: of(14), senders: 5 })).toEqual({ size: 5, milliseconds: 1985 });
    expect(nextHelping(25, { quota: of(1), senders: 5 })).toEqual({ size: 1, milliseconds: 5556 });
  });

  it('obeys the lower of the account’s rate and the stage’s', () => {
    const low = nextHelping(25, { quota: of(14), senders: 5 });
    expect(nextHelping(25, { quota: of(1_000), mostPerSecond: 14, senders: 5 })).toEqual(low);
    expect(nextHelping(25, { quota: of(14), mostPerSecond: 1_000, senders: 5 })).toEqual(low);
    expect(nextHelping(25, { quota: undefined, mostPerSecond: 14, senders: 5 })).toEqual(low);
  });
});
