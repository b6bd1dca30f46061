import { isArgumentElement, isPluralElement, isSelectElement, parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { languages } from '@kesher/domain/language';
import { expect, test } from 'vitest';
import { stockDelayEn } from './wording.en.ts';
import { stockDelayWording } from './wording.ts';
import type { StockDelayKey } from './wording.ts';

const keys = Object.keys(stockDelayEn) as StockDelayKey[];

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isArgumentElement(element)) return [element.value];
    if (isPluralElement(element) || isSelectElement(element)) {
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    }
    return [];
  });
}

function pluralForms(elements: readonly MessageFormatElement[]): string[][] {
  return elements.filter(isPluralElement).map((element) => Object.keys(element.options));
}

test.each(keys)('%s takes the same arguments in every language', (key) => {
  const sets = languages.map((language) =>
    [...new Set(argumentsOf(parse(stockDelayWording.messages[language][key])))].sort(),
  );
  expect(sets[1]).toEqual(sets[0]);
  expect(sets[2]).toEqual(sets[0]);
});

test.each(keys)('%s has no empty wording', (key) => {
  for (const language of languages) expect(stockDelayWording.messages[language][key].trim()).not.toBe('');
});

test('an Arabic plural that counts a noun has all six forms', () => {
  const counting = keys.flatMap((key) =>
    pluralForms(parse(stockDelayWording.messages.ar[key])).map((forms) => ({ key, forms })),
  );
  const incomplete = counting.filter(
    ({ forms }) => !['zero', 'one', 'two', 'few', 'many', 'other'].every((form) => forms.includes(form)),
  );
  // "× 3" counts without a noun.
  expect(incomplete.map(({ key }) => key)).toEqual(['order.line']);
});
