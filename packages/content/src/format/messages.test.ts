import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';
import { createMessages, phrase } from './messages.ts';
import { asSentence, cleanText } from './text.ts';

const catalog = {
  hello: 'Hi {name}.',
  gender: '{who, select, staff {our {name}} other {{name}}}',
  count: '{n, plural, zero {Z} one {O} two {T} few {F #} many {M #} other {X #}}',
};
const messagesIn = (language: 'en' | 'he' | 'ar', arabicDigits: 'latn' | 'arab' = 'latn') =>
  createMessages(catalog, { language, locale: localeOf({ language, country: 'IL', arabicDigits }) });

test('an English sentence isolates right-to-left names only, so that an SMS stays in the GSM alphabet', () => {
  const { format } = messagesIn('en');
  expect(format('hello', { name: 'Dana, order A-1/7' })).toBe('Hi Dana, order A-1/7.');
  expect(format('hello', { name: 'דנה' })).toBe('Hi \u2068דנה\u2069.');
  expect(format('hello', { name: 'ليلى' })).toBe('Hi \u2068ليلى\u2069.');
});

test.each(['he', 'ar'] as const)('a sentence in %s isolates Latin letters and numbers with punctuation', (language) => {
  const { format } = messagesIn(language);
  expect(format('hello', { name: 'Dana' })).toBe('Hi \u2068Dana\u2069.');
  expect(format('hello', { name: '+972501234567' })).toBe('Hi \u2068+972501234567\u2069.');
  expect(format('hello', { name: 'א-1001/7' })).toBe('Hi \u2068א-1001/7\u2069.');
  expect(format('hello', { name: '1001' })).toBe('Hi 1001.');
  expect(format('hello', { name: 'דנה' })).toBe('Hi דנה.');
});

test('a select still sees its bare value while its arguments are isolated', () => {
  expect(messagesIn('he').format('gender', { who: 'staff', name: 'Dana' })).toBe('our \u2068Dana\u2069');
});

test('what Kesher composed itself goes in as it is', () => {
  expect(messagesIn('he').format('hello', { name: phrase('https://a.example/x') })).toBe('Hi https://a.example/x.');
});

test('a missing argument throws instead of leaving a gap', () => {
  expect(() => messagesIn('en').format('hello')).toThrow(/name/);
});

test('names cannot steer the sentence around them', () => {
  expect(messagesIn('en').format('hello', { name: 'Da\u202Ena\r\nBcc: x \uE000link\uE001' })).toBe(
    'Hi Dana Bcc: x link.',
  );
  expect(cleanText('a\uD800b')).toBe('a\uFFFDb');
});

test('Arabic uses its six plural forms, Hebrew one, two and many', () => {
  const arabic = [0, 1, 2, 3, 11, 100].map((n) => messagesIn('ar').format('count', { n }));
  expect(arabic).toEqual(['Z', 'O', 'T', 'F 3', 'M 11', 'X 100']);
  const hebrew = [0, 1, 2, 3, 11, 100].map((n) => messagesIn('he').format('count', { n }));
  expect(hebrew).toEqual(['X 0', 'O', 'T', 'X 3', 'X 11', 'X 100']);
});

test('Arabic digits are a setting', () => {
  expect(messagesIn('ar', 'arab').format('count', { n: 11 })).toBe('M ١١');
});

test('a sentence ends once', () => {
  expect(['Late', 'Late.', 'متى؟', '(late.)', 'האם?'].map(asSentence)).toEqual([
    'Late.',
    'Late.',
    'متى؟',
    '(late.)',
    'האם?',
  ]);
});
