import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { instantFromMs } from '@kesher/domain/instant';
import { readArguments, usage } from './arguments.ts';
import { readDeliveries } from './read-deliveries.ts';
import { reportText } from './report.ts';
import { runBacktest } from './run-backtest.ts';

function stop(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const args = readArguments(process.argv.slice(2));
if (args.kind === 'refused') stop(`${args.problem}\n${usage}`);
if (!existsSync(args.file)) stop(`${args.file} is not there.`);
const read = await readDeliveries(args, {
  country: 'IL',
  defaultLanguage: 'en',
  now: instantFromMs(Date.now()),
  fileName: args.file,
  // Ids only tell rows apart here; nothing is stored.
  fingerprint: (text) => createHmac('sha256', 'backtest').update(text).digest('base64url'),
});
if (read.kind === 'refused') stop(read.problem);
if (!read.deliveries.some(({ deliveredOn }) => deliveredOn !== undefined)) {
  const [first] = read.refused;
  stop(`${args.file} has no delivery to learn from.${first ? ` Line ${first.line}: ${first.remedy}` : ''}`);
}
const scores = runBacktest(read.deliveries, args.level);
process.stdout.write(`${args.json ? JSON.stringify(scores, null, 2) : reportText(args.file, read, scores)}\n`);
