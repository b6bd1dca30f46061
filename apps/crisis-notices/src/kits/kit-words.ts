import { kitWords } from '@kesher/content/crisis/kit-words';
import { showFills } from '@kesher/content/crisis/show-fills';
import { createDates } from '@kesher/content/format/dates';
import { localeOf } from '@kesher/content/format/locale';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { BulletinWords } from '@kesher/domain/crisis/bulletin';
import { type Filled, fillKit } from '@kesher/domain/crisis/kit';
import type { KitFills } from '@kesher/domain/crisis/kit-fills';
import type { KitName, Phase } from '@kesher/domain/crisis/kits';
import type { Instant } from '@kesher/domain/instant';
import type { Language, Localized } from '@kesher/domain/language';

/** What is filled in: of which kit, in which phase, with what. */
export type Filling = { kit: KitName; phase: Phase; fills: KitFills };

/** The kit's sentences in each language, filled; or which fills are missing, or too long. */
export function wordsOfKit(
  { kit, phase, fills }: Filling,
  { settings, now }: { settings: Pick<Settings, 'sender' | 'calendar'>; now: Instant },
): Localized<Filled<BulletinWords>> {
  const { sender, calendar } = settings;
  const inLanguage = (language: Language) => {
    const locale = localeOf({ language, country: sender.country, arabicDigits: sender.arabicDigits });
    const dates = createDates({ language, locale, timeZone: calendar.timeZone, now });
    return fillKit(kitWords[language][kit][phase], showFills(fills, { language, locale, dates }));
  };
  return { en: inLanguage('en'), he: inLanguage('he'), ar: inLanguage('ar') };
}
