import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { simulated } from './patched-modules.ts';
import { regressions } from './regressions.ts';
import { dealOut, runSeeds } from './run-seeds.ts';
import { createSummary, printed } from './summary.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    json: { type: 'boolean', default: false },
  },
});
const whole = (name: 'seeds' | 'from' | 'threads') => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} must be a whole number from 1 on`);
  return number;
};

const first = whole('from');
const seeds =
  values.seed === undefined
    ? [...new Set([...regressions, ...Array.from({ length: whole('seeds') }, (_, index) => first + index)])]
    : [Number(values.seed)];
const summary = createSummary();
const startedAt = performance.now();
await Promise.all(
  dealOut(seeds, Math.min(whole('threads'), seeds.length)).map((own) =>
    runSeeds({ seeds: own, patches: simulated, twice: true, untilViolation: false }, (told) => summary.add(told)),
  ),
);
const report = summary.report(performance.now() - startedAt);
process.stdout.write(`${values.json ? JSON.stringify(report) : printed(report)}\n`);
if (report.violations.length + report.unrepeatable.length > 0) process.exitCode = 1;
