import { defineWording } from '../../language/wording.ts';
import type { en } from './insights-wording.en.ts';

export type InsightsWords = Record<keyof typeof en, string>;

export const insightsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./insights-wording.en.ts')).en,
  he: async () => (await import('./insights-wording.he.ts')).he,
  ar: async () => (await import('./insights-wording.ar.ts')).ar,
});
