import { comparable } from '../import/clean-text.ts';

/** A name's sort key is a key of a table: it must stay well below 1,024 bytes. */
const longestName = 160;
const mostWords = 8;

/**
 * The words of a name as they are compared: lower case, without accents, vowel points, tatweel or quotes, and with
 * the letters that Arabic writers use for one another made the same.
 */
export function nameWords(name: string): string[] {
  const plain = comparable(name).replaceAll('ى', 'ي').replaceAll('ة', 'ه').replaceAll('ٱ', 'ا');
  return plain.slice(0, longestName).split(' ').filter(Boolean).slice(0, mostWords);
}

/** The name once from each of its words on, so that the beginning of any word finds it: `dana levi`, `levi dana`. */
export function nameRotations(name: string): string[] {
  const words = nameWords(name);
  return words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(' '));
}

/** Whether each sought word begins a word of the name. */
export function namesMatch(name: string, sought: readonly string[]): boolean {
  const words = nameWords(name);
  return sought.every((start) => words.some((word) => word.startsWith(start)));
}
