import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatusWords, refusalPhrasesIn, refusalWordsIn } from './read-status-words.ts';
import { type StatusWord, statusWords } from './status-word.ts';
import { tellingWords } from './telling-words.ts';
import { tellingWordsAbroad } from './telling-words-abroad.ts';
import { wordsInPlace } from './words-in-place.ts';

const known: [text: string, ...words: StatusWord[]][] = [
  ['yes', 'yes'],
  ['כן', 'yes'],
  ['نعم', 'yes'],
  ['TRUE', 'yes'],
  ['١', 'yes'],
  ['✓', 'yes'],
  ['no', 'no'],
  ['לא', 'no'],
  ['لا', 'no'],
  ['0', 'no'],
  ['not_subscribed', 'unsubscribed'],
  ['unknown', 'unsaid'],
  ['SUBSCRIBED', 'subscribed'],
  ['unsubscribed', 'unsubscribed'],
  ['Cancelled', 'unsubscribed'],
  ['Unsubscribed from all email', 'unsubscribed-all'],
  ['Cleaned', 'hard-bounce'],
  ['HARD_BOUNCE', 'hard-bounce'],
  ['soft bounced', 'soft-bounce'],
  ['SPAM_COMPLAINT', 'complaint'],
  ['Junk', 'complaint'],
  ['Blocklisted', 'blocked'],
  ['USER_SUPPRESSED', 'blocked'],
  ['חסום', 'blocked'],
  ['محظور', 'blocked'],
  ['Do not contact', 'do-not-contact'],
  ['לא לפנות', 'do-not-contact'],
  ['do-not-call', 'do-not-call'],
  ['Do Not Email', 'do-not-email'],
  ['STOP', 'do-not-text'],
  ['הוסר', 'unsubscribed'],
  ['הסיר את עצמו', 'unsubscribed'],
  ['ألغى الاشتراك', 'unsubscribed'],
  ['חזר', 'hard-bounce'],
  ['UNSUBSCRIBED, HARD_BOUNCE', 'unsubscribed', 'hard-bounce'],
  ['left; please do not call her', 'unsubscribed', 'do-not-call'],
];

describe('the words of mailing tools', () => {
  it.each(known)('in %j are %s', (text, ...words) => {
    expect(readStatusWords(text)).toEqual(new Set(words));
  });

  it('stand in the lists under one status each', () => {
    const listed = statusWords.flatMap((status) =>
      [...(tellingWords[status] ?? []), ...(wordsInPlace[status] ?? []), ...(tellingWordsAbroad[status] ?? [])].map(
        (written) => ({ written, status }),
      ),
    );
    for (const { written, status } of listed)
      expect([written, readStatusWords(written)]).toEqual([written, new Set([status])]);
  });

  it('are none in what says something else', () => {
    for (const text of ['perhaps', '', 'vip, gold', 'A. Left-Right']) expect(readStatusWords(text)).toBeUndefined();
  });

  it('mean the same however they are written', () => {
    const written = fc.constantFrom(...known.filter(([text]) => /^[ -~]+$/.test(text)));
    const mess = fc.record({
      upper: fc.boolean(),
      glue: fc.constantFrom(' ', '_', '-', '  '),
      around: fc.constantFrom('', ' ', '\u200f'),
    });
    fc.assert(
      fc.property(written, mess, ([text, ...words], { upper, glue, around }) => {
        if (/[,;]/.test(text)) return;
        const messy = `${around}${(upper ? text.toUpperCase() : text.toLowerCase()).replace(/[ _-]+/g, glue)}${around}`;
        expect(readStatusWords(messy)).toEqual(new Set(words));
      }),
    );
  });
});

describe('a refusal among other words', () => {
  it('is found where it can mean nothing else', () => {
    expect(refusalWordsIn('vip, Do not contact')).toEqual(new Set(['do-not-contact']));
    expect(refusalWordsIn('Segment: bounced; cleaned')).toEqual(new Set(['hard-bounce']));
    expect(refusalWordsIn('asked us to unsubscribe her in May')).toEqual(new Set(['unsubscribed']));
    expect(refusalWordsIn('לקוחה ותיקה, לא לפנות!')).toEqual(new Set(['do-not-contact']));
    expect(refusalWordsIn('soft bounced')).toEqual(new Set());
    expect(refusalWordsIn('cancelled')).toEqual(new Set());
    expect(refusalWordsIn('left')).toEqual(new Set());
  });

  it('is found in a name only as a phrase', () => {
    expect(refusalPhrasesIn('Dana Levi (do not contact)')).toEqual(new Set(['do-not-contact']));
    expect(refusalPhrasesIn('Mr. Spam')).toEqual(new Set());
    expect(refusalPhrasesIn('Blocked')).toEqual(new Set());
    expect(refusalPhrasesIn('a hard bounce')).toEqual(new Set());
  });
});
