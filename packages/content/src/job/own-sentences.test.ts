import { languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { checkInInWords } from '../check-in/check-in-in-words.ts';
import { stockDelayInWords } from '../stock-delay/stock-delay-in-words.ts';
import { sentenceProblem, withOwnWords } from './own-sentences.ts';

const builtIn =
  '{count, plural, one {A product you ordered is late.} other {# products you ordered are late.}} We are sorry.';

describe('an own sentence', () => {
  it('may say the same facts in other words', () => {
    expect(sentenceProblem('Hello {name},', 'Dear {name}!')).toBeUndefined();
    expect(sentenceProblem(builtIn, 'So sorry: {count, plural, one {one is} other {# are}} late.')).toBeUndefined();
    expect(sentenceProblem(builtIn, 'So sorry: {count} late.')).toBeUndefined();
  });

  it.each([
    ['lacks a fact', 'Dear customer!', { code: 'sentence-lacks', names: ['name'] }],
    ['speaks of what nobody fills in', 'Dear {name} {surname}', { code: 'sentence-knows-not', names: ['surname'] }],
    ['cannot be read', 'Dear {name', { code: 'sentence-unreadable' }],
    ['has a tag', 'Dear <b>{name}</b>', { code: 'sentence-unreadable' }],
    ['formats a number itself', 'Dear {name, number}', { code: 'sentence-unreadable' }],
  ])('is refused where it %s', (_why, own, problem) => {
    expect(sentenceProblem('Hello {name},', own)).toEqual(problem);
  });

  it('takes the place of Kesher’s own, where that may be said otherwise and still fits', () => {
    const catalog = { 'greeting.named': 'Hello {name},', 'footer.why': 'Because.' };
    const mayBe = { 'greeting.named': catalog['greeting.named'] };
    const own = { 'greeting.named': 'Dear {name}!', 'footer.why': 'Buy more.' };
    expect(withOwnWords(catalog, { own, mayBe })).toEqual({ ...catalog, 'greeting.named': 'Dear {name}!' });
    expect(withOwnWords(catalog, { own: { 'greeting.named': 'Dear {title}!' }, mayBe })).toEqual(catalog);
  });

  it.each([stockDelayInWords, checkInInWords])(
    'fits itself, in every language, for all that $name lets a business say',
    ({ ownable }) => {
      for (const language of languages)
        for (const [key, text] of Object.entries(ownable[language]))
          expect([language, key, sentenceProblem(text, text)]).toEqual([language, key, undefined]);
    },
  );
});
