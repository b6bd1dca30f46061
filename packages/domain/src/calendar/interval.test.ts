import { expect, it } from 'vitest';
import { rememberingLatest } from './interval.ts';

it('works an interval out once, until it ends or one asks for an earlier moment', () => {
  const asked: number[] = [];
  const next = rememberingLatest((afterMs) => {
    asked.push(afterMs);
    const startMs = Math.floor(afterMs / 100) * 100 + 50;
    return { startMs, endMs: startMs + 50 };
  });
  expect([10, 60, 99, 100, 20].map(next).map(({ startMs }) => startMs)).toEqual([50, 50, 50, 150, 50]);
  expect(asked).toEqual([10, 100, 20]);
});
