import { defineWording } from '../language/wording.ts';
import type { en } from './woken-wording.en.ts';

export type WokenWords = Record<keyof typeof en, string>;

export const wokenWording = defineWording<keyof typeof en>({
  en: async () => (await import('./woken-wording.en.ts')).en,
  he: async () => (await import('./woken-wording.he.ts')).he,
  ar: async () => (await import('./woken-wording.ar.ts')).ar,
});
