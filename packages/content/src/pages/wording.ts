import type { Localized } from '@kesher/domain/language';
import { pagesAr } from './wording.ar.ts';
import { pagesEn } from './wording.en.ts';
import { pagesHe } from './wording.he.ts';

export type PageKey = keyof typeof pagesEn;
export type PageCatalog = Readonly<Record<PageKey, string>>;

/** Pages speak about the customer's own orders and settings, so their wording is `service` and promotes nothing. */
export const pageWording: { readonly purpose: 'service'; readonly messages: Localized<PageCatalog> } = {
  purpose: 'service',
  messages: { en: pagesEn, he: pagesHe, ar: pagesAr },
};
