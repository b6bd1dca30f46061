import { defineWording } from '../../language/wording.ts';
import type { en } from './rota-wording.en.ts';

export type RotaWords = Record<keyof typeof en, string>;

export const rotaWording = defineWording<keyof typeof en>({
  en: async () => (await import('./rota-wording.en.ts')).en,
  he: async () => (await import('./rota-wording.he.ts')).he,
  ar: async () => (await import('./rota-wording.ar.ts')).ar,
});
