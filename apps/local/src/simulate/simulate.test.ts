import { expect, it } from 'vitest';
import { simulated } from './patched-modules.ts';
import { seedsOf } from './regressions.ts';
import { dealOut, runSeeds } from './run-seeds.ts';
import { createSummary, printed } from './summary.ts';
import { places } from './world.ts';

/** `npm run simulate` runs more, and prints what it saw. */
const count = 300;

it('keeps every promise in 300 seeded runs of a shop, 60 of a clinic, and all that ever broke one, each run twice the same way', async () => {
  const summary = createSummary();
  const startedAt = performance.now();
  let seedsRun = 0;
  for (const place of places) {
    const seeds = seedsOf(place, { first: 1, count });
    seedsRun += seeds.length;
    const run = (own: number[]) =>
      runSeeds({ place, seeds: own, patches: simulated, twice: true, untilViolation: false }, (told) =>
        summary.add(told),
      );
    await Promise.all(dealOut(seeds, 2).map(run));
  }
  const report = summary.report(performance.now() - startedAt);
  const broken = report.violations.length + report.unrepeatable.length;
  expect(broken === 0 ? 'nothing broken' : printed(report)).toBe('nothing broken');
  expect(report.runs).toBe(seedsRun);
  // A simulator that sends nothing, or meets no fault, proves nothing.
  expect(report.sends).toBeGreaterThan(seedsRun * 3);
  expect(Object.entries(report.faults).filter(([, times]) => times === 0)).toEqual([]);
}, 300_000);
