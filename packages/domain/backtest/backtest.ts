import { readFileSync } from 'node:fs';
import { dateOfDayNumber } from '../src/window/lateness.ts';
import { readArguments, usage } from './arguments.ts';
import { readRows } from './read-rows.ts';
import { dayAtShare, runBacktest } from './replay.ts';
import { type Report, reportText } from './report.ts';
import { scoreBacktest } from './score.ts';

const warmUpShare = 0.2;
const frozenShare = 0.5;

function stop(problem: string): never {
  console.error(problem);
  process.exit(1);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return stop(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const args = readArguments(process.argv.slice(2));
if (args.kind === 'refused') stop(`${args.problem}\n${usage}`);
const read = readRows(readText(args.file), args.columns);
if (read.kind === 'missing') stop(read.problem);
const { deliveries, bad, notDelivered, repeated, columns } = read;
if (deliveries.length === 0) {
  const first = bad[0] === undefined ? '' : ` The first bad row is ${bad[0].row}: ${bad[0].problem}.`;
  stop(`${args.file} has no row with a promised and a delivered date.${first}`);
}

const { level } = args;
const countFrom = dayAtShare(deliveries, warmUpShare);
const learnBefore = dayAtShare(deliveries, frozenShare);
const never = Number.POSITIVE_INFINITY;
const report: Report = {
  level,
  rows: {
    used: deliveries.length,
    bad: bad.length,
    notDelivered,
    repeated,
    suppliers: new Set(deliveries.map(({ supplierId }) => supplierId)).size,
  },
  columns,
  badRows: bad,
  countedFrom: dateOfDayNumber(countFrom),
  online: scoreBacktest(runBacktest(deliveries, { level, countFrom, learnBefore: never })),
  frozen: args.frozen
    ? {
        learnedBefore: dateOfDayNumber(learnBefore),
        scores: scoreBacktest(
          runBacktest(deliveries, {
            level,
            countFrom: learnBefore,
            learnBefore,
          }),
        ),
      }
    : null,
};
console.log(args.json ? JSON.stringify(report, null, 2) : reportText(report));
