import type { Localized } from '@kesher/domain/language';
import { crisisAr } from './wording.ar.ts';
import { type CrisisCatalog, crisisEn } from './wording.en.ts';
import { crisisHe } from './wording.he.ts';

/** What bulletins say in mails and SMS, beside the words of whoever wrote them. */
export const crisisWording: Localized<CrisisCatalog> = { en: crisisEn, he: crisisHe, ar: crisisAr };
