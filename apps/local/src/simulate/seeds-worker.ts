import { parentPort, workerData } from 'node:worker_threads';
import { loadPatched } from './patched-modules.ts';
import type { Asked, Told } from './run-seeds.ts';

const { place, seeds, patches, twice, untilViolation } = workerData as Asked;
loadPatched(patches);
// Imported only now, so that the changes reach every module.
const runs = {
  shop: async () => (await import('./run-seed.ts')).runSeed,
  clinic: async () => (await import('./clinic/run-clinic.ts')).runClinic,
  crowd: async () => (await import('./crowd/run-crowd.ts')).runCrowd,
};
const run = await runs[place]();

for (const seed of seeds) {
  const result = await run(seed);
  const again = twice ? await run(seed) : result;
  const told: Told = { result, isRepeatable: again.hash === result.hash };
  parentPort?.postMessage(told);
  if (untilViolation && result.violations.length > 0) break;
}
