import { describe, expect, it } from 'vitest';
import { directionOf, languages, scriptOf } from './language.ts';
import { localizedTextSchema } from './localized-text.ts';

describe('a text in three languages', () => {
  it('is trimmed, and none may be missing, empty or too long', () => {
    expect(localizedTextSchema.parse({ en: ' a ', he: 'א', ar: 'ا' })).toEqual({ en: 'a', he: 'א', ar: 'ا' });
    const { error } = localizedTextSchema.safeParse({ en: ' ', ar: 'x'.repeat(601) });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['en', 'write 1 to 600 characters in English'],
      ['he', 'write 1 to 600 characters in Hebrew'],
      ['ar', 'write 1 to 600 characters in Arabic'],
    ]);
  });

  it('runs from left to right in English only', () => {
    expect(languages.map(directionOf)).toEqual(['ltr', 'rtl', 'rtl']);
    expect(languages.map(scriptOf)).toEqual(['Latn', 'Hebr', 'Arab']);
  });
});
