import { defineWording } from '../../language/wording.ts';
import type { en } from './calls-wording.en.ts';

export type CallsWords = Record<keyof typeof en, string>;

export const callsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./calls-wording.en.ts')).en,
  he: async () => (await import('./calls-wording.he.ts')).he,
  ar: async () => (await import('./calls-wording.ar.ts')).ar,
});
