import type { Random } from '@kesher/domain/ids';

/** Randomness that a seed repeats: mulberry32, ample for ids in tests. As long as the real one's answers. */
export function createSeededRandom(seed = 1): Random {
  const next = createSeededNumbers(seed);
  return (bytes) => Buffer.from(Array.from({ length: bytes }, () => Math.floor(next() * 256))).toString('base64url');
}

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function createSeededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
