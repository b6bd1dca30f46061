import { expect, it } from 'vitest';
import { createTrace, storyOf } from './trace.ts';

it('has the same hash for the same steps only', () => {
  const hashOf = (...steps: string[]) => {
    const trace = createTrace();
    for (const step of steps) trace.step(step);
    return trace.hash();
  };
  expect(hashOf('a', 'b')).toBe(hashOf('a', 'b'));
  expect(new Set([hashOf('a', 'b'), hashOf('b', 'a'), hashOf('a'), hashOf('a', 'b', 'c')]).size).toBe(4);
});

it('tells of one customer, of what concerns everybody, and of the processes that touched them', () => {
  const trace = createTrace();
  const startMs = Date.parse('2026-11-22T08:00:00Z');
  const tell = (seconds: number, says: string, rest: object) =>
    trace.tell({ atMs: startMs + seconds * 1_000, says, ...rest });
  tell(1, 'staff announce', {});
  tell(2, 'ready', { about: 'C-1', process: 'expand-1' });
  tell(3, 'ready', { about: 'C-2', process: 'expand-2' });
  tell(4, 'dies', { process: 'expand-1' });
  tell(5, 'dies', { process: 'expand-2' });
  expect(storyOf(trace.happenings(), { about: 'C-1', startMs, limit: 10 })).toEqual([
    '00:00:01.000  staff announce',
    '00:00:02.000  C-1: ready, by expand-1',
    '00:00:04.000  expand-1: dies',
  ]);
  expect(storyOf(trace.happenings(), { startMs, limit: 1 })).toEqual(['00:00:05.000  expand-2: dies']);
});
