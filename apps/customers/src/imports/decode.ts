import type { FileFormat } from '@kesher/domain/import/import-store';

export type Encoding = FileFormat['encoding'];

export type FileProblemCode =
  | 'empty-file'
  | 'spreadsheet-file'
  | 'not-text'
  | 'broken-encoding'
  | 'no-rows'
  | 'too-many-columns';

/** Why a whole file cannot be imported, and what to do. */
export type FileProblem = { code: FileProblemCode; remedy: string };

const saveAsUtf8 = 'In Excel choose "Save as", type "CSV UTF-8 (Comma delimited)", and import that file.';
const remedies: Record<FileProblemCode, string> = {
  'empty-file': 'The file is empty: export it again.',
  'spreadsheet-file': `This is a workbook, not a CSV file. ${saveAsUtf8}`,
  'not-text': `This is not a text file. ${saveAsUtf8}`,
  'broken-encoding': `Some characters in the file are damaged. ${saveAsUtf8}`,
  'no-rows': 'The file has a header but no rows: export it again.',
  'too-many-columns': 'Keep at most 200 columns.',
};

export function fileProblem(code: FileProblemCode): FileProblem {
  return { code, remedy: remedies[code] };
}

/** What the bytes of a file tell about its encoding, gathered in one pass in constant memory. */
type Evidence = {
  start: Uint8Array;
  sizeBytes: number;
  nulsAtEven: number;
  nulsAtOdd: number;
  isUtf8: boolean;
  /** Well-formed characters beyond ASCII, against sequences that are broken, when read as UTF-8. */
  multiByte: number;
  broken: number;
  /** Holds what another program wrote in the place of a letter that it could not read: the letter is lost. */
  isDamaged: boolean;
  legacy: LegacyLetters;
};

const replacementCharacter = Buffer.from('\uFFFD');

/** Bytes above 0xBF: where they stand tells Hebrew, Arabic and Western letters apart. */
type LegacyLetters = { total: number; arabicOnly: number; betweenLatin: number };

/**
 * Finds out how a file is written. The whole file is read: the first Hebrew letter may stand in its last row.
 * Windows-1255 (Hebrew), 1256 (Arabic) and 1252 are told apart by which letters occur and what stands beside them.
 */
export async function detectEncoding(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ kind: 'encoding'; encoding: Encoding } | { kind: 'refused'; problem: FileProblem }> {
  const evidence = await gather(bytes);
  const { start, nulsAtEven, nulsAtOdd } = evidence;
  if (evidence.sizeBytes === 0) return refused('empty-file');
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused('spreadsheet-file');
  if (startsWith(start, [0xff, 0xfe])) return found('utf-16le');
  if (startsWith(start, [0xfe, 0xff])) return found('utf-16be');
  if (nulsAtEven + nulsAtOdd > 0) return encodingByNuls(evidence);
  if (evidence.isUtf8) return found('utf-8');
  if (evidence.isDamaged || startsWith(start, [0xef, 0xbb, 0xbf]) || evidence.multiByte > evidence.broken)
    return refused('broken-encoding');
  return found(legacyEncoding(evidence.legacy));
}

/**
 * Decodes a file chunk by chunk; characters cut by a chunk's end are put together again, a byte order mark is dropped.
 * Throws `TypeError` where the bytes do not fit the encoding, which `detectEncoding` rules out beforehand.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: !encoding.startsWith('windows') });
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Evidence> {
  const lenient = new TextDecoder('utf-8');
  const legacy: LegacyLetters = { total: 0, arabicOnly: 0, betweenLatin: 0 };
  const evidence: Evidence = {
    start: new Uint8Array(),
    sizeBytes: 0,
    nulsAtEven: 0,
    nulsAtOdd: 0,
    isUtf8: true,
    multiByte: 0,
    broken: 0,
    isDamaged: false,
    legacy,
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
    end = withEnd.subarray(-2);
    if (evidence.start.length < 4) evidence.start = Buffer.concat([evidence.start, chunk.subarray(0, 4)]);
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1)) {
      if ((evidence.sizeBytes + at) % 2 === 0) evidence.nulsAtEven += 1;
      else evidence.nulsAtOdd += 1;
    }
    countLegacyLetters(chunk, legacy);
    countText(lenient.decode(chunk, { stream: true }));
    evidence.sizeBytes += chunk.byteLength;
  }
  countText(lenient.decode());
  evidence.isUtf8 = evidence.broken === 0;
  return evidence;
}

function countLegacyLetters(chunk: Uint8Array, legacy: LegacyLetters): void {
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    if (byte < 0xc0) continue;
    legacy.total += 1;
    // Windows-1256 has alef, ba, ta, ra and most other letters here; 1255 has only vowel points, which files rarely carry.
    if (byte < 0xdf) legacy.arabicOnly += 1;
    if (isLatinLetter(chunk[at - 1]) && !isHigh(chunk[at + 1])) legacy.betweenLatin += 1;
  }
}

function legacyEncoding({ total, arabicOnly, betweenLatin }: LegacyLetters): Encoding {
  if (betweenLatin * 2 > total) return 'windows-1252';
  return arabicOnly * 4 > total ? 'windows-1256' : 'windows-1255';
}

/** UTF-16 without a byte order mark: separators and line ends leave a zero in every pair, always on the same side. */
function encodingByNuls({ nulsAtEven, nulsAtOdd, sizeBytes }: Evidence) {
  if (sizeBytes % 2 !== 0 || Math.min(nulsAtEven, nulsAtOdd) * 20 > Math.max(nulsAtEven, nulsAtOdd))
    return refused('not-text');
  return found(nulsAtOdd > nulsAtEven ? 'utf-16le' : 'utf-16be');
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

function isLatinLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xc0;
}

function found(encoding: Encoding) {
  return { kind: 'encoding' as const, encoding };
}

function refused(code: FileProblemCode) {
  return { kind: 'refused' as const, problem: fileProblem(code) };
}
