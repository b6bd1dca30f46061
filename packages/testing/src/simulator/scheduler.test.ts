import { expect, it } from 'vitest';
import { createSeededNumbers } from '../in-memory/random.ts';
import { createScheduler } from './scheduler.ts';

async function runAll(scheduler: ReturnType<typeof createScheduler>): Promise<void> {
  while (scheduler.nextAtMs() !== undefined) await scheduler.step();
}

it('jumps to whatever comes next, in the order of time', async () => {
  const scheduler = createScheduler(1_000, createSeededNumbers(1));
  const seen: [string, number][] = [];
  for (const [name, ms] of [
    ['late', 86_400_000],
    ['soon', 5],
    ['sooner', 1],
  ] as const)
    scheduler.after(ms, () => seen.push([name, scheduler.nowMs()]));
  scheduler.at(0, () => seen.push(['past', scheduler.nowMs()]));
  await runAll(scheduler);
  expect(seen).toEqual([
    ['past', 1_000],
    ['sooner', 1_001],
    ['soon', 1_005],
    ['late', 86_401_000],
  ]);
});

it('orders one and the same moment by the seed alone', async () => {
  const orderOf = async (seed: number) => {
    const scheduler = createScheduler(0, createSeededNumbers(seed));
    const seen: number[] = [];
    for (let index = 0; index < 8; index += 1) scheduler.at(10, () => seen.push(index));
    await runAll(scheduler);
    return seen.join('');
  };
  expect(await orderOf(7)).toBe(await orderOf(7));
  expect(new Set(await Promise.all([1, 2, 3, 4, 5].map(orderOf))).size).toBeGreaterThan(1);
});

it('lets everything that follows from a step run before the next one', async () => {
  const scheduler = createScheduler(0, createSeededNumbers(1));
  const seen: string[] = [];
  scheduler.at(1, () => {
    void (async () => {
      for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
      seen.push('first, after a hundred awaits');
    })();
  });
  scheduler.at(1, () => void 0);
  scheduler.at(2, () => seen.push('second'));
  await runAll(scheduler);
  expect(seen).toEqual(['first, after a hundred awaits', 'second']);
});
