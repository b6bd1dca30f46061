import { expect, it } from 'vitest';
import { simulated } from './patched-modules.ts';
import { regressions } from './regressions.ts';
import { dealOut, runSeeds } from './run-seeds.ts';
import { createSummary, printed } from './summary.ts';

/** `npm run simulate` runs more, and prints what it saw. */
const seeds = [...new Set([...regressions, ...Array.from({ length: 300 }, (_, index) => index + 1)])];

it('keeps every promise in 300 seeded runs and in all that ever broke one, each run twice the same way', async () => {
  const summary = createSummary();
  const startedAt = performance.now();
  const run = (own: number[]) =>
    runSeeds({ seeds: own, patches: simulated, twice: true, untilViolation: false }, (told) => summary.add(told));
  await Promise.all(dealOut(seeds, 2).map(run));
  const report = summary.report(performance.now() - startedAt);
  const broken = report.violations.length + report.unrepeatable.length;
  expect(broken === 0 ? 'nothing broken' : printed(report)).toBe('nothing broken');
  expect(report.runs).toBe(seeds.length);
  // A simulator that sends nothing, or meets no fault, proves nothing.
  expect(report.sends).toBeGreaterThan(seeds.length * 3);
  expect(Object.entries(report.faults).filter(([, count]) => count === 0)).toEqual([]);
}, 240_000);
