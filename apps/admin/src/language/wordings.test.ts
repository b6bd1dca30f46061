import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { argumentsOf, selectArguments } from './select-arguments.ts';

type Words = Record<string, string>;
const files = import.meta.glob<Record<string, Words>>('../**/*wording.{en,he,ar}.ts', { eager: true });
const { formatters } = createIntl({ locale: 'en' });
const parsed = (text: string, locale: string) => formatters.getMessageFormat(text, locale).getAst();
const wordsOf = (file: string, language: string) =>
  Object.values(files[file.replace('.en.ts', `.${language}.ts`)] ?? {})[0] ?? {};
const english = Object.keys(files).filter((file) => file.endsWith('.en.ts'));

describe.each(english)('the words of %s', (file) => {
  it.each(['he', 'ar'])('take the same arguments in %s as in English', (language) => {
    const other = wordsOf(file, language);
    const differing = Object.entries(wordsOf(file, 'en')).filter(([key, text]) => {
      const [ours, theirs] = [argumentsOf(parsed(text, 'en')), argumentsOf(parsed(other[key] ?? '', language))];
      return (
        [...theirs].some((name) => !ours.has(name)) ||
        [...ours].some((name) => !theirs.has(name) && !/^(count|hours|minutes)$/.test(name))
      );
    });
    expect(differing).toEqual([]);
    expect(Object.keys(other).length).toBeGreaterThan(0);
  });

  it.each(['he', 'ar'])('are not left in English in %s', (language) => {
    const letters = language === 'he' ? /\p{Script=Hebrew}/u : /\p{Script=Arabic}/u;
    expect(
      Object.entries(wordsOf(file, language)).filter(([, text]) => /[a-z]{4}/i.test(text) && !letters.test(text)),
    ).toEqual([]);
  });

  it('isolate numbers with hyphens in ar, where 2026-11-30 would read 30-11-2026', () => {
    const bare = Object.entries(wordsOf(file, 'ar')).filter(([, text]) =>
      /\d-\d/.test(text.replaceAll(/\u2066[^\u2069]*\u2069/g, '')),
    );
    expect(bare).toEqual([]);
  });

  it('count in ar by few, many and other, or by none of them', () => {
    const halfCounted = Object.entries(wordsOf(file, 'ar')).filter(
      ([, text]) => text.split('few {').length !== text.split('many {').length,
    );
    expect(halfCounted).toEqual([]);
  });
});

describe('what a message chooses by', () => {
  it('is found at any depth', () => {
    const text = '{a, select, x {{n, plural, one {{b, select, y {1} other {2}}} other {}}} other {{c}}}';
    expect([...selectArguments(parsed(text, 'en'))].toSorted()).toEqual(['a', 'b']);
  });
});
