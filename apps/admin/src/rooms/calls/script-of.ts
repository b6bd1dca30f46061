import type { Language, Localized } from '@kesher/domain/language';

/** A name would ask for a verb of its number and gender in two of the languages, so the script names no one. */
const whoTreated: Localized = {
  en: 'The people who treated you',
  he: 'מי שטיפלו בך',
  ar: 'من عالجوكم',
};

/** The script as it is said: with the name of whoever rings and of the business. */
export function scriptOf(
  script: Localized,
  { language, caller, business }: { language: Language; caller: string; business: string },
): string {
  const values: Record<string, string> = { caller, business, practitioner: whoTreated[language] };
  return script[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
