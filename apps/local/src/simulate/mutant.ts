import type { Patch } from './patched-modules.ts';
import type { Place } from './world.ts';

/** The real code with one mistake in it, and where that mistake was made before. */
export type Mutant = { name: string; after: string; patches: readonly Patch[]; place: Place };

export const mutant = (name: string, after: string, ...patches: Patch[]): Mutant => ({
  name,
  after,
  patches,
  place: 'shop',
});
