import type { Localized } from '@kesher/domain/language';
import { statusAr } from './page-wording.ar.ts';
import { statusEn } from './page-wording.en.ts';
import { statusHe } from './page-wording.he.ts';

export type StatusKey = keyof typeof statusEn;
export type StatusCatalog = Readonly<Record<StatusKey, string>>;

/** The public page says what is on and what is not: its wording is `service` and promotes nothing. */
export const statusWording: { readonly purpose: 'service'; readonly messages: Localized<StatusCatalog> } = {
  purpose: 'service',
  messages: { en: statusEn, he: statusHe, ar: statusAr },
};
