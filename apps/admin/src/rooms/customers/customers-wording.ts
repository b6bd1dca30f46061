import { defineWording } from '../../language/wording.ts';
import type { en } from './customers-wording.en.ts';

export type CustomersWords = Record<keyof typeof en, string>;

export const customersWording = defineWording<keyof typeof en>({
  en: async () => (await import('./customers-wording.en.ts')).en,
  he: async () => (await import('./customers-wording.he.ts')).he,
  ar: async () => (await import('./customers-wording.ar.ts')).ar,
});
