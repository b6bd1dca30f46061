import { directionOf, type Language } from '@kesher/domain/language';
import { cleanText } from '../format/text.ts';

/** An address on the web, without what ends the sentence after it. */
export const webAddress = /https?:\/\/[^\s<>"\u2066-\u2069]*[^\s<>"\u2066-\u2069.,;:!?)\]]/;
/**
 * What a right-to-left line would turn around: numbers with signs between them, and a sign before a number, unless the sign
 * joins the number to a word, as in Hebrew.
 */
const turned =
  /(?<![\p{L}\p{N}])[+#*\u2212-]?[A-Za-z0-9]+(?:[-/.:][A-Za-z0-9]+)+|(?<![\p{L}\p{N}])[+*\u2212-][0-9][0-9.]*/u;
const joined = /(?<=\p{L}[-\u05BE]?)[A-Za-z0-9]+(?:[-/.:][A-Za-z0-9]+)+/u;
const runs = new RegExp(`${webAddress.source}|${turned.source}|${joined.source}`, 'gu');

/**
 * What staff wrote, in one line, for a reader of one language: in a right-to-left line each number with signs in it, such as
 * 26-0451/7, runs left to right as a whole.
 */
export function staffProse(text: string, language: Language): string {
  const clean = cleanText(text);
  return directionOf(language) === 'ltr' ? clean : clean.replaceAll(runs, '\u2066$&\u2069');
}
