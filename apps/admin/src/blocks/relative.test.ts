import { expect, it } from 'vitest';
import { relativeOf } from './relative.ts';

it.each([
  [0, 0, 'second'],
  [59_000, 0, 'second'],
  [60_000, 1, 'minute'],
  [119_000, 1, 'minute'],
  [-3_600_000, -1, 'hour'],
  [47 * 3_600_000, 1, 'day'],
] as const)('%i ms away is %i %s', (ms, value, unit) => {
  const found = relativeOf(1_000_000_000_000 + ms, 1_000_000_000_000);
  expect([Math.abs(found.value), found.unit]).toEqual([Math.abs(value), unit]);
  expect(Math.sign(found.value)).toBe(value === 0 ? 0 : Math.sign(value));
});
