import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Healed } from './announcement.ts';
import { fillTheDisk, loseTheDatabase, standStillPastTheLease } from './disturbances.ts';
import { prepareFolder } from './doomed-kesher.ts';
import { killAtNamedPoints, productOf } from './kill-at-named-points.ts';
import { killAtRandom } from './kill-at-random.ts';
import { namedPoints, nameOf } from './named-points.ts';

/** `npm run crash`: the real process, killed at named points and at random moments, stopped, and robbed of its disk and database. */
const { values } = parseArgs({
  options: {
    random: { type: 'string', default: '200' },
    only: { type: 'string', default: 'points,random,standstill,disk,database' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const only = new Set(values.only.split(','));
const random = Number(values.random);
const killsEach = 50;
const [crowd, group] = [5_000, 30];
const root = mkdtempSync(path.join(tmpdir(), 'kesher-crash-'));
const say = (text: string) => process.stdout.write(`${text}\n`);
let isBroken = false;

say(`seed ${values.seed}\n`);
say(
  `${'what was done'.padEnd(44)}${'told'.padStart(7)}${'unknown'.padStart(9)}${'others'.padStart(8)}${'lost'.padStart(6)}${'twice silently'.padStart(16)}${'marked'.padStart(8)}${'healed in'.padStart(11)}${'longest stall'.padStart(15)}`,
);
try {
  if (only.has('points')) {
    const folder = await prepared(
      'points',
      namedPoints.map((_, index) => ({ product: productOf(index), count: group, oddOnes: true })),
    );
    const missed: string[] = [];
    const healed = await killAtNamedPoints(folder, {
      points: namedPoints,
      customers: group,
      onReached: ({ point, reached }) => {
        if (!reached) missed.push(nameOf(point));
      },
    });
    line(`kill -9 at ${namedPoints.length - missed.length} named points`, healed);
    if (missed.length > 0) {
      isBroken = true;
      say(`  never reached: ${missed.join(', ')}`);
    }
  }
  for (let done = 0; only.has('random') && done < random; done += killsEach) {
    const kills = Math.min(killsEach, random - done);
    const folder = await prepared(`random-${done}`, [{ product: 'P-CRASH', count: crowd, oddOnes: false }]);
    const seed = Number(values.seed) + done;
    const run = await killAtRandom(folder, { product: 'P-CRASH', customers: crowd, kills, seed, altered: {} });
    line(`kill -9 at ${kills} random moments`, run);
    say(
      `  after ${run.kills.map(({ accepted }) => accepted).join(', ')} of ${crowd}; resumed within ${run.secondsToResume} s of each restart`,
    );
  }
  if (only.has('standstill')) await disturbed('SIGSTOP past the lease, SIGCONT', standStillPastTheLease);
  if (only.has('disk')) await disturbed('full disk for 20 s, then a restart', fillTheDisk);
  if (only.has('database')) {
    const { seen } = await disturbed('database killed between write and answer', loseTheDatabase);
    const deaths = seen.split('database died').length - 1;
    say(`  it died ${deaths} times, for 10 s each`);
    isBroken ||= deaths === 0;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (isBroken) process.exitCode = 1;

async function prepared(name: string, wanted: Parameters<typeof prepareFolder>[1]): Promise<string> {
  const folder = path.join(root, name);
  await prepareFolder(folder, wanted);
  return folder;
}

async function disturbed(name: string, run: typeof fillTheDisk): ReturnType<typeof fillTheDisk> {
  const folder = await prepared(name.replaceAll(/\W/g, '-'), [{ product: 'P-CRASH', count: 2_000, oddOnes: false }]);
  const healed = await run(folder, { product: 'P-CRASH', customers: 2_000 });
  line(name, healed);
  return healed;
}

function line(name: string, { fates, secondsToHeal, longestStallSeconds }: Healed): void {
  const sum = (of: (fate: Healed['fates'][number]) => number) => fates.reduce((total, fate) => total + of(fate), 0);
  const told = sum(({ ledger }) => ledger.outcomes.told);
  const unknown = sum(({ ledger }) => ledger.outcomes.unknown);
  const others = sum(({ ledger }) => ledger.outcomes.notTold + ledger.outcomes.unreachable);
  const [lost, silently, marked] = [
    sum((fate) => fate.lost),
    sum((fate) => fate.twiceSilently),
    sum((fate) => fate.twiceMarked),
  ];
  isBroken ||= lost + silently > 0;
  say(
    `${name.padEnd(44)}${String(told).padStart(7)}${String(unknown).padStart(9)}${String(others).padStart(8)}${String(lost).padStart(6)}${String(silently).padStart(16)}${String(marked).padStart(8)}${`${secondsToHeal} s`.padStart(11)}${`${longestStallSeconds} s`.padStart(15)}`,
  );
}
