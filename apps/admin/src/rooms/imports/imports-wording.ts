import { defineWording } from '../../language/wording.ts';
import type { en } from './imports-wording.en.ts';

export type ImportsWords = Record<keyof typeof en, string>;

export const importsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./imports-wording.en.ts')).en,
  he: async () => (await import('./imports-wording.he.ts')).he,
  ar: async () => (await import('./imports-wording.ar.ts')).ar,
});
