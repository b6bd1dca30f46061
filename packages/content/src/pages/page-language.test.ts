import { expect, test } from 'vitest';
import { acceptedLanguage } from './page-language.ts';

test.each([
  ['he-IL,he;q=0.9,en;q=0.8', 'he'],
  ['iw', 'he'],
  ['fr-FR, ar;q=0.4, en;q=0.7', 'en'],
  ['en;q=0, ar', 'ar'],
  ['AR-eg', 'ar'],
  ['fr, de', undefined],
  ['*', undefined],
  ['', undefined],
  [undefined, undefined],
  [';;q=,,=', undefined],
  ['en;q=nonsense, he', 'en'],
])('%s asks for %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
