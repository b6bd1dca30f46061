/** Reads a word that was misspelt as the word that was meant, among those that matter. */
export type Spelling = (word: string) => string;

const shortestFuzzy = 5;
/** What is left of a word behind the letters on its front says too little below this. */
const shortestBare = 4;

/**
 * The spelling of a vocabulary: letters confused by ear, one slip of the finger in a longer word, and vowels left out or put
 * in. What is right as it stands, with or without letters on its front, is left alone.
 */
export function spellingOf(
  vocabulary: readonly string[],
  {
    prefix,
    confused,
    vowels: [vowels, others],
    slips,
    isRight,
    stemOf,
  }: {
    prefix: string;
    confused: readonly string[];
    vowels: readonly [letters: string, others: number];
    slips: Readonly<Record<string, string>>;
    isRight: (word: string) => boolean;
    /** The beginning of a word that may end anyhow, empty where it has none: it is never read as a word of another beginning. */
    stemOf: (word: string) => string;
  },
): Spelling {
  const listed = new Map(Object.entries(slips));
  const letters = new Map(
    confused.flatMap((group) => Array.from(group, (letter) => [letter, group.slice(0, 1)] as const)),
  );
  const soundOf = (word: string) => Array.from(word, (letter) => letters.get(letter) ?? letter).join('');
  const bySound = new Map(vocabulary.filter(({ length }) => length > 2).map((word) => [soundOf(word), word]));
  const long = vocabulary.filter(({ length }) => length >= shortestFuzzy);
  const front = new RegExp(`^(?:${prefix})$`, 'u');
  const among = (words: readonly string[], word: string) =>
    words.find((other) => isOneSlipApart(word, other) && other.startsWith(stemOf(word)));
  const vowel = new RegExp(`(?<!^)[${vowels}]`, 'gu');
  const bonesOf = (word: string) => soundOf(word).replace(vowel, '');
  const byBones = new Map(
    vocabulary.map((word) => [bonesOf(word), word] as const).filter(([{ length }]) => length >= others),
  );
  const meant = (word: string) =>
    bySound.get(soundOf(word)) ??
    (word.length < shortestFuzzy ? undefined : among(long, word)) ??
    byBones.get(bonesOf(word));
  return (word) => {
    const known = listed.get(word);
    if (known !== undefined) return known;
    const bares = Array.from(word, (_, length) => length)
      .filter((length) => front.test(word.slice(0, length)))
      .map((length) => word.slice(length));
    if (bares.some(isRight)) return word;
    const readable = bares.filter(({ length }) => length === word.length || length >= shortestBare);
    return readable.map(meant).find((other) => other !== undefined) ?? word;
  };
}

/** Whether one letter more, less, other or swapped with its neighbour makes one word the other. The first letter is right. */
function isOneSlipApart(word: string, other: string): boolean {
  if (word[0] !== other[0] || Math.abs(word.length - other.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  const [left, right] = [word.slice(start), other.slice(start)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}
