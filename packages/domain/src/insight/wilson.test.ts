import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

it.each([
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the Wilson score interval.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between what the published table says', (count, of, low, high) => {
  const interval = wilson(count, of);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
  expect(interval?.share).toBe(count / of);
});

it('all of some never goes past all, and nothing of nothing is no share', () => {
  expect(wilson(5, 5)).toMatchObject({ share: 1, high: 1 });
  expect(wilson(0, 0)).toBeUndefined();
});
