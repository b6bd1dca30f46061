import type { Language, Localized } from '../language.ts';
import { matchingForm, termPattern } from './terms.ts';

/** Words that promise more than anybody can keep while a crisis lasts. */
const strong: Localized<RegExp> = {
  en: termPattern('en', [
    // Not "as always".
    '(?<!as )always',
    'never(?! mind)',
    'guarantee(?:s|d)?',
    'immediately',
    'instantly',
    'at once',
    'right away',
    'certainly',
    'definitely',
    'without (?:a )?doubt',
    'under (?:full )?control',
    '(?:no|not any) (?:reason|need|cause) (?:to worry|for concern)',
    "(?:don't|do not|need not) worry",
    'completely safe',
    '100 ?(?:%|percent)',
    'whatever happens',
  ]),
  he: termPattern('he', [
    '(?<!כ)תמיד',
    'לעולם(?: לא)?',
    'מתחייב(?:ים|ות|ת)?',
    'מובטח(?:ת|ים|ות)?',
    'מבטיחים',
    'מייד',
    'מיד(?:ית)?',
    'לאלתר',
    'בוודאות',
    'בהחלט',
    'ללא ספק',
    'בשליטה(?: מלאה)?',
    'אין (?:מה|סיבה|צורך) לדאוג',
    'אל דאגה',
    'בטוח לחלוטין',
    '100 ?(?:%|אחוז)',
    'בכל מקרה',
    'ויהי מה',
  ]),
  ar: termPattern('ar', [
    'دائما',
    'ابدا',
    'نضمن',
    'مضمون(?:ة)?',
    'نتعهد',
    'فورا',
    'في الحال',
    'حتما',
    'بالتاكيد',
    'بلا شك',
    'من دون شك',
    'تحت السيطرة(?: الكاملة)?',
    'لا (?:داعي|حاجة|سبب) (?:للقلق|الى القلق)',
    'لا تقلقوا',
    'امن تماما',
    '100 ?(?:%|٪|في المئة|بالمئة)',
    'مهما حدث',
  ]),
};

/** The first word in a text of this language that is too strong to be kept. */
export function findTooStrong(text: string, language: Language): string | undefined {
  return strong[language].exec(matchingForm(text))?.[0].trim();
}
