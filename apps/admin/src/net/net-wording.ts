import { defineWording } from '../language/wording.ts';
import type { en } from './net-wording.en.ts';

export type NetWords = Record<keyof typeof en, string>;

export const netWording = defineWording<keyof typeof en>({
  en: async () => (await import('./net-wording.en.ts')).en,
  he: async () => (await import('./net-wording.he.ts')).he,
  ar: async () => (await import('./net-wording.ar.ts')).ar,
});
