import type { en } from './house-wording.en.ts';
import { defineWording } from './wording.ts';

export type HouseWords = Record<keyof typeof en, string>;

/** What the frame and the building blocks say. */
export const houseWording = defineWording<keyof typeof en>({
  en: async () => (await import('./house-wording.en.ts')).en,
  he: async () => (await import('./house-wording.he.ts')).he,
  ar: async () => (await import('./house-wording.ar.ts')).ar,
});
