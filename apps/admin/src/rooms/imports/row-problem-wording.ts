import type { RowProblemCode } from '@kesher/domain/import/row-problem';
import { defineWording } from '../../language/wording.ts';

export type RowProblemWords = Record<RowProblemCode, string>;

/** What to do about a row, by the code that the server names. */
export const rowProblemWording = defineWording<RowProblemCode>({
  en: async () => (await import('./row-problem-wording.en.ts')).en,
  he: async () => (await import('./row-problem-wording.he.ts')).he,
  ar: async () => (await import('./row-problem-wording.ar.ts')).ar,
});
