import { defineWording } from '../../language/wording.ts';
import type { en } from './learned-wording.en.ts';

export type LearnedWords = Record<keyof typeof en, string>;

export const learnedWording = defineWording<keyof typeof en>({
  en: async () => (await import('./learned-wording.en.ts')).en,
  he: async () => (await import('./learned-wording.he.ts')).he,
  ar: async () => (await import('./learned-wording.ar.ts')).ar,
});
