import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { calendarText, foldLine } from './feeds-fold.ts';

test('no folded line is longer than 75 octets, and unfolding gives the line back', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = `SUMMARY:${text.replaceAll(/[\r\n]/g, '')} שלום לכולם`;
      const folded = foldLine(line);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      for (const each of folded.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
    }),
  );
});

test('a short line stays one line', () => {
  expect(foldLine('BEGIN:VEVENT')).toBe('BEGIN:VEVENT');
});

test('a text escapes what the format reads for itself', () => {
  expect(calendarText('a, b; c\\d\ne')).toBe(String.raw`a\, b\; c\\d\ne`);
});
