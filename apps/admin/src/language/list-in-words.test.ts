import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { listInWords } from './list-in-words.ts';

const inLanguage = (language: 'en' | 'he' | 'ar') => ({
  intl: createIntl({ locale: language }),
  language,
  type: 'disjunction' as const,
});

describe('a list of names', () => {
  it('runs as its sentence does, and each name in its own direction', () => {
    expect(listInWords(['Yael', 'סמיר'], inLanguage('he'))).toBe('\u2067\u2068Yael\u2069 או סמיר\u2069');
    expect(listInWords(['Yael', 'Samir'], inLanguage('ar'))).toBe('\u2067\u2068Yael\u2069 أو \u2068Samir\u2069\u2069');
    expect(listInWords(['יעל', 'Samir'], inLanguage('en'))).toBe('\u2066\u2068יעל\u2069 or Samir\u2069');
  });

  it('stays plain text where nothing could disturb it', () => {
    expect(listInWords(['Yael', 'Samir'], inLanguage('en'))).toBe('Yael or Samir');
    expect(listInWords(['יעל', 'סמיר'], inLanguage('he'))).toBe('יעל או סמיר');
  });
});
