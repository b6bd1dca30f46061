import { expect, it } from 'vitest';
import { createSeededRandom } from './random.ts';

it('repeats itself for the same seed, and only then', () => {
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(new Set(draw(1)).size).toBe(1_000);
  expect(draw(1)[0]).toMatch(/^[A-Za-z0-9_-]{12}$/);
});

function draw(seed: number): string[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: 1_000 }, () => random(9));
}
