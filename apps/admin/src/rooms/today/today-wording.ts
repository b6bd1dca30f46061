import { defineWording } from '../../language/wording.ts';
import type { en } from './today-wording.en.ts';

export type TodayWords = Record<keyof typeof en, string>;

export const todayWording = defineWording<keyof typeof en>({
  en: async () => (await import('./today-wording.en.ts')).en,
  he: async () => (await import('./today-wording.he.ts')).he,
  ar: async () => (await import('./today-wording.ar.ts')).ar,
});
