import { defineWording } from '../language/wording.ts';
import type { en } from './tasks-wording.en.ts';

export type TasksWords = Record<keyof typeof en, string>;

export const tasksWording = defineWording<keyof typeof en>({
  en: async () => (await import('./tasks-wording.en.ts')).en,
  he: async () => (await import('./tasks-wording.he.ts')).he,
  ar: async () => (await import('./tasks-wording.ar.ts')).ar,
});
