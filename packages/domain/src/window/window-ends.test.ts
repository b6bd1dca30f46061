import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Similar } from './similar.ts';
import { endsOf, mixOf } from './window-ends.ts';

const similar = (late: number, weight = 1): Similar => ({ index: 0, late, weight });
const before = { tail: 0.1, isOverdue: false };
const overdue = { tail: 0.1, isOverdue: true };
/** Only the supplier's own count: a pool of one that weighs next to nothing lies within them. */
const alone = (own: readonly Similar[]) => mixOf({ pool: [own[0]!], own }, 1e-9);

describe('the ends of a window', () => {
  it('leave out a tenth at either end', () => {
    const days = Array.from({ length: 100 }, (_, day) => similar(day));
    expect(endsOf(alone(days), before)).toEqual({ from: 10, to: 89 });
  });

  it('leave out an end day of which more than seven tenths lie in the tail', () => {
    const own = [similar(-1, 13), similar(0, 74), similar(1, 13)];
    expect(endsOf(alone(own), before)).toEqual({ from: 0, to: 0 });
    const more = [similar(-1, 15), similar(0, 70), similar(1, 15)];
    expect(endsOf(alone(more), before)).toEqual({ from: -1, to: 1 });
  });

  it('keep the outer day of an order that is overdue, and reach to the last seen where there are few', () => {
    const few = [3, 4, 5, 6, 30].map((late) => similar(late));
    expect(endsOf(alone(few), overdue)).toEqual({ from: 3, to: 30 });
  });

  it('are one day where all came on that day', () => {
    expect(endsOf(alone([similar(0), similar(0)]), before)).toEqual({ from: 0, to: 0 });
  });

  it('follow the own deliveries of a supplier against the pool by their number', () => {
    const pool = [similar(0), similar(0)];
    expect(endsOf(mixOf({ pool, own: [similar(40)] }, 10), before)).toEqual({ from: 0, to: 0 });
    expect(endsOf(mixOf({ pool, own: [similar(40), similar(40)] }, 10), before)).toEqual({ from: 0, to: 40 });
  });

  const samples = fc.array(
    fc.record({
      index: fc.constant(0),
      late: fc.integer({ min: -30, max: 60 }),
      weight: fc.double({ min: 0.01, max: 5, noNaN: true }),
    }),
    { minLength: 2, maxLength: 40 },
  );
  const asked = fc.constantFrom(before, { tail: 0.05, isOverdue: false }, { tail: 0.16, isOverdue: false });

  property.prop([samples, asked, fc.nat(), fc.integer({ min: 1, max: 50 })])(
    'never move earlier when a delivery was later',
    (own, how, which, later) => {
      const moved = own.map((one, index) => (index === which % own.length ? { ...one, late: one.late + later } : one));
      const ends = endsOf(mixOf({ pool: own, own }, 10), how);
      const after = endsOf(mixOf({ pool: moved, own: moved }, 10), how);
      expect(after.from).toBeGreaterThanOrEqual(ends.from);
      expect(after.to).toBeGreaterThanOrEqual(ends.to);
    },
  );

  property.prop([samples, asked, fc.double({ min: 0.01, max: 5, noNaN: true })])(
    'never move away from the promised day when one more came on it',
    (own, how, weight) => {
      const ends = endsOf(alone(own), how);
      const after = endsOf(alone([...own, similar(0, weight)]), how);
      expect(after.from <= 0 ? after.from >= Math.min(0, ends.from) : after.from <= ends.from).toBe(true);
      expect(after.to >= 0 ? after.to <= Math.max(0, ends.to) : after.to >= ends.to).toBe(true);
    },
  );

  // From 0.35 on, both ends may leave the same day out. No window has such a tail: a level of 50 % has 0.25.
  const tails = fc.double({ min: 0.01, max: 0.34, noNaN: true });
  property.prop([samples, tails, tails, fc.boolean()])(
    'lie further out for a smaller tail',
    (own, left, right, isOverdue) => {
      const mix = mixOf({ pool: own, own }, 10);
      const wide = endsOf(mix, { tail: Math.min(left, right), isOverdue });
      const narrow = endsOf(mix, { tail: Math.max(left, right), isOverdue });
      expect(wide.from <= narrow.from && narrow.from <= narrow.to && narrow.to <= wide.to).toBe(true);
    },
  );
});
