import { expect, test } from 'vitest';
import { staffProse } from './page-prose.ts';

test.each([
  ['he', 'תיק 26-0451/7.', 'תיק \u206626-0451/7\u2069.'],
  ['he', 'נשבר ב-7:12.', 'נשבר ב-\u20667:12\u2069.'],
  ['he', 'מ-29 בנובמבר', 'מ-29 בנובמבר'],
  ['he', 'משקפי קריאה +3.00', 'משקפי קריאה \u2066+3.00\u2069'],
  ['ar', 'للاستفسار: 03-555-1234', 'للاستفسار: \u206603-555-1234\u2069'],
  ['ar', 'ملف رقم 2026-12-04', 'ملف رقم \u20662026-12-04\u2069'],
  ['ar', 'https://water.example/orders/12.', '\u2066https://water.example/orders/12\u2069.'],
  ['en', 'File 26-0451/7.', 'File 26-0451/7.'],
] as const)('in %s, %s keeps its order', (language, text, shown) => {
  expect(staffProse(text, language)).toBe(shown);
});
