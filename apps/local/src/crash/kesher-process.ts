import { loadPatched } from '../simulate/patched-modules.ts';
import { patchesFor, readParameters } from './altered-kesher.ts';

/**
 * The real local Kesher on a data folder, for tests that kill it: with every function, and with real minutes unless asked
 * otherwise. It says `ready` once it serves, and to whoever sends it a message what memory it needs. With `--prepare` it
 * writes customers who wait, and ends.
 */
const { folder, prepare, altered } = readParameters();
loadPatched(patchesFor(altered));
// Imported only now, so that the changes reach every module.
const { serve } = await import('./serve.ts');
if (!prepare)
  process.on('message', () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.((heapUsed + external) / 2 ** 20);
  });
await serve({ folder, prepare, altered });
