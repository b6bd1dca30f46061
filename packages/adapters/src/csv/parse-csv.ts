import type { Row } from '@kesher/domain/import/cells';
import { findHeader } from '@kesher/domain/import/find-header';
import type { FileFormat } from '@kesher/domain/import/import-store';
import type { RowProblemCode } from '@kesher/domain/import/row-problem';
import { CsvReader, type CsvRecord } from './csv-reader.ts';
import { decode, type Encoding, type FileProblem, fileProblem } from './decode.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding, type EncodingDoubt } from './detect-encoding.ts';

/** One row below the header, by the line on which it starts. */
export type FileRow = { kind: 'row'; line: number; row: Row } | { kind: 'broken'; line: number; code: RowProblemCode };

export type FileContents =
  | {
      kind: 'file';
      format: FileFormat;
      headers: string[];
      /** Ways to read its letters that are as likely as the one in `format`. */
      doubt?: EncodingDoubt;
    }
  | { kind: 'refused'; problem: FileProblem };

type Bytes = () => AsyncIterable<Uint8Array>;

const sampleLength = 65_536;
/** Titles and notes above a header are few. */
const mostLinesAboveHeader = 30;

/** Finds out how a file is written and which headers it has, or why it cannot be read. `encoding` is a person's word. */
export async function inspectFile(bytes: Bytes, encoding?: Encoding): Promise<FileContents> {
  const detected = await detectEncoding(bytes, encoding);
  if (detected.kind === 'refused') return detected;
  const { sample, isWhole } = await readSample(bytes(), detected.encoding);
  const delimiter = detectDelimiter(sample);
  const reader = new CsvReader(delimiter);
  const records = [...reader.push(sample), ...(isWhole ? reader.end() : [])].slice(0, mostLinesAboveHeader);
  const [first] = records;
  if (!first) return { kind: 'refused', problem: fileProblem(isWhole ? 'empty-file' : 'not-text') };
  const whole = records.filter((record) => record.kind === 'cells');
  const header = whole[findHeader(whole.map(({ cells }) => cells))];
  if (first.kind === 'broken' && first.code === 'too-many-columns')
    return { kind: 'refused', problem: fileProblem(first.code) };
  if (!header) return { kind: 'refused', problem: fileProblem('not-text') };
  const format = {
    encoding: detected.encoding,
    delimiter,
    ...(header.line > 1 && { headerLine: header.line }),
  };
  return {
    kind: 'file',
    format,
    headers: uniqueHeaders(header.cells),
    ...(detected.doubt && { doubt: detected.doubt }),
  };
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

/** Headers that can serve as keys: trimmed, repeated ones numbered, empty ones named by their place. */
export function uniqueHeaders(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    // A byte order mark that somebody read as Windows-1252 belongs to the file, not to its first header.
    const written = index === 0 ? cell.replace(/^ï»¿"?/, '') : cell;
    const name = written.replace(/[\s\0\u200B-\u200F\uFEFF]+/g, ' ').trim() || `Column ${index + 1}`;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

async function readSample(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): Promise<{ sample: string; isWhole: boolean }> {
  let sample = '';
  for await (const text of decode(bytes, encoding)) {
    sample += text;
    if (sample.length >= sampleLength) return { sample, isWhole: false };
  }
  return { sample, isWhole: true };
}

async function* readRecords(bytes: AsyncIterable<Uint8Array>, format: FileFormat): AsyncGenerator<CsvRecord[]> {
  const reader = new CsvReader(format.delimiter, format.headerLine);
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
