import { describe, expect, test } from 'vitest';
import type { Language } from '../language.ts';
import { checkWording } from './check-wording.ts';
import { isRefused } from './finding.ts';

const plain = {
  en: 'The papers are in order.',
  he: 'המסמכים תקינים.',
  ar: 'الأوراق سليمة.',
};
const codesOf = (language: Language, text: string) =>
  checkWording({ ...plain, [language]: text }, 'note').map(({ code }) => code);

test('plain words in three languages have no finding', () => {
  expect(checkWording(plain, 'note')).toEqual([]);
});

test('a missing language is refused by name', () => {
  const findings = checkWording({ en: plain.en, he: '  ' }, 'note');
  expect(findings).toEqual([
    { level: 'refuse', code: 'missing-language', path: 'note', language: 'he', data: {} },
    { level: 'refuse', code: 'missing-language', path: 'note', language: 'ar', data: {} },
  ]);
  expect(isRefused(findings)).toBe(true);
});

describe('promotion in a service notice is refused', () => {
  test.each([
    ['en', 'Enjoy a 20% discount on your next order.'],
    ['en', 'Our summer sale starts today.'],
    ['en', 'Use coupon SMILE.'],
    ['en', 'Buy now, while stocks last.'],
    ['en', 'Order now and get two.'],
    ['en', 'Everything is 15% off.'],
    ['en', 'A special offer for you.'],
    ['en', 'Don’t miss it.'],
    ['he', 'מבצע מיוחד: מברשת שנייה חינם.'],
    ['he', 'מבצע!'],
    ['he', 'כל המברשות במבצע.'],
    ['he', 'מבצע 1+1 על הכול.'],
    ['he', 'מבצעים חמים לחג.'],
    ['he', '20% הנחה בקנייה הבאה.'],
    ['he', 'מגיעה לכם הַנָחָה.'],
    ['he', 'קופון לקנייה הבאה.'],
    ['he', 'קנו עכשיו.'],
    ['ar', 'خصم 20% على طلبكم القادم.'],
    ['ar', 'بخصم كبير.'],
    ['ar', 'احصلوا على الخَصْم اليوم.'],
    ['ar', 'تخفيضات كبيرة.'],
    ['ar', 'تخفيض الأسعار هذا الأسبوع.'],
    ['ar', 'عرض خاص لكم.'],
    ['ar', 'العروض مستمرة.'],
    ['ar', 'اشتروا الآن.'],
    ['ar', 'كوبون لطلبكم القادم.'],
  ] as const)('%s: %s', (language, text) => {
    expect(codesOf(language, text)).toContain('promotion');
  });
  test('also when it stands in the text of another language', () => {
    expect(codesOf('he', 'המסמכים תקינים. Discount!')).toContain('promotion');
  });
  test('hidden behind invisible characters', () => {
    expect(codesOf('en', 'A dis\u200Bcount for you.')).toContain('promotion');
  });
});

describe('facts that only sound like promotion pass', () => {
  test.each([
    ['en', 'You get your money back, and we pay the price difference.'],
    ['en', 'Your order now ships on 3 December, free of charge.'],
    ['en', 'This model is no longer on sale. The conditions of sale stay the same.'],
    ['en', 'The supplier had a great deal of work.'],
    ['en', 'Our after-sales team will call you.'],
    ['he', 'בהנחה שהמשלוח ישוחרר, הוא יגיע בחמישי.'],
    ['he', 'ההנחה שלנו היא שהמכס ישחרר אותו.'],
    ['he', 'הפרש המחיר עלינו, והכסף יוחזר לכם.'],
    ['he', 'ההנחיות של המכס השתנו.'],
    ['ar', 'لن يتم خصم أي مبلغ من حسابكم.'],
    ['ar', 'اضطر المورّد إلى تخفيض الكمية.'],
    ['ar', 'نعيد إليكم فرق السعر.'],
    ['ar', 'نعرض عليكم بديلًا.'],
  ] as const)('%s: %s', (language, text) => {
    expect(codesOf(language, text)).not.toContain('promotion');
  });
});

