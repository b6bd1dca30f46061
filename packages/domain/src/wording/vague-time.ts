import type { Language, Localized } from '../language.ts';
import { matchingForm, termPattern } from './terms.ts';

/** Phrases that promise a time without naming one. */
const vague: Localized<RegExp> = {
  en: termPattern('en', [
    'as soon as (?:possible|we can)',
    'asap',
    'shortly',
    '(?<!(?:as|so|too|how) )soon(?! as)',
    'in (?:due course|the near future|no time)',
    'at the earliest opportunity',
    'in a timely manner',
    'any day now',
    'in the coming (?:days|weeks)',
  ]),
  he: termPattern('he', [
    'הקדם(?: האפשרי)?',
    'קרוב ממש',
    'בקרוב',
    'במהרה',
    'תוך זמן קצר',
    'זמן הקרוב',
    '(?:ימים|שבועות) הקרובים',
  ]),
  ar: termPattern('ar', [
    'قريبا',
    'عما قريب',
    'اقرب (?:وقت|فرصة)(?: ممكن| ممكنة)?',
    'القريب العاجل',
    'وقت قصير',
    '(?:ايام|اسابيع|الايام|الاسابيع) (?:القادمة|المقبلة|القليلة)',
  ]),
};

/** The first vague time in a text of this language. */
export function findVagueTime(text: string, language: Language): string | undefined {
  return vague[language].exec(matchingForm(text))?.[0].trim();
}
