import * as z from 'zod';

/** The languages that Kesher speaks. A notice carries all of them or is not published. */
export const languages = ['en', 'he', 'ar'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** One value per language; none may be missing, so a message never falls back silently. */
export type Localized<T = string> = Record<Language, T>;

/** Free text that staff wrote, in every language, none of them empty. */
export const localizedTextSchema = z.object({
  en: textIn('English'),
  he: textIn('Hebrew'),
  ar: textIn('Arabic'),
});

function textIn(name: string) {
  const remedy = `write 1 to 600 characters in ${name}`;
  return z.string(remedy).trim().min(1, remedy).max(600, remedy);
}

/** The writing direction of a language, as HTML's `dir` wants it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'en' ? 'ltr' : 'rtl';
}
