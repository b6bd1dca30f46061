import type { Row } from '@kesher/domain/import/cells';
import type { FileFormat } from '@kesher/domain/import/import-store';
import type { RowProblemCode } from '@kesher/domain/import/row-problem';
import { CsvReader, type CsvRecord, maxColumns } from './csv-reader.ts';
import { decode, detectEncoding, type FileProblem, fileProblem } from './decode.ts';

/** One row below the header, by the line on which it starts. */
export type FileRow = { kind: 'row'; line: number; row: Row } | { kind: 'broken'; line: number; code: RowProblemCode };

export type FileContents =
  | { kind: 'file'; format: FileFormat; headers: string[] }
  | { kind: 'refused'; problem: FileProblem };

type Bytes = () => AsyncIterable<Uint8Array>;

const delimiters = [',', ';', '\t', '|'] as const;
const sampleLength = 65_536;

/** Finds out how a file is written and which headers it has, or why it cannot be read. */
export async function inspectFile(bytes: Bytes): Promise<FileContents> {
  const detected = await detectEncoding(bytes());
  if (detected.kind === 'refused') return detected;
  let sample = '';
  for await (const text of decode(bytes(), detected.encoding)) {
    sample += text;
    if (sample.length >= sampleLength) break;
  }
  const delimiter = detectDelimiter(sample.slice(0, sampleLength));
  const format = { encoding: detected.encoding, delimiter };
  for await (const records of readRecords(bytes(), format)) {
    const [header] = records;
    if (!header) continue;
    if (header.kind === 'broken')
      return {
        kind: 'refused',
        problem: fileProblem(header.code === 'too-many-columns' ? 'too-many-columns' : 'not-text'),
      };
    return { kind: 'file', format, headers: uniqueHeaders(header.cells) };
  }
  return { kind: 'refused', problem: fileProblem('empty-file') };
}

/** The rows below the header, in batches as they come from the file; empty ones are left out, broken ones are named. */
export async function* readRows(bytes: AsyncIterable<Uint8Array>, format: FileFormat): AsyncGenerator<FileRow[]> {
  let headers: string[] | undefined;
  for await (const records of readRecords(bytes, format)) {
    const rows: FileRow[] = [];
    for (const record of records) {
      if (headers) rows.push(toRow(record, headers));
      else if (record.kind === 'cells') headers = uniqueHeaders(record.cells);
    }
    if (rows.length > 0) yield rows;
  }
}

/** The separator under which the first rows agree best about their number of cells; Excel's `sep=` line decides at once. */
export function detectDelimiter(sample: string): FileFormat['delimiter'] {
  const stated = /^\uFEFF?"?sep=(.)"?\s*(?:\r|\n)/i.exec(sample)?.[1];
  const named = delimiters.find((delimiter) => delimiter === stated);
  if (named) return named;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: agreement(sample, delimiter) }));
  return scored.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).delimiter;
}

/** Headers that can serve as keys: trimmed, repeated ones numbered, empty ones named by their place. */
export function uniqueHeaders(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.replace(/[\s\u200B-\u200F\uFEFF]+/g, ' ').trim() || `Column ${index + 1}`;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

async function* readRecords(bytes: AsyncIterable<Uint8Array>, format: FileFormat): AsyncGenerator<CsvRecord[]> {
  const reader = new CsvReader(format.delimiter);
  for await (const text of decode(bytes, format.encoding)) yield reader.push(text);
  yield reader.end();
}

function toRow(record: CsvRecord, headers: readonly string[]): FileRow {
  if (record.kind === 'broken') return record;
  const extra = record.cells.slice(headers.length);
  if (extra.some((cell) => cell.trim() !== '')) return { kind: 'broken', line: record.line, code: 'too-many-cells' };
  return {
    kind: 'row',
    line: record.line,
    row: new Map(headers.map((header, index) => [header, record.cells[index] ?? ''])),
  };
}

function agreement(sample: string, delimiter: string): number {
  const reader = new CsvReader(delimiter);
  const rows = [...reader.push(sample), ...reader.end()].slice(0, 30);
  const widths = rows.map((record) => (record.kind === 'cells' ? record.cells.length : 0));
  const [header = 0] = widths;
  if (header < 2 || header > maxColumns) return 0;
  const agreeing = widths.filter((width) => width === header).length / widths.length;
  return agreeing * 1_000 + header;
}
