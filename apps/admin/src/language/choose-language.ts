import { type Language, languages } from '@kesher/domain/language';

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { en: 'English', he: 'עברית', ar: 'العربية' };

const key = 'kesher.language';

/** The language chosen before, else the first one of the browser that Kesher speaks, else English. */
export function chooseLanguage(stored: string | null, wanted: readonly string[]): Language {
  const spoken = (tag: string) => languages.find((language) => tag.toLowerCase().split('-')[0] === language);
  return spoken(stored ?? '') ?? wanted.map(spoken).find((language) => language !== undefined) ?? 'en';
}

export function storedLanguage(): Language {
  return chooseLanguage(localStorage.getItem(key), navigator.languages);
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
