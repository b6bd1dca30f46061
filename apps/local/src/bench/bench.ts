import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tables } from '@kesher/adapters/dynamodb/tables';
import { awsPrices } from '@kesher/adapters/prices/aws-prices';
import { queues } from '@kesher/adapters/sqs/queues';
import { adminFolder, buildAdminIfStale } from '../admin/build-admin.ts';
import { firstLoad } from '../admin/first-load.ts';
import { apiPlaces } from '../apps.ts';
import { localEnvironment } from '../environment.ts';
import { makeServiceCredentials } from '../loopback/callers.ts';
import type { AnnouncementRun } from './announcement-run.ts';
import { type Bar, bars, type Measured, type MeasuredBundle, ownCost } from './bars.ts';
import { plotCost } from './plot.ts';
import { runPart } from './run-part.ts';
import type { SendPathRun } from './send-path-run.ts';
import { barsTable, costTable, unitsTable } from './table.ts';

/**
 * `npm run bench -- [--customers N] [--largest N] [--json] [--write]`: DESIGN §11 on this machine. `--customers` is the
 * size of the run end to end, `--largest` that of the last metered run. `--write` keeps the tables and the plot in `docs/`.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '10000' },
    largest: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const say = (line: string) => void process.stderr.write(`${line}\n`);
const announcement = (customers: number, ...flags: string[]) =>
  runPart<AnnouncementRun>('apps/local/src/bench/announcement-run.ts', ['--customers', String(customers), ...flags]);

/** A thousand, ten thousand … up to the largest. */
function sizesUpTo(largest: number): number[] {
  const powers = [1_000, 10_000, 100_000].filter((size) => size < largest);
  return [...powers, largest];
}

async function measure(): Promise<Measured> {
  say('The send path against the bare SDK loop …');
  const sendPath = await runPart<SendPathRun>('apps/local/src/bench/send-path-run.ts');
  say(`End to end with ${values.customers} customers …`);
  const endToEnd = await announcement(Number(values.customers));
  const sizes: AnnouncementRun[] = [];
  for (const size of sizesUpTo(Number(values.largest))) {
    say(`Requests, units and memory with ${size} customers …`);
    sizes.push(await announcement(size, '--metered'));
  }
  say('Bundles and their import …');
  const nowhere = 'http://127.0.0.1:1';
  const environment = localEnvironment({
    endpoints: { dynamodb: nowhere, queues: nowhere, channels: nowhere, files: nowhere },
    credentials: makeServiceCredentials(),
    tables: Object.keys(tables),
    queues: Object.keys(queues),
    url: nowhere,
    publicPageUrl: nowhere,
    linkSecret: 'only-to-be-imported',
    apiPlaces,
    accountFile: '',
  });
  const bundles = await runPart<MeasuredBundle[]>('infra/src/measure-bundles.ts', [], environment);
  say("The admin's first load …");
  await buildAdminIfStale(say);
  return { sendPath, endToEnd, sizes, bundles, adminFirstLoadBytes: firstLoad(adminFolder).bytes };
}

function keep(measured: Measured, lines: readonly Bar[]): void {
  const docs = path.resolve(import.meta.dirname, '../../../../docs');
  const [largest] = measured.sizes.toReversed();
  if (!largest) return;
  const points = measured.sizes.map((run) => ({ customers: run.customers, dollars: ownCost(run, awsPrices) }));
  writeFileSync(path.join(docs, 'cost-per-customer.svg'), plotCost(points, awsPrices.asOf));
  writeFileSync(
    path.join(docs, 'benchmark.md'),
    `${[
      '# What Kesher costs and holds',
      'Written by `npm run bench -- --write`; the bars are those of the design. Times are of the machine that ran it, ratios and counts are not.',
      barsTable(lines),
      `## What one delivered email asks of DynamoDB (${largest.customers.toLocaleString('en-US')} customers)`,
      unitsTable(largest),
      `## What a million delivered emails cost (${awsPrices.region}, prices of ${awsPrices.asOf})`,
      costTable(largest, awsPrices),
      '![Cost per customer against size](cost-per-customer.svg)',
    ].join('\n\n')}\n`,
  );
}

const measured = await measure();
const lines = bars(measured, awsPrices);
if (values.write) keep(measured, lines);
process.stdout.write(values.json ? `${JSON.stringify({ bars: lines, ...measured })}\n` : `${barsTable(lines)}\n`);
process.exit(lines.every(({ holds }) => holds) ? 0 : 1);
