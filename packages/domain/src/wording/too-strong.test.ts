import { expect, test } from 'vitest';
import { findTooStrong } from './too-strong.ts';

test.each([
  ['en', 'We will call you immediately.', 'immediately'],
  ['en', 'The situation is Under Control.', 'under control'],
  ['en', 'The water is 100% clean.', '100%'],
  ['he', 'נחזור אליכם מיד.', 'מיד'],
  ['he', 'הכול בשליטה מלאה', 'בשליטה מלאה'],
  ['he', 'אין מה לדאוג.', 'אין מה לדאוג'],
  ['ar', 'سنعود إليكم فورًا.', 'فورا'],
  ['ar', 'الوضع تحت السيطرة.', 'تحت السيطرة'],
  ['ar', 'لا داعي للقلق.', 'لا داعي للقلق'],
] as const)('in %s, "%s" promises too much', (language, text, term) => {
  expect(findTooStrong(text, language)).toBe(term);
});

test.each([
  ['en', 'You reach us at the same number as always.'],
  ['en', 'We do not know yet when the water returns.'],
  ['he', 'המוקד פועל כתמיד.'],
  ['he', 'מידע נוסף בדף שלנו.'],
  ['he', 'עובדת מתמידה'],
  ['ar', 'لا نعرف بعد متى يعود الماء.'],
] as const)('in %s, "%s" promises nothing', (language, text) => {
  expect(findTooStrong(text, language)).toBeUndefined();
});
