import { comparable } from './clean-text.ts';
import { type StatusWord, statusWords } from './status-word.ts';
import { tellingWords } from './telling-words.ts';
import { tellingWordsAbroad } from './telling-words-abroad.ts';
import { wordsInPlace } from './words-in-place.ts';

const telling = new Map([...wordMap(tellingWords), ...wordMap(tellingWordsAbroad)]);
const allWords = new Map([...wordMap(wordsInPlace), ...telling]);
/** Longest first: "soft bounced" is no "bounced", and "unsubscribed from all" more than "unsubscribed". */
const phrases = [...telling]
  .filter(([phrase]) => phrase.includes(' ') || /^(?:unsub|opt(?:ed)?out|blacklist|blocklist|donot)/.test(phrase))
  .toSorted(([left], [right]) => right.length - left.length);
/** Most cells hold none of the phrases, and are done with one look. */
const anyPhrase = new RegExp(` (?:${phrases.map(([phrase]) => phrase).join('|')}) `);

/** What a cell says where its column is about such things; undefined where it says something else. */
export function readStatusWords(text: string): Set<StatusWord> | undefined {
  const { whole, parts } = wordsOf(text);
  const one = allWords.get(whole);
  if (one) return new Set([one]);
  const each = parts.map((part) => allWords.get(part));
  if (each.length > 0 && each.every((word) => word !== undefined)) return new Set(each);
  const found = [...each.filter((word) => word !== undefined), ...phrasesIn(whole)].filter((word) =>
    refusals.has(word),
  );
  return found.length > 0 ? new Set(found) : undefined;
}

/** What a cell says of a refusal in a column that may be about anything: only words that can mean nothing else. */
export function refusalWordsIn(text: string): Set<StatusWord> {
  const { whole, parts } = wordsOf(text);
  const each = [whole, ...parts].map((part) => telling.get(part)).filter((word) => word !== undefined);
  return new Set([...each, ...phrasesIn(whole)]);
}

/** The same in a column of names, addresses or numbers, where a lone word may be somebody's name. */
export function refusalPhrasesIn(text: string): Set<StatusWord> {
  return new Set(phrasesIn(wordOf(text)).filter((word) => word !== 'hard-bounce'));
}

/** Whether a cell that nobody knows as a whole has a word in it that refuses where it stands alone, or says no to something. */
export function smellsOfRefusal(text: string): boolean {
  const words = wordOf(text);
  return (
    [words, ...words.split(' ')].some((word) => refusals.has(allWords.get(word) ?? 'fine')) || says.test(` ${words} `)
  );
}

const says =
  / (?:no|not|never|dont|stop|stopped|quit|withdrew|withdrawn|leave|opt|off) | (?:לא|אל|בלי|ללא|להפסיק|הפסקה|עצור|הפסיק|הפסיקה) | (?:لا|عدم|بدون|توقف|ايقاف|اوقف|اوقفت) /;

const refusals: ReadonlySet<StatusWord> = new Set(
  statusWords.filter((word) => !['yes', 'no', 'unsaid', 'fine', 'subscribed', 'soft-bounce'].includes(word)),
);

function phrasesIn(words: string): StatusWord[] {
  let rest = ` ${words} `;
  const found: StatusWord[] = [];
  if (!anyPhrase.test(rest)) return found;
  for (const [phrase, word] of phrases) {
    if (!rest.includes(` ${phrase} `)) continue;
    found.push(word);
    rest = rest.replaceAll(` ${phrase} `, ' · ');
  }
  return found;
}

/** A cell as it is compared, as a whole and one by one where it lists several things. */
function wordsOf(text: string): { whole: string; parts: readonly string[] } {
  const parts = text.split(/[,;|\n]/);
  const whole = wordOf(text);
  return { whole, parts: parts.length === 1 ? [] : parts.map(wordOf).filter((part) => part !== '') };
}

function wordOf(text: string): string {
  return text.trim() === '✓' ? '✓' : comparable(text);
}

function wordMap(words: Partial<Record<StatusWord, readonly string[]>>): Map<string, StatusWord> {
  return new Map(
    statusWords.flatMap((status) => (words[status] ?? []).map((written) => [wordOf(written), status] as const)),
  );
}
