import { simulated } from '/tmp/w/sim/apps/local/src/simulate/patched-modules.ts';
import { runSeeds } from '/tmp/w/sim/apps/local/src/simulate/run-seeds.ts';

await runSeeds(
  { seeds: [1, 2, 3, 4, 5, 6, 7, 8, 30], patches: simulated, twice: false, untilViolation: false } as never,
  ({ result }) => console.log(result.seed, result.hash),
);
