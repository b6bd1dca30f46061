import type { Language, Localized } from '../language.ts';
import { languages } from '../language.ts';
import { matchingForm, termPattern } from './terms.ts';

/**
 * Words that encourage spending. A service notice with one of them would be advertising, which needs consent first
 * (Israel, Communications Law, section 30A). Money back and a price difference are facts, not promotion.
 */
const certain: Localized<readonly string[]> = {
  en: [
    'discount(?:s|ed)?',
    'coupons?',
    '(?:promo|promotion(?:s|al)?)',
    // Not "the point of sale", "conditions of sale", "no longer on sale", "after sale".
    '(?<!(?:of|for|after|no longer on|not on|the|this|your) )sale(?! (?:contract|agreement|was|is cancelled))',
    '(?:summer|winter|spring|autumn|flash|holiday|clearance|big) sale',
    'clearance',
    '(?:special|exclusive|limited|limited-time|best) (?:time )?(?:offers?|deals?)',
    '(?:great|hot|amazing) (?:offers?|deals?)(?! of)',
    'bargains?',
    '(?:buy|shop) (?:now|today|one)',
    // Not "your order now ships".
    '(?<!(?:your|the|this|an|our|every|each) )order (?:now|today)',
    '\\d+ ?(?:%|percent) (?:off|cheaper)',
    'half[- ]price',
    'free gift',
    'save (?:up to|\\d+|[$€£₪] ?\\d+)',
    "(?:don't|do not) miss",
    '(?:best|lowest|unbeatable) prices?',
    'black friday',
    'cyber monday',
  ],
  he: [
    // Alone, "מבצע" also means "carries out"; as a noun it stands alone, with "on" or before what it promises.
    'מבצע(?= ?(?:[!.,:]|$|\\d))',
    'מבצע(?:י)? (?:מיוחד|השקה|מכירות|סוף|חם|קיץ|חורף|חג|החג|חגים|לזמן|של השנה|על כל|בלעדי)',
    'מבצעים (?:מיוחדים|חמים|על|לכבוד|בלעדיים)',
    '(?<=(?:^|[^\\p{L}])ב)מבצע(?! (?:צבאי|חילוץ))',
    // "הנחה" is also an assumption: "בהנחה ש…", "ההנחה שלנו היא".
    'הנח(?:ה|ות|ת)(?! (?:ש\\p{L}|(?:שלנו |הזו )?היא|עבודה|יסוד))',
    'קופונ?(?:ים)?|קופון',
    '(?:קנו|לקנות|הזמינו|רכשו|לרכוש) (?:עכשיו|עוד היום)',
    'לזמן מוגבל',
    'רק היום',
    'אל תפספסו',
    'לא לפספס',
    'מתנה (?:חינם|ברכישה|בקנייה)',
    'מחיר(?:ים)? (?:מיוחד(?:ים)?|הכי זול(?:ים)?|ללא תחרות)',
    'סייל',
    'בלאק פריידי',
    'מכירת חיסול',
  ],
  ar: [
    // "خصم" is also what is deducted from an account; that is no discount.
    'خصم(?:ا)?(?! (?:اي|المبلغ|مبلغ|الرسوم|ثمن|قيمة|من حساب|من بطاقت|من رصيد|\\p{L}* ?من حساب))',
    'خصومات',
    'حسومات',
    'تخفيضات',
    'تخفيض(?:ا)?(?! (?:الكمية|كمية|عدد|مدة|المدة|وقت|الجرعة|جرعة))',
    'تنزيلات',
    'عروض(?:نا|ات)?',
    'عرض(?:ا)? (?:خاص|حصري|محدود|مغر|لفترة|اليوم|الاسبوع|مميز)(?:ا)?',
    'كوبون(?:ات)?',
    '(?:اشتر|اشتروا|تسوق|تسوقوا|اطلب|اطلبوا) (?:الان|اليوم)',
    'لا تفوت(?:وا)?',
    'هدية مجانية',
    'لفترة محدودة',
    '(?:افضل|ارخص|اقل) (?:الاسعار|الاثمان)',
    'الجمعة (?:السوداء|البيضاء)',
  ],
};

/** Words that promote in some sentences only: a person decides. */
const doubtful: Localized<readonly string[]> = {
  en: ['vouchers?', 'gift cards?', 'on sale', 'sale', 'special price', 'new collection', 'subscribe', 'upgrade'],
  he: ['מבצע(?:ים)?', 'שובר(?:י מתנה)?', 'תו קנייה', 'מתנה', 'קולקציה', 'חינם'],
  ar: ['عرض', 'قسيمة', 'قسائم', 'هدية', 'سعر خاص', 'تشكيلة'],
};

function patterns(terms: Localized<readonly string[]>): Localized<RegExp> {
  const pairs = languages.map((language) => [language, termPattern(language, terms[language])] as const);
  return Object.fromEntries(pairs) as Localized<RegExp>;
}
const certainPatterns = patterns(certain);
const doubtfulPatterns = patterns(doubtful);

export type Promotion = { readonly kind: 'certain' | 'doubtful'; readonly term: string };

/** The first promoting word of a text in any of the three languages, for texts mix them; the surest one first. */
export function findPromotion(text: string): Promotion | undefined {
  const form = matchingForm(text);
  const firstMatch = (all: Localized<RegExp>) =>
    languages.map((language: Language) => all[language].exec(form)?.[0]).find(Boolean);
  const sure = firstMatch(certainPatterns);
  if (sure) return { kind: 'certain', term: sure.trim() };
  const unsure = firstMatch(doubtfulPatterns);
  return unsure ? { kind: 'doubtful', term: unsure.trim() } : undefined;
}
