import { defineWording } from '../language/wording.ts';
import type { en } from './options-wording.en.ts';

export type OptionsWords = Record<keyof typeof en, string>;

export const optionsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./options-wording.en.ts')).en,
  he: async () => (await import('./options-wording.he.ts')).he,
  ar: async () => (await import('./options-wording.ar.ts')).ar,
});
