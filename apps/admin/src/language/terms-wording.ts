import type { en } from './terms-wording.en.ts';
import { defineWording } from './wording.ts';

export type Terms = Record<keyof typeof en, string>;

/** The design's words, wherever a room needs them: outcomes, reasons, options, channels. */
export const termsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./terms-wording.en.ts')).en,
  he: async () => (await import('./terms-wording.he.ts')).he,
  ar: async () => (await import('./terms-wording.ar.ts')).ar,
});
