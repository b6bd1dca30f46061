import { defineWording } from '../../language/wording.ts';
import type { en } from './settings-wording.en.ts';

export type SettingsWords = Record<keyof typeof en, string>;

export const settingsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./settings-wording.en.ts')).en,
  he: async () => (await import('./settings-wording.he.ts')).he,
  ar: async () => (await import('./settings-wording.ar.ts')).ar,
});
