/** How a language is written in Latin letters where the keyboard has no others. */
export type Romanised = {
  /** Words and signs that show it: two of them, or one in a short text, and the text is read so. */
  readonly marks: string;
  /** The commonest words, which are written in more ways than any other. */
  readonly words: Readonly<Record<string, string>>;
  /** What is written for which letters. Either may stand in several rows. */
  readonly sounds: readonly (readonly [latin: string, letters: string])[];
  /** Written or left out as it comes: no two people agree on vowels. */
  readonly vowels: Readonly<Record<string, string>>;
  /** What a word that is heard to end in a vowel is written with. */
  readonly silent: string;
};

/** More readings of one word than this are not worth the time. */
const mostReadings = 8;
const wordsPerMark = 4;
const longestWord = 20;

/** Puts what is written in Latin letters into the letters of a vocabulary's language; any other text is left as it is. */
export function romanisedReader(
  { marks, words: common, sounds, vowels, silent }: Romanised,
  vocabulary: readonly string[],
): (text: string) => string {
  const mark = new RegExp(`(?<![\\p{L}\\p{N}])(?:${marks})(?![\\p{L}\\p{N}])`, 'gu');
  const token = new RegExp(
    [...sounds.map(([latin]) => latin), ...Object.keys(vowels)].sort((a, b) => b.length - a.length).join('|'),
    'gu',
  );
  const rows = sounds.map(([latin, letters], id) => ({ id: String.fromCharCode(0xe000 + id), latin, letters }));
  const byKey = new Map<string, string[]>();
  for (const word of vocabulary) {
    const readings = Array.from(word, (letter) => rows.filter(({ letters }) => letters.includes(letter)));
    for (const key of keysOf(readings)) byKey.set(key, [...(byKey.get(key) ?? []), word]);
  }
  const nativeOf = (word: string) => {
    const whole = common[word];
    if (whole !== undefined) return whole;
    const tokens = word.match(token) ?? [];
    const plain = tokens.map((each) => vowels[each] ?? sounds.find(([latin]) => latin === each)?.[1].slice(0, 1) ?? '');
    const naive = plain.join('') + (/[ae]h?$/.test(word) ? silent : '');
    const readings = tokens.map((each) => rows.filter(({ latin }) => latin === each));
    const meant = keysOf(readings).flatMap((key) => (key === '' ? [] : (byKey.get(key) ?? [])));
    return closest(meant, naive) ?? naive;
  };
  return (text) => {
    const lower = text.toLowerCase().replaceAll('’', "'");
    const words = lower.match(/[a-z'0-9]*[a-z][a-z'0-9]*/g) ?? [];
    const shown = lower.match(mark)?.length ?? 0;
    if (shown === 0 || shown * wordsPerMark < words.length) return text;
    return lower.replace(/[a-z'0-9]*[a-z][a-z'0-9]*/g, (word) => nativeOf(word.slice(0, longestWord)));
  };
}

/** What a word sounds like without its vowels and doubled letters, in each way in which its letters may be read. */
function keysOf(readings: readonly (readonly { id: string }[])[]): string[] {
  return readings.reduce<string[]>(
    (keys, rows) =>
      rows.length === 0
        ? keys
        : [...new Set(keys.flatMap((key) => rows.map(({ id }) => (key.endsWith(id) ? key : key + id))))].slice(
            0,
            mostReadings,
          ),
    [''],
  );
}

/** Of words that sound alike, the one that is written most like another. */
function closest(words: readonly string[], other: string): string | undefined {
  const distances = new Map(words.map((word) => [word, distance(word, other)]));
  return words.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0))[0];
}

/** How many letters have to be put in, left out or changed to make one word the other. */
function distance(word: string, other: string): number {
  const first = Array.from({ length: other.length + 1 }, (_, index) => index);
  const last = Array.from(word).reduce((above, letter, row) => {
    const line = [row + 1];
    for (const [index, each] of Array.from(other).entries()) {
      const [left = 0, diagonal = 0, over = 0] = [line[index], above[index], above[index + 1]];
      line.push(Math.min(left + 1, over + 1, diagonal + (letter === each ? 0 : 1)));
    }
    return line;
  }, first);
  return last[other.length] ?? 0;
}
