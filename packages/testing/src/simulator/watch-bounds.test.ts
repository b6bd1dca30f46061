import { expect, it } from 'vitest';
import { createSeededNumbers } from '../in-memory/random.ts';
import { createFaultPlan } from './fault-plan.ts';
import { createProcess } from './process.ts';
import { createReport } from './report.ts';
import { createScheduler } from './scheduler.ts';
import { createTrace } from './trace.ts';
import { createBoundWatch } from './watch-bounds.ts';

function watched() {
  const random = createSeededNumbers(1);
  const around = {
    scheduler: createScheduler(0, random),
    faults: createFaultPlan(random, []),
    random,
    trace: createTrace(),
  };
  const report = createReport(() => 0);
  const watch = createBoundWatch(report);
  const process = createProcess('advance-1', { skewMs: 0, pace: 1 }, around);
  return { watch, process, says: () => report.violations().map(({ says }) => says) };
}

it('names an invocation that reads more pages of one list than its manifest allows', () => {
  const { watch, process, says } = watched();
  watch.begins(process, 1);
  watch.calls(process, 'orders.affected', [['P-1']]);
  watch.calls(process, 'messages.ofChunk', ['delay-1.v1', 0]);
  watch.calls(process, 'messages.ofChunk', ['delay-1.v2', 0]);
  expect(says()).toEqual([]);
  watch.calls(process, 'orders.affected', [['P-1']]);
  expect(says()).toEqual(['advance-1 reads page 2 by orders.affected, and its manifest allows 1']);
});

it('counts anew with each invocation, and with each look whether there is time for more', () => {
  const { watch, process, says } = watched();
  for (const anew of [() => watch.begins(process, 1), () => watch.asks(process), () => watch.begins(process, 1)]) {
    anew();
    watch.calls(process, 'orders.affected', [['P-1']]);
  }
  expect(says()).toEqual([]);
});

it('does not count what reads no page, nor what no invocation does', () => {
  const { watch, process, says } = watched();
  watch.calls(process, 'orders.affected', [['P-1']]);
  watch.begins(process, 0);
  watch.calls(process, 'settings.get', []);
  expect(says()).toEqual([]);
});
