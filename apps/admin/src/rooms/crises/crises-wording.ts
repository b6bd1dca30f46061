import { defineWording } from '../../language/wording.ts';
import type { en } from './crises-wording.en.ts';

export type CrisesWords = Record<keyof typeof en, string>;

export const crisesWording = defineWording<keyof typeof en>({
  en: async () => (await import('./crises-wording.en.ts')).en,
  he: async () => (await import('./crises-wording.he.ts')).he,
  ar: async () => (await import('./crises-wording.ar.ts')).ar,
});
