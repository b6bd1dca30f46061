import { expect, it } from 'vitest';
import { createSeededNumbers } from '../in-memory/random.ts';
import type { FaultKind, FaultPlan } from './fault-plan.ts';
import { createFunctionHost } from './function-host.ts';
import { createDeliveries } from './hint-queue.ts';
import { createScheduler } from './scheduler.ts';
import { createTrace } from './trace.ts';

const queue = { name: 'hints', visibilityTimeoutMs: 360_000, maxReceives: 3 };

async function deliver(work: (times: number) => Promise<void>, kinds: FaultKind[] = []) {
  const random = createSeededNumbers(5);
  const scheduler = createScheduler(0, random);
  const faults: FaultPlan = {
    strikes: (kind) => kinds.includes(kind),
    isOn: () => false,
    count: () => {},
    stop: () => {},
    isOver: () => false,
    counts: () => new Map(),
    pairs: () => new Set(),
  };
  const around = { scheduler, faults, random, trace: createTrace() };
  const host = createFunctionHost({ name: 'consume', timeoutMs: 60_000, start: () => work }, around);
  const deliveries = createDeliveries(around);
  let times = 0;
  let isGivenUp = false;
  deliveries.send(queue, {
    host,
    work: (consume) => consume((times += 1)),
    says: 'a hint',
    givenUp: () => (isGivenUp = true),
  });
  const waiting = deliveries.waiting('hints');
  while (scheduler.nextAtMs() !== undefined) await scheduler.step();
  return { times, isGivenUp, waiting, left: deliveries.waiting('hints') };
}

it('delivers once what is worked off', async () => {
  expect(await deliver(async () => {})).toEqual({ times: 1, isGivenUp: false, waiting: 1, left: 0 });
});

it('delivers again what failed, and gives it up in the end', async () => {
  const failsOnce = await deliver(async (times) => {
    if (times === 1) throw new Error('not now');
  });
  expect(failsOnce).toMatchObject({ times: 2, isGivenUp: false });
  const fails = await deliver(async () => {
    throw new Error('never');
  });
  expect(fails).toMatchObject({ times: 3, isGivenUp: true });
});

it('delivers again what a process never finished before its time limit', async () => {
  const hangs = await deliver((times) => (times === 1 ? new Promise(() => {}) : Promise.resolve()));
  expect(hangs).toMatchObject({ times: 2, isGivenUp: false });
});

it('loses and repeats under fault', async () => {
  expect(await deliver(async () => {}, ['hint-lost'])).toMatchObject({ times: 0 });
  expect(await deliver(async () => {}, ['hint-repeated'])).toMatchObject({ times: 2 });
});
