import type { Language } from '@kesher/domain/language';

export type LocaleSettings = {
  readonly language: Language;
  /** The sender's country: Arabic names its months by country. */
  readonly country: string;
  readonly arabicDigits: 'latn' | 'arab';
};

/** The BCP 47 locale of numbers, dates and plurals. Arabic always says its digits: `ar-IL` alone prints Arabic-Indic ones. */
export function localeOf({ language, country, arabicDigits }: LocaleSettings): string {
  switch (language) {
    case 'en':
      return 'en-GB';
    case 'he':
      return 'he-IL';
    case 'ar':
      return `ar-${country}-u-nu-${arabicDigits}`;
  }
}
