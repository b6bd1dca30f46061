import { expect, it } from 'vitest';
import { createSeededNumbers } from '../in-memory/random.ts';
import { createFaultPlan } from './fault-plan.ts';
import { createFunctionHost } from './function-host.ts';
import { inLine } from './in-line.ts';
import { createScheduler } from './scheduler.ts';
import { createTrace } from './trace.ts';

it('runs so many at once, and each of the others when one has ended, well or not', async () => {
  const random = createSeededNumbers(3);
  const scheduler = createScheduler(0, random);
  const around = { scheduler, faults: createFaultPlan(random, []), random, trace: createTrace() };
  const host = inLine(createFunctionHost({ name: 'send', timeoutMs: 60_000, start: () => undefined }, around), 2);
  let running = 0;
  const seen: number[] = [];
  const ended: string[] = [];
  for (let number = 0; number < 5; number += 1)
    host.invoke(
      async () => {
        running += 1;
        seen.push(running);
        await new Promise<void>((resolve) => scheduler.after(1_000, resolve));
        running -= 1;
        if (number === 0) throw new Error('not now');
      },
      (how) => ended.push(how),
    );
  await Promise.resolve();
  while (scheduler.nextAtMs() !== undefined) await scheduler.step();
  expect(Math.max(...seen)).toBe(2);
  expect(ended.toSorted()).toEqual(['done', 'done', 'done', 'done', 'failed']);
});
