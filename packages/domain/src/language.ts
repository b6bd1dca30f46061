/** The languages that Kesher speaks. A notice carries all of them or is not published. */
export const languages = ['en', 'he', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One value per language; none may be missing, so a message never falls back silently. */
export type Localized<T = string> = Record<Language, T>;

/** The writing direction of a language, as HTML's `dir` wants it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'en' ? 'ltr' : 'rtl';
}
