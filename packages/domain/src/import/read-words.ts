import { getCountries } from 'libphonenumber-js/min';
import type { Channel } from '../customer/contact-point.ts';
import type { Language } from '../language.ts';
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

const yes = new Set(
  [
    'yes',
    'y',
    'true',
    '1',
    'on',
    'x',
    'v',
    '✓',
    'granted',
    'subscribed',
    'opted in',
    'opt in',
    'כן',
    'מאשר',
    'מאשרת',
    'אמת',
    'نعم',
    'اجل',
    'موافق',
    'صحيح',
  ].map(word),
);
const no = new Set(
  [
    'no',
    'n',
    'false',
    '0',
    'off',
    'refused',
    'unsubscribed',
    'opted out',
    'opt out',
    'not subscribed',
    'לא',
    'שקר',
    'מסרב',
    'מסרבת',
    'لا',
    'كلا',
    'خطا',
    'غير موافق',
    'رفض',
  ].map(word),
);
const unsaid = new Set(['unknown', 'never subscribed', 'pending', 'not set', 'לא ידוע'].map(word));

/** Yes, no, or not said; `unreadable` is never taken for a yes. */
export function readYesNo(text: string): 'yes' | 'no' | 'unsaid' | 'unreadable' {
  const answer = word(text);
  if (yes.has(answer)) return 'yes';
  if (no.has(answer)) return 'no';
  return unsaid.has(answer) ? 'unsaid' : 'unreadable';
}

function word(text: string): string {
  return text.trim() === '✓' ? '✓' : comparable(text);
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
/** How countries are written besides by their names. */
const countryWords = [
  ['usa', 'US'],
  ['uk', 'GB'],
  ['isr', 'IL'],
  ['gbr', 'GB'],
  ['jor', 'JO'],
  ['egy', 'EG'],
  ['pse', 'PS'],
  ['deu', 'DE'],
  ['fra', 'FR'],
] as const;

let countryByName: ReadonlyMap<string, string> | undefined;

/** Made when first asked for: most rows say a code, and every cold start would look up 750 names. */
function countriesByName(): ReadonlyMap<string, string> {
  countryByName ??= new Map([
    ...countryWords,
    ...['en', 'he', 'ar'].flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      return [...countryCodes].map((code) => [comparable(String(names.of(code))), code] as const);
    }),
  ]);
  return countryByName;
}

/** A country's two-letter code from a code or its name in three languages. */
export function readCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return countryCodes.has(code) ? code : countriesByName().get(comparable(text));
}
