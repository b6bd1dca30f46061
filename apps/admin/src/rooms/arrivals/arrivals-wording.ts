import { defineWording } from '../../language/wording.ts';
import type { en } from './arrivals-wording.en.ts';

export type ArrivalsWords = Record<keyof typeof en, string>;

export const arrivalsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./arrivals-wording.en.ts')).en,
  he: async () => (await import('./arrivals-wording.he.ts')).he,
  ar: async () => (await import('./arrivals-wording.ar.ts')).ar,
});
