import { plausibility } from '@kesher/domain/import/plausible-word';
import type { Encoding } from './decode.ts';
import type { EncodingDoubt } from './detect-encoding.ts';
import { decoderOf } from './hebrew-code-pages.ts';

const mostWords = 2_000;
const longestWord = 60;

/** Words of a file that hold bytes beyond ASCII, each once. They end at signs that are no letter's second byte in any encoding. */
export class LegacyWords {
  readonly #words = new Map<string, Uint8Array>();
  #open: number[] = [];
  #isHigh = false;

  add(chunk: Uint8Array): void {
    if (this.#words.size >= mostWords) return;
    for (const byte of chunk) {
      if (byte < 0x30 || (byte > 0x39 && byte < 0x40)) this.#close();
      else {
        this.#open.push(byte);
        this.#isHigh ||= byte >= 0x80;
      }
    }
  }

  all(): Uint8Array[] {
    this.#close();
    return [...this.#words.values()];
  }

  #close(): void {
    if (this.#isHigh && this.#open.length >= 2 && this.#open.length <= longestWord)
      this.#words.set(this.#open.join(), Uint8Array.from(this.#open));
    this.#open = [];
    this.#isHigh = false;
  }
}

/** What speaks against each before a word is read: Western and our own languages are likelier than others. */
const candidates: Partial<Record<Encoding, number>> = {
  'windows-1252': 0,
  'windows-1255': 0,
  'windows-1256': 0,
  'windows-1251': 0.01,
  'windows-1250': 0.03,
  'windows-1253': 0.03,
  'windows-1254': 0.03,
  gbk: 0.03,
  shift_jis: 0.03,
  'euc-kr': 0.03,
  big5: 0.03,
  'koi8-r': 0.05,
  macintosh: 0.05,
  'euc-jp': 0.05,
  'x-mac-cyrillic': 0.06,
  ibm866: 0.06,
  ibm862: 0.03,
  'x-mac-hebrew': 0.05,
  'windows-1257': 0.08,
  'iso-8859-2': 0.08,
  'iso-8859-6': 0.08,
};

/** Two readings of one word this close to each other are a question, not a guess; more words tell more. */
const marginOfOne = 0.15;
const mostOffered = 5;
const mostExamples = 3;

/**
 * The encoding in which the words of a file look most like words that people write. Where another reads them differently
 * and nearly as well, that is a doubt, which a person settles at a glance.
 */
export function guessLegacy(words: LegacyWords): { encoding: Encoding; doubt?: EncodingDoubt } {
  const all = words.all();
  const readings = Object.entries(candidates)
    .map(([encoding, doubt]) => read(encoding as Encoding, all, doubt))
    .toSorted((left, right) => right.score - left.score);
  const [best, ...others] = readings as [Reading, ...Reading[]];
  const seen = new Set([best.text]);
  const margin = marginOfOne / Math.sqrt(Math.max(1, all.length));
  const rivals = others.filter(({ score, text }) => score > best.score - margin && !seen.has(text) && seen.add(text));
  if (rivals.length === 0) return { encoding: best.encoding };
  const doubt = [best, ...rivals].slice(0, mostOffered).map(({ encoding, shown }) => ({ encoding, examples: shown }));
  return { encoding: best.encoding, doubt };
}

/** Hebrew and Arabic are what most of our files hold. */
const ours = /[\u05D0-\u05EA\u0621-\u064A]/;

type Reading = { encoding: Encoding; score: number; text: string; shown: string[] };

function read(encoding: Encoding, words: readonly Uint8Array[], doubt: number): Reading {
  const decoder = decoderOf(encoding);
  const decoded = words.map((word) => decoder.decode(word));
  const isRare = rareIn(encoding);
  const scores = decoded.map((word) => plausibility(word) * (isRare(word) ? 0.3 : 1) + (ours.test(word) ? 0.06 : 0));
  const score = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, words.length) - doubt;
  // Cells are cleaned of spaces that do not break, so they make no other reading.
  const text = decoded.join('\n').replaceAll('\u00A0', ' ');
  return { encoding, score, text, shown: decoded.slice(0, mostExamples) };
}

/** The two-byte characters that each East Asian standard lists as the common ones, by the lead bytes of that part. */
const commonLeads: Partial<Record<Encoding, readonly [from: number, to: number]>> = {
  gbk: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  shift_jis: [0x88, 0x97],
  'euc-jp': [0xb0, 0xcf],
  'euc-kr': [0xb0, 0xc8],
};
const commonOf = new Map<Encoding, ReadonlySet<string>>();

function rareIn(encoding: Encoding): (word: string) => boolean {
  // Bytes that Mac OS reads as ASCII a second time stand among Hebrew letters alone: elsewhere they would make sense of anything.
  if (encoding === 'x-mac-hebrew')
    return (word) => !/^[\u05D0-\u05EA].*[\u05D0-\u05EA]/.test(word) || /[A-Za-z]/.test(word);
  const leads = commonLeads[encoding];
  if (!leads) return () => false;
  const common = commonOf.get(encoding) ?? charactersBetween(encoding, leads);
  commonOf.set(encoding, common);
  return (word) =>
    Array.from(word).some((letter) => /\p{Script=Han}|\p{Script=Hangul}/u.test(letter) && !common.has(letter));
}

function charactersBetween(encoding: Encoding, [from, to]: readonly [number, number]): ReadonlySet<string> {
  const decoder = decoderOf(encoding);
  const found = new Set<string>();
  for (let lead = from; lead <= to; lead += 1)
    for (let trail = encoding === 'gbk' || encoding.startsWith('euc') ? 0xa1 : 0x40; trail <= 0xfe; trail += 1)
      found.add(decoder.decode(Uint8Array.of(lead, trail)));
  return found;
}
