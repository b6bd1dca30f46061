import { parseArgs } from 'node:util';
import { measureEndToEnd } from './end-to-end.ts';

/** `npm run bench -- [--customers N] [--json]`: what this machine does end to end, all guarantees held. */
const { values } = parseArgs({
  options: { customers: { type: 'string', default: '5000' }, json: { type: 'boolean', default: false } },
});
const measured = await measureEndToEnd(Number(values.customers));

if (values.json) {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
} else {
  for (const [name, value] of Object.entries(measured)) {
    process.stdout.write(`${name.padEnd(24)} ${Math.round(value * 100) / 100}\n`);
  }
}
process.exit(measured.duplicates === 0 ? 0 : 1);
