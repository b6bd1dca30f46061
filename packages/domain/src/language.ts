/** The languages that Kesher speaks. A notice carries all of them or is not published. */
export const languages = ['en', 'he', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One value per language; none may be missing, so a message never falls back silently. */
export type Localized<T = string> = Record<Language, T>;

/** As HTML's `dir` wants it. */
export type Direction = 'ltr' | 'rtl';
/** By ISO 15924. */
type Script = 'Latn' | 'Hebr' | 'Arab';

const written: Record<Language, { direction: Direction; script: Script }> = {
  en: { direction: 'ltr', script: 'Latn' },
  he: { direction: 'rtl', script: 'Hebr' },
  ar: { direction: 'rtl', script: 'Arab' },
};

/** The writing direction of a language. */
export function directionOf(language: Language): Direction {
  return written[language].direction;
}

/** The script of a language: an SMS in Latin letters costs less than half. */
export function scriptOf(language: Language): Script {
  return written[language].script;
}
