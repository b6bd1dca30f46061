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
const word = /[a-z'0-9]+/g;

/** Puts what is written in Latin letters into the letters of a vocabulary's language; any other text is left as it is. */
export function romanisedReader(
  { marks, words: common, sounds, vowels, silent }: Romanised,
  vocabulary: readonly string[],
): (text: string) => string {
  const mark = new RegExp(`^(?:${marks})$`, 'u');
  const token = new RegExp(
    [...sounds.map(([latin]) => latin), ...Object.keys(vowels)].toSorted((a, b) => b.length - a.length).join('|'),
    'gu',
  );
  const rows = sounds.map(([latin, letters], id) => ({ id: String.fromCharCode(0xe000 + id), latin, letters }));
  const listed = new Map(Object.entries(common));
  const plain = new Map([
    ...sounds.map(([latin, letters]) => [latin, letters.slice(0, 1)] as const),
    ...Object.entries(vowels),
  ]);
  const byKey = new Map<string, string[]>();
  for (const each of vocabulary) {
    const readings = Array.from(each, (letter) => rows.filter(({ letters }) => letters.includes(letter)));
    for (const key of keysOf(readings)) byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  // What has only vowels sounds like everything.
  byKey.delete('');
  const nativeOf = (written: string) => {
    const whole = listed.get(written);
    if (whole !== undefined) return whole;
    const tokens = Array.from(written.matchAll(token), ([each]) => each);
    const naive = tokens.map((each) => plain.get(each)).join('') + (/[ae]h?$/.test(written) ? silent : '');
    const readings = tokens.map((each) => rows.filter(({ latin }) => latin === each));
    const meant = keysOf(readings).flatMap((key) => byKey.get(key) ?? []);
    return closest(meant, naive) ?? naive;
  };
  return (text) => {
    const lower = text.toLowerCase().replaceAll('’', "'");
    const words = Array.from(lower.matchAll(word), ([each]) => each).filter(isReadable);
    const shown = words.filter((each) => mark.test(each)).length;
    if (shown === 0 || shown * wordsPerMark < words.length) return text;
    return lower.replace(word, (each) => (isReadable(each) ? nativeOf(each) : each));
  };
}

function isReadable(word: string): boolean {
  return word.length <= longestWord && /[a-z]/.test(word);
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
  return words
    .map((word) => ({ word, unlike: unlike(word, other) + unlike(other, word) + Math.abs(word.length - other.length) }))
    .toSorted((a, b) => a.unlike - b.unlike)[0]?.word;
}

/** How many letters of one word are not in the other. */
function unlike(word: string, other: string): number {
  return Array.from(word).filter((letter) => !other.includes(letter)).length;
}
