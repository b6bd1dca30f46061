import { defineWording } from '../language/wording.ts';
import type { en } from './findings-wording.en.ts';

export type FindingsWords = Record<keyof typeof en, string>;

export const findingsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./findings-wording.en.ts')).en,
  he: async () => (await import('./findings-wording.he.ts')).he,
  ar: async () => (await import('./findings-wording.ar.ts')).ar,
});
