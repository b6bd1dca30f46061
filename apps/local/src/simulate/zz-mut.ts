import { mutants } from './mutants.ts';
import { simulated } from './patched-modules.ts';
import { runSeeds } from './run-seeds.ts';

const m = mutants.find(({ name }) => name.includes(process.argv[2] ?? ''))!;
for (const seed of process.argv.slice(3).map(Number))
  await runSeeds(
    { place: 'clinic', seeds: [seed], patches: [...simulated, ...m.patches], twice: false, untilViolation: false },
    ({ result }) => {
      const f = Object.fromEntries(result.faults);
      if (f['work-told-otherwise']) console.log(seed, result.violations, (globalThis as any).happ);
    },
  );
