import type { RowProblemCode } from '@kesher/domain/import/row-problem';
import { afterLineEnd, maxRowLength, readingsOfLine, scanRow } from './csv-row.ts';

export type CsvRecord =
  | { kind: 'cells'; line: number; cells: string[] }
  | {
      kind: 'broken';
      line: number;
      code: Extract<RowProblemCode, 'unterminated-quote' | 'cell-too-long' | 'row-too-long' | 'too-many-columns'>;
    };

export const maxColumns = 200;
const maxCellLength = 10_000;

/** A record that ends at `next`, or the word that more text is needed to know. */
type Scan = { record: CsvRecord | undefined; next: number; lines: number } | 'more';

/** What the first row tells about the others. */
type Shape = {
  /** The number of its cells, and the same without empty ones at its end, as Outlook and Excel leave them. */
  width: number;
  filled: number;
  /** Whether cells are written without a space after the separator, and whether a cell stands without quotes. */
  isTight: boolean;
  hasPlainCells: boolean;
};

/**
 * Reads CSV text piece by piece, in memory bounded by the longest row and in linear time. RFC 4180, and what people write
 * beside it: any line end, quotes inside a value (`צה"ל`, `5" screen`), spaces around quotes. A quote that breaks the
 * standard costs its own line at most, and never reaches into the next: no customer gets another one's address.
 *
 * Papa Parse was tried: one unclosed quote swallows the rest of the file, in time that grows with its square.
 */
export class CsvReader {
  readonly #delimiter: string;
  readonly #headerLine: number;
  #rest = '';
  #line = 1;
  #isSkipping = false;
  #shape: Shape | undefined;
  /** Lines before this one were read ahead in vain: no quoted cell crosses them, so nothing is read ahead twice. */
  #singleUntil = 0;
  #isAfterBroken = false;

