import { expect, it } from 'vitest';
import { createSeededNumbers } from '../in-memory/random.ts';
import type { FaultKind, FaultPlan } from './fault-plan.ts';
import { portUnderFault } from './ports-under-fault.ts';
import { createProcess } from './process.ts';
import { createScheduler } from './scheduler.ts';
import { createTrace } from './trace.ts';

/** These faults at every call. */
function faultsOf(...kinds: FaultKind[]): FaultPlan {
  return {
    strikes: (kind) => kinds.includes(kind),
    isOn: (kind) => kinds.includes(kind),
    count: () => {},
    stop: () => {},
    isOver: () => false,
    counts: () => new Map(),
    pairs: () => new Set(),
  };
}

/** A port of one counter, called by one process, with these faults at every call. */
function counterUnder(...kinds: FaultKind[]) {
  const random = createSeededNumbers(3);
  const scheduler = createScheduler(0, random);
  const around = { scheduler, faults: faultsOf(...kinds), random, trace: createTrace() };
  const process = createProcess('worker-1', { skewMs: 0, pace: 1 }, around);
  let count = 0;
  const counter = { add: async (by: number) => (count += by), fingerprintOf: (text: string) => text };
  const entered: string[] = [];
  const watch = { enter: (_: unknown, point: string) => entered.push(point), standsStill: () => {} };
  const port = portUnderFault(counter, { name: 'counter', process, around, watch, remembered: new Map() });
  const outcome = { of: 'nothing yet' };
  return {
    port,
    process,
    entered,
    count: () => count,
    async call(): Promise<string> {
      port.add(1).then(
        (answer) => (outcome.of = `answer ${answer}`),
        (error: Error) => (outcome.of = error.name),
      );
      while (scheduler.nextAtMs() !== undefined) await scheduler.step();
      return `${outcome.of} at ${scheduler.nowMs() > 60_000 ? 'last' : 'once'}`;
    },
  };
}

it('takes time, and otherwise answers as the port does', async () => {
  const world = counterUnder();
  expect(await world.call()).toBe('answer 1 at once');
  expect(world.entered).toEqual(['counter.add']);
  expect(world.port.fingerprintOf('same')).toBe('same');
});

it('applies a write whose answer is lost, and none that is throttled', async () => {
  const lost = counterUnder('answer-lost');
  expect([await lost.call(), lost.count()]).toEqual(['AnswerLostError at once', 1]);
  const throttled = counterUnder('throttled');
  expect([await throttled.call(), throttled.count()]).toEqual(['ThrottledError at once', 0]);
});

it('asks twice where a client repeats by itself', async () => {
  const world = counterUnder('repeated-by-client');
  expect([await world.call(), world.count()]).toEqual(['answer 2 at once', 2]);
});

it('never comes back to a process that dies, before or after the effect', async () => {
  const before = counterUnder('killed-before');
  expect([await before.call(), before.count(), before.process.isAlive()]).toEqual(['nothing yet at once', 0, false]);
  const after = counterUnder('killed-after');
  expect([await after.call(), after.count(), after.process.isAlive()]).toEqual(['nothing yet at once', 1, false]);
});

it('comes back to a process that stood still, late', async () => {
  const world = counterUnder('frozen');
  expect((await world.call()).startsWith('answer 1')).toBe(true);
});

it('answers from an index what was true before, or a part of both, in no order', async () => {
  const answers: Record<string, unknown[][]> = {};
  for (const kind of ['stale-read', 'index-out-of-order'] as const) {
    const random = createSeededNumbers(5);
    const scheduler = createScheduler(0, random);
    const around = { scheduler, faults: faultsOf(kind), random, trace: createTrace() };
    const rows = ['old', 'both'];
    const port = portUnderFault(
      { due: async (_lane: string) => [...rows] },
      {
        name: 'audience',
        process: createProcess('worker-1', { skewMs: 0, pace: 1 }, around),
        around,
        watch: { enter: () => {}, standsStill: () => {} },
        remembered: new Map(),
      },
    );
    const ask = async () => {
      const asked = port.due('care');
      while (scheduler.nextAtMs() !== undefined) await scheduler.step();
      return asked;
    };
    await ask();
    rows[0] = 'new';
    answers[kind] = [];
    for (let times = 0; times < 40; times += 1) answers[kind].push(await ask());
  }
  expect(answers['stale-read']?.[0]).toEqual(['old', 'both']);
  const seen = new Set(answers['index-out-of-order']?.map((rowsSeen) => rowsSeen.join(' ')));
  expect([...seen].every((text) => text.includes('both'))).toBe(true);
  expect([...seen]).toEqual(expect.arrayContaining(['both', 'both new', 'new both', 'old both']));
});
