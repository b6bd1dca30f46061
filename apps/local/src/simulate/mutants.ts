import type { Mutant } from './mutant.ts';
import { mutantsOfBounds } from './mutants-of-bounds.ts';
import { mutantsOfCheckIns } from './mutants-of-check-ins.ts';
import { mutantsOfErasing } from './mutants-of-erasing.ts';
import { mutantsOfSending } from './mutants-of-sending.ts';
import { mutantsOfStops } from './mutants-of-stops.ts';
import { mutantsOfStores } from './mutants-of-stores.ts';
import { mutantsOfTelling } from './mutants-of-telling.ts';

/** What real systems did, and what documentation warns of. */
export const mutants: readonly Mutant[] = [
  ...mutantsOfStores,
  ...mutantsOfSending,
  ...mutantsOfStops,
  ...mutantsOfTelling,
  ...mutantsOfErasing,
  ...mutantsOfBounds,
  ...mutantsOfCheckIns,
];