  /** Lines before `headerLine`, a title or a blank one, are passed over. */
  constructor(delimiter: string, headerLine = 1) {
    this.#delimiter = delimiter;
    this.#headerLine = headerLine;
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
      const isPassedOver = this.#isSkipping || this.#line < this.#headerLine;
      const scan = isPassedOver ? this.#skip(text, at, isLast) : this.#scan(text, at, isLast);
      if (scan === 'more') break;
      if (scan.record) records.push(scan.record);
      at = scan.next;
      this.#line += scan.lines;
    }
    this.#rest = text.slice(at);
    return records;
  }

  #scan(text: string, start: number, isLast: boolean): Scan {
    const crossesLines = this.#line >= this.#singleUntil;
    const scan = scanRow(text, start, { delimiter: this.#delimiter, isLast, crossesLines });
    if (scan.kind === 'more') return 'more';
    if (scan.kind === 'too-long') return this.#giveUp(start, scan.lines);
    if (scan.kind === 'broken') return this.#readLine(text, start, { isLast, ahead: scan.lines });
    const raw = text.slice(start, scan.next);
    const isCrossing = scan.lines > 1 || (scan.lines === 1 && !/[\r\n]$/.test(raw));
    if (isCrossing && (!this.#fits(scan.cells) || this.#swallows(raw)))
      return this.#readLine(text, start, { isLast, ahead: scan.lines });
    if (this.#isAfterBroken && !this.#fits(scan.cells) && raw.includes('"'))
      return { record: this.#broken('unterminated-quote'), next: scan.next, lines: scan.lines };
    this.#isAfterBroken = false;
    return { record: this.#check(scan.cells, raw), next: scan.next, lines: scan.lines };
  }

  /** Reads a row whose quotes break the standard within its line, in the way that has as many cells as the header. */
  #readLine(text: string, start: number, { isLast, ahead }: { isLast: boolean; ahead: number }): Scan {
    const end = lineEnd(text, start);
    if ((end ?? text.length) - start > maxRowLength) return this.#giveUp(start, 0);
    if (end === undefined && !isLast) return 'more';
    const next = end === undefined ? text.length : afterLineEnd(text, end, isLast);
    if (next === 'more') return 'more';
    const lines = end === undefined ? 0 : 1;
    this.#singleUntil = Math.max(this.#singleUntil, this.#line + ahead);
    const readings = readingsOfLine(text.slice(start, end), this.#delimiter);
    const cells = readings.find((reading) => this.#fits(reading));
    if (!cells) return { record: this.#broken('unterminated-quote'), next, lines };
    return { record: this.#check(cells, text.slice(start, end)), next, lines };
  }

  /** Names the row as too long and leaves the rest of its line out, without keeping it. */
  #giveUp(start: number, lines: number): Scan {
    this.#isSkipping = true;
    return { record: this.#broken('row-too-long'), next: start + maxRowLength, lines };
  }

  #skip(text: string, start: number, isLast: boolean): Scan {
    const end = lineEnd(text, start);
    if (end === undefined) return { record: undefined, next: text.length, lines: 0 };
    const next = afterLineEnd(text, end, isLast);
    if (next === 'more') return 'more';
    this.#isSkipping = false;
    return { record: undefined, next, lines: 1 };
  }

  #check(cells: string[], raw: string): CsvRecord | undefined {
    const line = this.#line;
    if (cells.every(isBlank) || (line === 1 && isSepLine(cells))) return undefined;
    while (cells.length > maxColumns && cells.at(-1) === '') cells.pop();
    if (cells.length > maxColumns) return this.#broken('too-many-columns');
    if (cells.some((cell) => cell.length > maxCellLength)) return this.#broken('cell-too-long');
    this.#shape ??= {
      width: cells.length,
      filled: filledWidth(cells),
      isTight: !raw.includes(`${this.#delimiter} `),
      hasPlainCells: raw.split(this.#delimiter).some((cell) => !cell.trim().startsWith('"')),
    };
    return { kind: 'cells', line, cells };
  }

  #broken(code: Extract<CsvRecord, { kind: 'broken' }>['code']): CsvRecord {
    this.#isAfterBroken = code === 'unterminated-quote';
    return { kind: 'broken', line: this.#line, code };
  }

  /** As many cells as the header has, give or take empty ones at the end. The first row fits itself. */
  #fits(cells: readonly string[]): boolean {
    if (!this.#shape) return true;
    return cells.length >= this.#shape.filled && filledWidth(cells) <= this.#shape.width;
  }

  /**
   * Whether a row over several lines is rather several rows behind a quote that was never closed: its first line and a
   * later one are each as wide as the header. A file that quotes everything says by itself where its cells end; the last
   * line of a true cell has no separator before the quote that closes it.
   */
  #swallows(raw: string): boolean {
    const { width, filled, isTight, hasPlainCells } = this.#shape ?? { width: 0, filled: 0 };
    if (!hasPlainCells || filled < 2) return false;
    const separatorsIn = (line: string) => {
      const cells = line.split(this.#delimiter).slice(1);
      return cells.filter((cell) => !isTight || !cell.startsWith(' ')).length;
    };
    const isWhole = (line: string) => separatorsIn(line) + 1 >= filled && separatorsIn(line) <= width;
    const [first = '', ...others] = raw.trimEnd().split(/\r\n|\n|\r/);
    const last = others.at(-1) ?? '';
    const isLastWhole = isWhole(last) && separatorsIn(last.slice(0, last.indexOf('"'))) > 0;
    return isWhole(first) && (isLastWhole || others.slice(0, -1).some(isWhole));
  }
}

/** `sep=;` on the first line is a note to Excel; read with that separator it is the cell `sep=` and nothing more. */
function isSepLine([first = '', ...others]: readonly string[]): boolean {
  return /^sep=.?$/i.test(first) && others.every((cell) => cell === '');
}

/** White space, and the NULs that a file was filled up with, say nothing. */
function isBlank(cell: string): boolean {
  return cell.replaceAll('\0', '').trim() === '';
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell)) + 1;
}

function lineEnd(text: string, start: number): number | undefined {
  const end = /[\r\n]/g;
  end.lastIndex = start;
  return end.exec(text)?.index;
}
