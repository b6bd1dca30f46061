import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';
import { simulated } from './patched-modules.ts';
import { seedsOf } from './regressions.ts';
import { runSeeds } from './run-seeds.ts';
import type { Place } from './world.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    only: { type: 'string' },
    place: { type: 'string' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    json: { type: 'boolean', default: false },
  },
});
const seedsIn = (of: Place) => seedsOf(of, { first: 1, count: Number(values.seeds) });
const { only, place } = values;
const chosen = mutants.filter(
  (mutant) => (only === undefined || mutant.name.includes(only)) && (place === undefined || mutant.place === place),
);
if (chosen.length === 0) throw new Error(`no mutant is named like "${only}", or is of "${place}"`);

type Outcome = Pick<Mutant, 'name' | 'after'> & { caughtBy?: { seed: number; rule: string; says: string } };
const outcomes = new Map<Mutant, Outcome>();
const waiting = [...chosen];
const print = (text: string) => values.json || process.stdout.write(`${text}\n`);

print(`${'mutant'.padEnd(50)}${'seed'.padStart(6)}  broken promise`);
await Promise.all(Array.from({ length: Math.min(Number(values.threads), waiting.length) }, work));
const survivors = [...outcomes.values()].filter(({ caughtBy }) => caughtBy === undefined);
if (values.json) process.stdout.write(`${JSON.stringify(chosen.map((mutant) => outcomes.get(mutant)))}\n`);
print(
  `\n${chosen.length - survivors.length} of ${chosen.length} mutants caught by the seeds that ever broke a promise, and ${values.seeds} others.`,
);
if (survivors.length > 0) process.exitCode = 1;

async function work(): Promise<void> {
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
    const outcome: Outcome = { name: mutant.name, after: mutant.after };
    outcomes.set(mutant, outcome);
    const patches = [...simulated, ...mutant.patches];
    await runSeeds(
      { place: mutant.place, seeds: seedsIn(mutant.place), patches, twice: false, untilViolation: true },
      ({ result: { seed, violations } }) => {
        const [first] = violations;
        if (first) outcome.caughtBy = { seed, rule: first.rule, says: first.says };
      },
    );
    const { caughtBy } = outcome;
    print(
      `${mutant.name.padEnd(50)}${caughtBy ? `${String(caughtBy.seed).padStart(6)}  ${caughtBy.rule}: ${caughtBy.says}` : '     –  SURVIVED'}`,
    );
  }
}
