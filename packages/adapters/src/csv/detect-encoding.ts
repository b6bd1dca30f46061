import { type Encoding, type FileProblem, fileProblem } from './decode.ts';
import { guessLegacy, LegacyWords } from './legacy-words.ts';

/** Ways to read a file's letters between which it does not tell, the likeliest first, with words as each shows them. */
export type EncodingDoubt = { encoding: Encoding; examples: string[] }[];

export type DetectedEncoding =
  | { kind: 'encoding'; encoding: Encoding; doubt?: EncodingDoubt }
  | { kind: 'refused'; problem: FileProblem };

/** What the bytes of a file tell about its encoding, gathered in one pass in constant memory. */
type Evidence = {
  start: Uint8Array;
  sizeBytes: number;
  /** NULs by the side of a pair of bytes on which they stand, and runs of them. */
  nulsAtEven: number;
  nulsAtOdd: number;
  nulRuns: number;
  /** Other bytes below a space that no text holds. */
  controls: number;
  /** Well-formed characters beyond ASCII, against sequences that are broken, when read as UTF-8. */
  multiByte: number;
  broken: number;
  /** Holds what another program wrote in the place of a letter that it could not read: the letter is lost. */
  isDamaged: boolean;
  words: LegacyWords;
};

const replacementCharacter = Buffer.from('\uFFFD');

/**
 * Finds out how a file is written. The whole file is read: the first Hebrew letter may stand in its last row. `named` is
 * what a person says; a byte order mark knows better.
 */
export async function detectEncoding(
  bytes: () => AsyncIterable<Uint8Array>,
  named?: Encoding,
): Promise<DetectedEncoding> {
  const evidence = await gather(bytes());
  const { start } = evidence;
  if (evidence.sizeBytes === 0) return refused('empty-file');
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused('spreadsheet-file');
  if (startsWith(start, [0xff, 0xfe])) return found('utf-16le');
  if (startsWith(start, [0xfe, 0xff])) return found('utf-16be');
  if (isBeyondText(evidence)) return encodingByNuls(evidence);
  if (named) return found(named);
  if (evidence.broken === 0) return found('utf-8');
  if (evidence.isDamaged || startsWith(start, [0xef, 0xbb, 0xbf]) || evidence.multiByte > evidence.broken)
    return refused('broken-encoding');
  return { kind: 'encoding', ...guessLegacy(evidence.words) };
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Evidence> {
  const lenient = new TextDecoder('utf-8');
  const evidence: Evidence = {
    start: new Uint8Array(),
    sizeBytes: 0,
    nulsAtEven: 0,
    nulsAtOdd: 0,
    nulRuns: 0,
    controls: 0,
    multiByte: 0,
    broken: 0,
    isDamaged: false,
    words: new LegacyWords(),
  };
  const countText = (text: string) => {
    for (const character of text.match(/[\u0080-\u{10FFFF}]/gu) ?? []) {
      if (character === '\uFFFD') evidence.broken += 1;
      else evidence.multiByte += 1;
    }
  };
  let end = new Uint8Array();
  for await (const chunk of bytes) {
    // It may be cut by a chunk's end.
    const withEnd = Buffer.concat([end, chunk]);
    evidence.isDamaged ||= withEnd.includes(replacementCharacter);
    countControls(evidence, chunk, end.at(-1));
    end = withEnd.subarray(-2);
    if (evidence.start.length < 4) evidence.start = Buffer.concat([evidence.start, chunk.subarray(0, 4)]);
    evidence.words.add(chunk);
    countText(lenient.decode(chunk, { stream: true }));
    evidence.sizeBytes += chunk.byteLength;
  }
  countText(lenient.decode());
  return evidence;
}

function countControls(evidence: Evidence, chunk: Uint8Array, before: number | undefined): void {
  let previous = before;
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    if (byte === 0) {
      if (previous !== 0) evidence.nulRuns += 1;
      if ((evidence.sizeBytes + at) % 2 === 0) evidence.nulsAtEven += 1;
      else evidence.nulsAtOdd += 1;
    } else if (byte < 0x09) evidence.controls += 1;
    previous = byte;
  }
}

/**
 * One run of NULs in fifty bytes, or fewer, is dirt in a text; in a short one also three among ten times as many bytes.
 * UTF-16 and pictures hold far more, or other control characters.
 */
function isBeyondText({ nulRuns, controls, sizeBytes }: Evidence): boolean {
  if (nulRuns <= 3 && controls === 0 && nulRuns * 20 < sizeBytes) return false;
  return nulRuns > 1 && (nulRuns * 50 > sizeBytes || controls * 50 > sizeBytes);
}

/** UTF-16 without a byte order mark: separators and line ends leave a zero in every pair, always on the same side. */
function encodingByNuls({ nulsAtEven, nulsAtOdd, sizeBytes }: Evidence): DetectedEncoding {
  if (sizeBytes % 2 !== 0 || Math.min(nulsAtEven, nulsAtOdd) * 20 > Math.max(nulsAtEven, nulsAtOdd))
    return refused('not-text');
  return found(nulsAtOdd > nulsAtEven ? 'utf-16le' : 'utf-16be');
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

function found(encoding: Encoding): DetectedEncoding {
  return { kind: 'encoding', encoding };
}

function refused(code: FileProblem['code']): DetectedEncoding {
  return { kind: 'refused', problem: fileProblem(code) };
}