test.each([
  ['en', 'We give you a voucher.'],
  ['he', 'הספק מבצע בדיקה נוספת.'],
  ['ar', 'تجدون هنا عرض الطلب.'],
] as const)('a doubtful word in %s is for a person to weigh', (language, text) => {
  const findings = checkWording({ ...plain, [language]: text }, 'note');
  expect(findings.map(({ code }) => code)).toEqual(['maybe-promotion']);
  expect(isRefused(findings)).toBe(false);
});

test.each([
  ['en', 'We will write as soon as possible.'],
  ['en', 'It will come shortly.'],
  ['en', 'It will be there soon.'],
  ['he', 'נעדכן בהקדם האפשרי.'],
  ['he', 'המשלוח יגיע בקרוב.'],
  ['ar', 'ستصل الشحنة قريبًا.'],
  ['ar', 'سنكتب إليكم في أقرب وقت ممكن.'],
] as const)('a vague time in %s is flagged: %s', (language, text) => {
  expect(codesOf(language, text)).toEqual(['vague-time']);
});

test('"as soon as it arrives" names a time', () => {
  expect(codesOf('en', 'We write to you as soon as it arrives.')).toEqual([]);
});

test.each([
  ['en', 'Word '],
  ['he', 'מילה '],
  ['ar', 'كلمة '],
] as const)('a sentence of more than 25 words is flagged in %s', (language, word) => {
  expect(codesOf(language, word.repeat(25).trim())).toEqual([]);
  expect(codesOf(language, word.repeat(26).trim())).toEqual(['long-sentence']);
  expect(codesOf(language, `${word.repeat(20).trim()}. ${word.repeat(20).trim()}.`)).toEqual([]);
});

test('links, addresses and phone numbers are flagged, dates and order numbers are not', () => {
  expect(codesOf('en', 'See https://example.com for more.')).toEqual(['link-in-text']);
  expect(codesOf('en', 'Write to care@bright.example today.')).toEqual(['link-in-text']);
  expect(codesOf('he', 'התקשרו אל 03-555-1234 או 054 555 1234.')).toEqual(['phone-in-text']);
  expect(codesOf('ar', 'اتصلوا على ٠٣٥٥٥١٢٣٤٥ اليوم.')).toEqual(['phone-in-text']);
  expect(codesOf('en', 'Order 1001-7 comes between 2026-12-03 and 2026-12-09.')).toEqual([]);
});

test('characters that steer the line are refused, invisible ones flagged', () => {
  expect(checkWording({ ...plain, en: 'Paid\u202E 001' }, 'note')).toEqual([
    { level: 'refuse', code: 'steering-characters', path: 'note', language: 'en', data: {} },
  ]);
  expect(codesOf('en', 'Paid.\r\nIt is on its way.')).toEqual([]);
  expect(codesOf('en', 'Paid.\u0000')).toEqual(['steering-characters']);
  expect(codesOf('he', 'המסמכים\u200F תקינים.')).toEqual(['invisible-characters']);
});

test('shouting is flagged, a name in capitals is not', () => {
  expect(codesOf('en', 'THIS SHIPMENT IS LATE.')).toEqual(['all-caps']);
  expect(codesOf('en', 'The carrier DACHSER has it.')).toEqual([]);
});

test('prose in the wrong script is flagged, a name may be in any', () => {
  expect(codesOf('ar', 'The papers are in order.')).toEqual(['other-script']);
  expect(checkWording({ en: 'Oral-B', he: 'Oral-B', ar: 'Oral-B' }, 'name', { kind: 'name' })).toEqual([]);
});

test('only the languages that the business serves are asked for', () => {
  const findings = checkWording({ he: plain.he, en: '' }, 'note', { served: ['he', 'ar'] });
  expect(findings.map(({ code, language }) => [code, language])).toEqual([['missing-language', 'ar']]);
});
