import { parseArgs } from 'node:util';
import { demoReport } from './demo/report.ts';
import { runDemo, runDemoAt } from './demo/run-demo.ts';

/**
 * `npm run demo -- [--customers N] [--json]`: the main job without a person. Exits with 1 unless the ledger adds up.
 * `--at <url>` runs it on a Kesher that is deployed with the stage `emulator`.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    at: { type: 'string' },
  },
});
const customers = Number(values.customers);

if (Number.isInteger(customers) && customers > 0 && customers <= 1_000_000) {
  const tell = values.json ? () => {} : (line: string) => void process.stdout.write(`${line}\n`);
  const { at } = values;
  const result = await (at === undefined ? runDemo({ customers, tell }) : runDemoAt({ url: at, customers, tell }));
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : demoReport(result));
  process.exit(result.difference === 0 && (result.duplicates ?? 0) === 0 ? 0 : 1);
} else {
  process.stderr.write(`--customers takes a whole number from 1 to 1000000, not "${values.customers}".\n`);
  process.exit(1);
}
