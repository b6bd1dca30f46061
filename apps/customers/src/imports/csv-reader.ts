import type { RowProblemCode } from '@kesher/domain/import/row-problem';

export type CsvRecord =
  | { kind: 'cells'; line: number; cells: string[] }
  | {
      kind: 'broken';
      line: number;
      code: Extract<RowProblemCode, 'unterminated-quote' | 'cell-too-long' | 'row-too-long' | 'too-many-columns'>;
    };

export const maxColumns = 200;
const maxCellLength = 10_000;
const maxRowLength = 100_000;
const maxCellLines = 100;

/** A record that ends at `next`, or the word that more text is needed to know. */
type Scan = { record: CsvRecord | undefined; next: number; lines: number } | 'more';

/**
 * Reads CSV text piece by piece, in memory bounded by the longest row. RFC 4180, and what people write beside it: any line
 * end, quotes inside a value (`צה"ל`, `5" screen`), spaces around quotes. A quote that is never closed costs its own
 * line only: reading goes on with the next one.
 *
 * Papa Parse was tried: one unclosed quote swallows the rest of the file, in time that grows with its square.
 */
export class CsvReader {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  #isSkipping = false;
  /** The number of cells in the header. A row over several lines with another number is an unclosed quote. */
  #width: number | undefined;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that are complete with this piece of text. */
  push(text: string): CsvRecord[] {
    return this.#read(this.#rest + text, false);
  }

  /** The records that the end of the text completes. */
  end(): CsvRecord[] {
    return this.#read(this.#rest, true);
  }

  #read(text: string, isLast: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const scan = this.#isSkipping ? this.#skip(text, at, isLast) : this.#scan(text, at, isLast);
      if (scan === 'more') break;
      if (scan.record) records.push(scan.record);
      at = scan.next;
      this.#line += scan.lines;
    }
    this.#rest = text.slice(at);
    return records;
  }

  #scan(text: string, start: number, isLast: boolean): Scan {
    const cells: string[] = [];
    let at = start;
    let lines = 0;
    for (;;) {
      const cell = readCell(text, at, this.#delimiter, isLast);
      if (cell === 'unterminated') return this.#resume(text, start);
      const isTooLong = (cell === 'more' ? text.length : cell.next) - start > maxRowLength;
      if (isTooLong) return startsQuoted(text, at) ? this.#resume(text, start) : this.#giveUp(start, lines);
      if (cell === 'more') return 'more';
      cells.push(cell.value);
      lines += cell.lines;
      at = cell.next;
      if (cell.end === 'row') break;
    }
    const isOddWidth = this.#width !== undefined && cells.length !== this.#width;
    if (isOddWidth && cells.some((cell) => /[\r\n]/.test(cell))) return this.#resume(text, start);
    return { record: this.#check(cells), next: at, lines };
  }

  /** Names the row as too long and leaves the rest of its line out, without keeping it. */
  #giveUp(start: number, lines: number): Scan {
    this.#isSkipping = true;
    return { record: { kind: 'broken', line: this.#line, code: 'row-too-long' }, next: start + maxRowLength, lines };
  }

  #skip(text: string, start: number, isLast: boolean): Scan {
    const end = /[\r\n]/g;
    end.lastIndex = start;
    const found = end.exec(text)?.index;
    if (found === undefined) return { record: undefined, next: text.length, lines: 0 };
    const next = afterLineEnd(text, found, isLast);
    if (next === 'more') return 'more';
    this.#isSkipping = false;
    return { record: undefined, next, lines: 1 };
  }

  #check(cells: string[]): CsvRecord | undefined {
    const line = this.#line;
    if (cells.every((cell) => cell.trim() === '') || (line === 1 && isSepLine(cells))) return undefined;
    while (cells.length > maxColumns && cells.at(-1) === '') cells.pop();
    if (cells.length > maxColumns) return { kind: 'broken', line, code: 'too-many-columns' };
    if (cells.some((cell) => cell.length > maxCellLength)) return { kind: 'broken', line, code: 'cell-too-long' };
    this.#width ??= cells.length;
    return { kind: 'cells', line, cells };
  }

  /** Gives up a row whose quote is not closed and goes on with the next line. */
  #resume(text: string, start: number): Scan {
    const end = /\r\n|\n|\r/g;
    end.lastIndex = start;
    const match = end.exec(text);
    const next = match ? match.index + match[0].length : text.length;
    return { record: { kind: 'broken', line: this.#line, code: 'unterminated-quote' }, next, lines: match ? 1 : 0 };
  }
}

/** `sep=;` on the first line is a note to Excel; read with that separator it is the cell `sep=` and nothing more. */
function isSepLine([first = '', ...others]: readonly string[]): boolean {
  return /^sep=.?$/i.test(first) && others.every((cell) => cell === '');
}

type Cell = { value: string; next: number; lines: number; end: 'cell' | 'row' };

function readCell(text: string, start: number, delimiter: string, isLast: boolean): Cell | 'more' | 'unterminated' {
  return startsQuoted(text, start)
    ? readQuoted(text, text.indexOf('"', start), delimiter, isLast)
    : readPlain(text, start, delimiter, isLast);
}

function startsQuoted(text: string, start: number): boolean {
  let at = start;
  while (text[at] === ' ') at += 1;
  return text[at] === '"';
}

function readPlain(text: string, start: number, delimiter: string, isLast: boolean): Cell | 'more' {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter) return { value: text.slice(start, at), next: at + 1, lines: 0, end: 'cell' };
    if (character !== '\n' && character !== '\r') continue;
    const next = afterLineEnd(text, at, isLast);
    return next === 'more' ? 'more' : { value: text.slice(start, at), next, lines: 1, end: 'row' };
  }
  return isLast ? { value: text.slice(start), next: text.length, lines: 0, end: 'row' } : 'more';
}

function readQuoted(text: string, quoteAt: number, delimiter: string, isLast: boolean): Cell | 'more' | 'unterminated' {
  let value = '';
  let lines = 0;
  let from = quoteAt + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return isLast ? 'unterminated' : 'more';
    const part = text.slice(from, quote);
    value += part;
    lines += countLines(part);
    // Without this bound, a file that opens a quote on each line would be read once per line.
    if (lines > maxCellLines) return 'unterminated';
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (text[after] === ' ') after += 1;
    if (after >= text.length && !isLast) return 'more';
    const closing = closeAt(text, after, delimiter, isLast);
    if (closing === 'more') return 'more';
    if (closing) return { value, next: closing.next, lines: lines + closing.lines, end: closing.end };
    value += '"';
    from = quote + 1;
  }
}

/** What follows a closing quote; absent where the quote belongs to the value. */
function closeAt(
  text: string,
  at: number,
  delimiter: string,
  isLast: boolean,
): Omit<Cell, 'value'> | 'more' | undefined {
  if (at >= text.length) return { next: text.length, lines: 0, end: 'row' };
  if (text[at] === delimiter) return { next: at + 1, lines: 0, end: 'cell' };
  if (text[at] !== '\n' && text[at] !== '\r') return undefined;
  const next = afterLineEnd(text, at, isLast);
  return next === 'more' ? 'more' : { next, lines: 1, end: 'row' };
}

function afterLineEnd(text: string, at: number, isLast: boolean): number | 'more' {
  if (text[at] === '\n') return at + 1;
  if (at + 1 >= text.length && !isLast) return 'more';
  return text[at + 1] === '\n' ? at + 2 : at + 1;
}

function countLines(value: string): number {
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
