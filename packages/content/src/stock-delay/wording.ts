import type { Localized } from '@kesher/domain/language';
import { stockDelayAr } from './wording.ar.ts';
import { stockDelayEn } from './wording.en.ts';
import { stockDelayHe } from './wording.he.ts';

export type StockDelayKey = keyof typeof stockDelayEn;
export type StockDelayCatalog = Readonly<Record<StockDelayKey, string>>;

/** Every wording is marked; one that is `service` never promotes anything (Israel's Communications Law, section 30A). */
export const stockDelayWording: { readonly purpose: 'service'; readonly messages: Localized<StockDelayCatalog> } = {
  purpose: 'service',
  messages: { en: stockDelayEn, he: stockDelayHe, ar: stockDelayAr },
};
