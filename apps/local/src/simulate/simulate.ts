import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { simulated } from './patched-modules.ts';
import { seedsOf } from './regressions.ts';
import { dealOut, runSeeds } from './run-seeds.ts';
import { createSummary, printed } from './summary.ts';
import { type Place, places } from './world.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    place: { type: 'string' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    json: { type: 'boolean', default: false },
  },
});
const whole = (name: 'seeds' | 'from' | 'threads') => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} must be a whole number from 1 on`);
  return number;
};

const chosen = places.filter((place) => values.place === undefined || values.place === place);
if (chosen.length === 0) throw new Error(`--place is one of ${places.join(', ')}`);
const seedsIn = (place: Place) =>
  values.seed === undefined
    ? seedsOf(place, { first: whole('from'), count: whole('seeds') })
    : place === (values.place ?? 'shop')
      ? [Number(values.seed)]
      : [];
const summary = createSummary();
const startedAt = performance.now();
for (const place of chosen) {
  const seeds = seedsIn(place);
  await Promise.all(
    dealOut(seeds, Math.min(whole('threads'), seeds.length)).map((own) =>
      runSeeds({ place, seeds: own, patches: simulated, twice: true, untilViolation: false }, (told) =>
        summary.add(told),
      ),
    ),
  );
}
const report = summary.report(performance.now() - startedAt);
process.stdout.write(`${values.json ? JSON.stringify(report) : printed(report)}\n`);
if (report.violations.length + report.unrepeatable.length > 0) process.exitCode = 1;
