import { defineWording } from '../../language/wording.ts';
import type { en } from './protocols-wording.en.ts';

export type ProtocolsWords = Record<keyof typeof en, string>;

export const protocolsWording = defineWording<keyof typeof en>({
  en: async () => (await import('./protocols-wording.en.ts')).en,
  he: async () => (await import('./protocols-wording.he.ts')).he,
  ar: async () => (await import('./protocols-wording.ar.ts')).ar,
});
