import { describe, expect, it } from 'vitest';
import type { Task } from '../server/api-types.ts';
import { stepsSince } from './steps-since.ts';

const created = { at: '2026-11-25T08:00:00.000Z', by: 'system', did: 'created' as const };
const taken = { at: '2026-11-25T09:00:00.000Z', by: 'bob', did: 'taken' as const };
const task = (...history: Task['history']) => ({ history });

describe('a task that changed', () => {
  it('says what others did since it was read', () => {
    expect(stepsSince(task(created), task(created, taken))).toEqual([taken]);
    expect(stepsSince(task(created), task(created))).toEqual([]);
  });
});
