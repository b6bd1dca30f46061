import { defineWording } from '../../language/wording.ts';
import type { en } from './check-ins-wording.en.ts';

export type CheckInsWords = Record<keyof typeof en, string>;

export const checkInsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./check-ins-wording.en.ts')).en,
  he: async () => (await import('./check-ins-wording.he.ts')).he,
  ar: async () => (await import('./check-ins-wording.ar.ts')).ar,
});
