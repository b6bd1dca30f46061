import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

describe('the language of the admin', () => {
  it.each([
    ['he', ['ar-IL'], 'he'],
    [null, ['fr-FR', 'ar-IL', 'en'], 'ar'],
    ['fr', ['he-IL'], 'he'],
    [null, ['fr'], 'en'],
  ] as const)('with %j chosen before and a browser of %j is %s', (stored, wanted, language) => {
    expect(chooseLanguage(stored, wanted)).toBe(language);
  });
});
