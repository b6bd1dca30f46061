import { array, assert, constantFrom, property } from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { expect, test } from 'vitest';
import { countedSms, cutAt, withPlainPunctuation } from './sms-text.ts';

const pieces = constantFrom(
  'a',
  'Z',
  '1',
  ' ',
  '\n',
  'é',
  '£',
  '€',
  '[',
  '~',
  '\\',
  '`',
  'ç',
  'א',
  'ش',
  '…',
  '₪',
  '😀',
  'abcdefghij'.repeat(6),
);

test('parts are counted as sms-segments-calculator counts them', () => {
  assert(
    property(array(pieces, { maxLength: 60 }), (list) => {
      const text = list.join('');
      const reference = new SegmentedMessage(text);
      const { parts, encoding } = countedSms(text);
      expect([parts, encoding]).toEqual([Math.max(1, reference.segmentsCount), reference.getEncodingName()]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  [`${'a'.repeat(159)}€`, 2],
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ['א'.repeat(70), 1],
  ['א'.repeat(71), 2],
  [`${'א'.repeat(66)}😀${'א'.repeat(66)}`, 3],
])('the edges of a part hold', (text, parts) => {
  expect(countedSms(text).parts).toBe(parts);
});

test('a name is cut between graphemes, never inside one', () => {
  expect(cutAt('👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 2, '…')).toBe('👩‍👩‍👧‍👧…');
  expect(cutAt('Toothbrush', 8, '...')).toBe('Tooth...');
  expect(cutAt('Toothbrush', 10, '...')).toBe('Toothbrush');
});

test('typographic punctuation is written with the characters that the GSM alphabet has', () => {
  expect(countedSms(withPlainPunctuation('“Oral\u2011B’s” – new…')).encoding).toBe('GSM-7');
});
