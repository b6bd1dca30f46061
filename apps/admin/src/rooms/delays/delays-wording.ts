import { defineWording } from '../../language/wording.ts';
import type { en } from './delays-wording.en.ts';

export type DelaysWords = Record<keyof typeof en, string>;

export const delaysWording = defineWording<keyof typeof en>({
  en: async () => (await import('./delays-wording.en.ts')).en,
  he: async () => (await import('./delays-wording.he.ts')).he,
  ar: async () => (await import('./delays-wording.ar.ts')).ar,
});
