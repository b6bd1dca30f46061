import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { instantFromMs } from '@kesher/domain/instant';
import { readArguments, usage } from './arguments.ts';
import { runFhir } from './run-fhir.ts';

function stop(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const args = readArguments(process.argv.slice(2));
if (args.kind === 'refused') stop(`${args.problem}\n${usage}`);
const missing = args.files.find((file) => !existsSync(file));
if (missing !== undefined) stop(`${missing} is not there.`);
const files = args.files.map((file) => ({ where: path.basename(file), text: readFileSync(file, 'utf8') }));
const { counts, plans, problems } = runFhir(files, {
  now: args.at ?? instantFromMs(Date.now()),
  allSigned: args.at !== undefined,
});
for (const { where, code, remedy } of problems) process.stderr.write(`${where}: ${code}. ${remedy}\n`);
for (const [id, plan] of plans) {
  if (plan.kind === 'planned' && plan.checkIn.cannotReach !== undefined) {
    process.stderr.write(
      `${id}: planned, and cannot reach (${plan.checkIn.cannotReach}). A task asks for the number.\n`,
    );
  }
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
