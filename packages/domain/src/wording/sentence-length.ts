import type { Language, Localized } from '../language.ts';
import { languages } from '../language.ts';

const segmenters = Object.fromEntries(
  languages.map((language) => [
    language,
    {
      sentences: new Intl.Segmenter(language, { granularity: 'sentence' }),
      words: new Intl.Segmenter(language, { granularity: 'word' }),
    },
  ]),
) as Localized<{ sentences: Intl.Segmenter; words: Intl.Segmenter }>;

/** How many words the longest sentence has. Counting words is the one measure of plainness that holds in all three. */
export function longestSentence(text: string, language: Language): number {
  const { sentences, words } = segmenters[language];
  let longest = 0;
  for (const { segment } of sentences.segment(text)) {
    let count = 0;
    for (const word of words.segment(segment)) if (word.isWordLike) count += 1;
    longest = Math.max(longest, count);
  }
  return longest;
}
