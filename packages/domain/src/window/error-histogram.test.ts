import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { addErrors, emptyHistogram, errorAtShare, forgetErrors, mixErrors, shareBelow } from './error-histogram.ts';

// sinh(140 / 20) is 548: what lies within keeps its place.
const errors = fc.array(fc.double({ min: -400, max: 400, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});

property.prop([errors, fc.double({ min: 0.01, max: 0.99, noNaN: true })])(
  'the error at a share has that share below it',
  (seen, share) => {
    const histogram = addErrors(emptyHistogram, seen);
    expect(shareBelow(histogram, errorAtShare(histogram, share))).toBeCloseTo(share, 6);
  },
);

property.prop([errors, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
  'a larger share is never at a smaller error',
  (seen, left, right) => {
    const histogram = addErrors(emptyHistogram, seen);
    const [small, large] = [Math.min(left, right), Math.max(left, right)];
    expect(errorAtShare(histogram, small)).toBeLessThanOrEqual(errorAtShare(histogram, large));
  },
);

test('the whole of the weight ends at the largest error', () => {
  const third = addErrors(emptyHistogram, [0, 0, 0]);
  const histogram = { ...third, weight: third.weight + 1e-9 };
  expect(errorAtShare(histogram, 1)).toBeCloseTo(0.025, 3);
});

test('nothing lies below anything in an empty histogram', () => {
  expect(shareBelow(emptyHistogram, 3)).toBe(0);
});

test('errors beyond reach count at the ends', () => {
  const histogram = addErrors(emptyHistogram, [-1e6, 1e6]);
  expect(shareBelow(histogram, 0)).toBe(0.5);
  expect(errorAtShare(histogram, 0.9)).toBeGreaterThan(500);
});

test('forgets half within a half-life, and nothing while there is little', () => {
  const histogram = addErrors(emptyHistogram, [0, 1, 2, 3]);
  expect(forgetErrors(histogram, 30, { halfLifeDays: 30, keptWeight: 1 }).weight).toBe(2);
  expect(forgetErrors(histogram, 300, { halfLifeDays: 30, keptWeight: 3 }).weight).toBe(3);
  expect(forgetErrors(histogram, 30, { halfLifeDays: 30, keptWeight: 4 })).toBe(histogram);
});

test('mixes histograms by their factors', () => {
  const low = addErrors(emptyHistogram, [-2, -2]);
  const high = addErrors(emptyHistogram, [2]);
  const mixed = mixErrors([
    { histogram: low, factor: 0.5 },
    { histogram: high, factor: 3 },
  ]);
  expect(mixed.weight).toBe(4);
  expect(shareBelow(mixed, 0)).toBe(0.25);
});
