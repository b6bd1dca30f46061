import type { Language } from '../language.ts';

type Segmenters = { sentences: Intl.Segmenter; words: Intl.Segmenter };
const segmenters = new Map<Language, Segmenters>();

/** Made when first asked for: they would slow every cold start down. */
function segmentersOf(language: Language): Segmenters {
  const made = segmenters.get(language) ?? {
    sentences: new Intl.Segmenter(language, { granularity: 'sentence' }),
    words: new Intl.Segmenter(language, { granularity: 'word' }),
  };
  segmenters.set(language, made);
  return made;
}

/** How many words the longest sentence has. Counting words is the one measure of plainness that holds in all three. */
export function longestSentence(text: string, language: Language): number {
  const { sentences, words } = segmentersOf(language);
  let longest = 0;
  for (const { segment } of sentences.segment(text)) {
    let count = 0;
    for (const word of words.segment(segment)) if (word.isWordLike) count += 1;
    longest = Math.max(longest, count);
  }
  return longest;
}
