import { defineWording } from '../../language/wording.ts';
import type { en } from './enter-wording.en.ts';

export type EnterWords = Record<keyof typeof en, string>;

export const enterWording = defineWording<keyof typeof en>({
  en: async () => (await import('./enter-wording.en.ts')).en,
  he: async () => (await import('./enter-wording.he.ts')).he,
  ar: async () => (await import('./enter-wording.ar.ts')).ar,
});
