import { expect, it } from 'vitest';
import { FadingLine } from './fading-line.ts';

it('finds the slope of points on a line, and no error', () => {
  const line = new FadingLine(100);
  for (const x of [0, 1, 2, 3]) line.add(x, 2 * x + 1);
  expect(line.slope(0).slope).toBeCloseTo(2);
  expect(line.slope(0).errorSquared).toBeCloseTo(0);
  expect([line.meanX, line.meanY, line.weight]).toEqual([1.5, 4, 4]);
});

it('forgets half in its half-life, so that what is new weighs more', () => {
  const line = new FadingLine(10);
  for (const x of [0, 1, 2, 3]) line.add(x, x);
  for (let night = 0; night < 10; night += 1) line.fade();
  expect(line.weight).toBeCloseTo(2);
  for (const x of [0, 1, 2, 3]) line.add(x, 3 * x);
  expect(line.slope(0).slope).toBeGreaterThan(2);
});

it('is careful with a ridge', () => {
  const line = new FadingLine(10);
  line.add(0, 0);
  line.add(1, 1);
  expect(line.slope(0.25).slope).toBeCloseTo(0.5);
});
