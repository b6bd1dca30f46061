import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { isArgumentElement, isPluralElement, isSelectElement, parse } from '@formatjs/icu-messageformat-parser';
import { languages } from '@kesher/domain/language';
import { endingOptions } from '@kesher/domain/stock-delay/option';
import { longestPlainSentence } from '@kesher/domain/wording/check-wording';
import { findPromotion } from '@kesher/domain/wording/promotion';
import { longestSentence } from '@kesher/domain/wording/sentence-length';
import { findVagueTime } from '@kesher/domain/wording/vague-time';
import { expect, test } from 'vitest';
import { prepareMessage } from '../render/prepare-message.ts';
import {
  sampleFacts,
  sampleLinks,
  sampleNotice,
  sampleOptions,
  samplePersonal,
  sampleSender,
} from './sample-notices.ts';
import { stockDelayInWords } from './stock-delay-in-words.ts';
import { stockDelayEn } from './wording.en.ts';
import type { StockDelayKey } from './wording.ts';
import { stockDelayWording } from './wording.ts';

const plain = { en: 'The papers are in order.', he: 'המסמכים תקינים.', ar: 'الأوراق سليمة.' };
const bases = [
  { kind: 'history', supplierDeliveries: 0, level: 0.8, heldShare: null },
  { kind: 'supplier-said' },
  { kind: 'staff', overrodeHistory: false },
  { kind: 'staff', overrodeHistory: true },
];
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
    [...new Set(argumentsOf(parse(stockDelayWording.messages[language][key])))].toSorted(),
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

test.each(languages)(
  'what Kesher says in %s promotes nothing, is never vague and keeps its sentences short',
  (language) => {
    const facts = {
      ...sampleFacts,
      cause: { kind: 'demand' },
      options: sampleOptions.filter(({ kind }) => kind !== 'bridge'),
    };
    const statements = [
      ...['declared', 'revised', 'no-news'].map((kind) => ({ kind, facts })),
      ...bases.map((basis) => ({ kind: 'declared', facts: { ...facts, window: { ...sampleFacts.window, basis } } })),
      { kind: 'resolved' },
      { kind: 'withdrawn', because: plain },
      { kind: 'declared', facts: { ...facts, window: { kind: 'unknown', because: plain } } },
    ];
    for (const statement of statements) {
      const input = { notice: sampleNotice(statement), sender: sampleSender, language, timeZone: 'Asia/Jerusalem' };
      const prepared = prepareMessage({ job: stockDelayInWords, ...input, own: {} });
      const readers = [
        { toldBefore: false },
        { toldBefore: true },
        ...endingOptions.map((chose) => ({ toldBefore: true, chose })),
      ];
      for (const reader of readers) {
        const personal = samplePersonal(reader);
        const { subject, text } = prepared.email(personal, sampleLinks);
        const said = [subject, text, prepared.sms(personal, sampleLinks).text].join('\n');
        expect(findPromotion(said)).toBeUndefined();
        expect(findVagueTime(said, language)).toBeUndefined();
        expect(longestSentence(said, language)).toBeLessThanOrEqual(longestPlainSentence);
      }
    }
  },
);
