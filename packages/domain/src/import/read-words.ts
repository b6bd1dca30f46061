import { type CountryCode, getCountries } from 'libphonenumber-js/max';
import type { Channel } from '../customer/contact-way.ts';
import type { Language } from '../language.ts';
import { alpha3Codes } from './alpha-3-codes.ts';
import { comparable } from './clean-text.ts';

const languageWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'אנגלית', 'الإنجليزية', 'انجليزي', 'إنجليزي', 'انجليزية'],
  he: ['he', 'iw', 'heb', 'hebrew', 'ivrit', 'עברית', 'العبرية', 'عبري', 'عبرية'],
  ar: ['ar', 'ara', 'arabic', 'ערבית', 'العربية', 'عربي', 'عربية'],
};
const languageByWord = new Map(
  Object.entries(languageWords).flatMap(([language, words]) =>
    words.map((known) => [comparable(known), language as Language] as const),
  ),
);

/** The language that a word, a code or a locale (`he-IL`, `en_US`, `iw`) names, if Kesher speaks it. */
export function readLanguage(text: string): Language | undefined {
  const written = comparable(text);
  return (
    languageByWord.get(written) ??
    (/^[a-z]{2,3} /.test(written) ? languageByWord.get(written.replace(/ .*/, '')) : undefined)
  );
}

const stateWords = {
  open: [
    'open',
    'pending',
    'unfulfilled',
    'partial',
    'processing',
    'on hold',
    'new',
    'confirmed',
    'backorder',
    'back ordered',
    'authorized',
    'paid',
    'active',
    'פתוח',
    'פתוחה',
    'בטיפול',
    'ממתין',
    'מאושרת',
    'مفتوح',
    'قيد التنفيذ',
    'معلق',
    'جديد',
    'قيد المعالجة',
  ],
  fulfilled: [
    'fulfilled',
    'shipped',
    'delivered',
    'complete',
    'completed',
    'closed',
    'done',
    'סופק',
    'סופקה',
    'נשלח',
    'נמסר',
    'סגור',
    'סגורה',
    'הושלם',
    'تم التسليم',
    'مكتمل',
    'تم الشحن',
    'مغلق',
  ],
  cancelled: [
    'cancelled',
    'canceled',
    'refunded',
    'voided',
    'failed',
    'trash',
    'restocked',
    'void',
    'בוטל',
    'בוטלה',
    'מבוטל',
    'מבוטלת',
    'זוכה',
    'ملغي',
    'ملغى',
    'مسترجع',
    'تم الالغاء',
  ],
} as const;
const stateByWord = new Map(
  Object.entries(stateWords).flatMap(([state, words]) =>
    words.map((known) => [comparable(known), state as keyof typeof stateWords] as const),
  ),
);

/** Whether a line is still owed, by the status words of common systems in three languages (`wc-completed` too). */
export function readLineState(text: string): keyof typeof stateWords | undefined {
  return stateByWord.get(comparable(text).replace(/^wc /, ''));
}

export function readChannel(text: string): Channel | undefined {
  const written = comparable(text);
  if (/^(?:email|e mail|mail|אימייל|דואל|מייל|البريد الالكتروني|ايميل|بريد)$/.test(written)) return 'email';
  return /^(?:sms|text|text message|phone|mobile|מסרון|סמס|رساله|رسالة|رسالة نصية)$/.test(written) ? 'sms' : undefined;
}

const countryCodes: ReadonlySet<string> = new Set(getCountries());
/** How countries are written besides by their names and codes. */
const countryWords = Object.entries({
  US: [
    'united states of america',
    'u s a',
    'u s',
    'america',
    'ארהב',
    'ארצות הברית של אמריקה',
    'امريكا',
    'الولايات المتحده الامريكيه',
  ],
  GB: [
    'uk',
    'u k',
    'great britain',
    'britain',
    'england',
    'scotland',
    'wales',
    'אנגליה',
    'בריטניה',
    'بريطانيا',
    'انجلترا',
  ],
  IL: ['state of israel', 'מדינת ישראל', 'دوله اسراييل'],
  PS: ['palestine', 'פלסטין', 'فلسطين', 'الضفه الغربيه', 'הרשות הפלסטינית'],
  AE: ['uae', 'u a e', 'emirates', 'איחוד האמירויות', 'האמירויות', 'الامارات'],
  SA: ['ksa', 'السعوديه', 'סעודיה'],
  KR: ['korea', 'republic of korea'],
  RU: ['russian federation'],
  CZ: ['czech republic'],
  NL: ['holland', 'the netherlands', 'הולנד'],
  TR: ['turkey', 'turkiye'],
  VN: ['viet nam'],
  IR: ['iran islamic republic of'],
  SY: ['syrian arab republic'],
  MD: ['republic of moldova'],
  TW: ['taiwan province of china'],
} satisfies Partial<Record<CountryCode, string[]>>).flatMap(([code, words]) =>
  words.map((written) => [comparable(written), code] as const),
);

/** Ours last, so that they have the last word: others are what the systems of neighbours write. */
const namedIn = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'ar', 'he', 'en'];

let countryByName: ReadonlyMap<string, string> | undefined;

/** Made when first asked for: most rows say a code, and every cold start would look up 2,500 names. */
function countriesByName(): ReadonlyMap<string, string> {
  countryByName ??= new Map([
    ...alpha3Codes.map(([alpha3, alpha2]) => [alpha3.toLowerCase(), alpha2] as const),
    ...namedIn.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      return [...countryCodes].map((code) => [comparable(String(names.of(code))), code] as const);
    }),
    ...countryWords,
  ]);
  return countryByName;
}

/** A country's two-letter code from a code of two or three letters, or its name in ten languages; `Israel (IL)` too. */
export function readCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (countryCodes.has(code)) return code;
  const [, name = text, inBrackets = ''] = /^(.*?)\s*\(([A-Za-z]{2,3})\)$/.exec(text.trim()) ?? [];
  const byName = countriesByName();
  return byName.get(comparable(name)) ?? (inBrackets === '' ? undefined : byName.get(inBrackets.toLowerCase()));
}
