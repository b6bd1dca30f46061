import type { Language } from '../language.ts';

/** Hebrew points, Arabic vowel signs and the stretching tatweel, which the same word may or may not carry. */
const decoration = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u0640]/g;

/** Text as terms are matched against it: one form per letter, small letters, plain apostrophes, single spaces. */
export function matchingForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(decoration, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Letters that Hebrew and Arabic write onto the front of a word: and, in, to, the, from, that, as. */
const prefixes: Record<Language, string> = { en: '', he: '[ובלהמשכ]{0,3}', ar: '[وفبلك]{0,2}(?:ال|ل)?' };

/** One pattern of whole words or phrases in the matching form; Hebrew and Arabic words may carry their prefixes. */
export function termPattern(language: Language, terms: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${prefixes[language]}(?:${terms.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
