import { parseArgs } from 'node:util';
import { demoReport } from './demo/report.ts';
import { runDemo, runDemoAt } from './demo/run-demo.ts';
import { playClinicDay } from './demo-check-ins/clinic-day.ts';
import { addsUp, clinicDayReport } from './demo-check-ins/count-day.ts';
import { crisisAddsUp, crisisReport, releasedOf } from './demo-crisis/count-crisis.ts';
import { playCrisis } from './demo-crisis/play-crisis.ts';

/**
 * `npm run demo -- --job check-ins [--customers N] [--json]`: a clinic's day on a virtual clock, over ports in memory.
 * `npm run demo -- --job crisis [--customers N] [--keep folder] [--json]`: a municipality's crisis from opening to end.
 * `npm run demo -- [--customers N] [--json]`: the main job without a person. Exits with 1 unless the ledger adds up.
 * `--at <url>` runs it on a Kesher that is deployed with the stage `emulator`.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    job: { type: 'string', default: 'stock-delays' },
    at: { type: 'string' },
    keep: { type: 'string' },
  },
});
const customers = Number(values.customers);

const jobs = ['stock-delays', 'check-ins', 'crisis'];

if (!jobs.includes(values.job)) {
  process.stderr.write(`--job takes one of ${jobs.join(', ')}, not "${values.job}".\n`);
  process.exit(1);
} else if (Number.isInteger(customers) && customers > 0 && customers <= 1_000_000) {
  const tell = values.json ? () => {} : (line: string) => void process.stdout.write(`${line}\n`);
  if (values.job === 'check-ins') {
    const counts = await playClinicDay({ treatments: customers, tell });
    process.stdout.write(`${values.json ? JSON.stringify(counts) : clinicDayReport(counts)}\n`);
    process.exit(addsUp(counts) ? 0 : 1);
  }
  if (values.job === 'crisis') {
    const counts = await playCrisis({ customers, keep: values.keep, tell });
    const { bulletins, closed } = counts;
    const json = JSON.stringify({ bulletins, ...releasedOf(counts), closed });
    process.stdout.write(`${values.json ? json : crisisReport(counts)}\n`);
    process.exit(crisisAddsUp(counts) ? 0 : 1);
  }
  const { at } = values;
  const result = await (at === undefined ? runDemo({ customers, tell }) : runDemoAt({ url: at, customers, tell }));
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : demoReport(result));
  process.exit(result.difference === 0 && (result.duplicates ?? 0) === 0 ? 0 : 1);
} else {
  process.stderr.write(`--customers takes a whole number from 1 to 1000000, not "${values.customers}".\n`);
  process.exit(1);
}
