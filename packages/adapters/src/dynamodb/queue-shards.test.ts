import { buildTask } from '@kesher/testing/builders/task';
import { expect, it } from 'vitest';
import { queueKeyOf, queueKeysOf } from './queue-shards.ts';

it('spreads calls evenly over its keys, each by its id alone', () => {
  const counts = new Map<string, number>();
  for (let index = 0; index < 4_000; index += 1) {
    const task = buildTask({ customerId: `C-${index}` });
    expect(queueKeyOf({ ...task, work: { ...task.work } })).toBe(queueKeyOf(task));
    counts.set(queueKeyOf(task), (counts.get(queueKeyOf(task)) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted()).toEqual(queueKeysOf('call').slice(1));
  for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
});

it('keeps together what comes one by one, and looks for it nowhere else', () => {
  expect(queueKeyOf(buildTask({ work: { kind: 'promise', text: 'Yael calls back' } }))).toBe('open');
  expect(queueKeysOf('promise')).toEqual(['open']);
});
