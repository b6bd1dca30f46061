import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure } from '@kesher/domain/check-in/danger/measure';
import { readList } from './read-list.ts';
import { reportText } from './report-text.ts';

function stop(problem: string): never {
  process.stderr.write(`${problem}\nUsage: npm run danger-words -- list.csv [--json]\n`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) stop('Name a CSV file.');
if (!existsSync(file)) stop(`${file} is not there.`);
const list = readList(readFileSync(file, 'utf8'));
if (list.kind === 'refused') stop(list.problem);
const measured = measure(list.sentences);
process.stdout.write(`${values.json ? JSON.stringify(measured, null, 2) : reportText(measured)}\n`);
