import { defineWording } from '../language/wording.ts';
import type { en } from './check-in-wording.en.ts';

export type CheckInWords = Record<keyof typeof en, string>;

/** What the rooms of check-ins call the same things. */
export const checkInWording = defineWording<keyof typeof en>({
  en: async () => (await import('./check-in-wording.en.ts')).en,
  he: async () => (await import('./check-in-wording.he.ts')).he,
  ar: async () => (await import('./check-in-wording.ar.ts')).ar,
});
