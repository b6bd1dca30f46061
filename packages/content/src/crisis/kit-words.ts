import type { KitSentences } from '@kesher/domain/crisis/kit';
import type { KitName } from '@kesher/domain/crisis/kits';
import type { Localized } from '@kesher/domain/language';
import { kitWordsAr } from './kit-words.ar.ts';
import { kitWordsEn } from './kit-words.en.ts';
import { kitWordsHe } from './kit-words.he.ts';

/** The sentences of all kits in one language. */
export type KitCatalog = Readonly<Record<KitName, KitSentences>>;

/** What the starter kits say: off until a named person has released a language of a kit. */
export const kitWords: Localized<KitCatalog> = { en: kitWordsEn, he: kitWordsHe, ar: kitWordsAr };
