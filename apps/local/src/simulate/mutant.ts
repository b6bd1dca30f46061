import type { Patch } from './patched-modules.ts';

/** The real code with one mistake in it, and where that mistake was made before. */
export type Mutant = { name: string; after: string; patches: readonly Patch[] };

export const mutant = (name: string, after: string, ...patches: Patch[]): Mutant => ({ name, after, patches });
