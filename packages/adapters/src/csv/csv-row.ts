/** A row longer than this is named and left out, so that reading stays in bounded memory. */
export const maxRowLength = 100_000;
const maxCellLines = 100;

export type RowScan =
  | { kind: 'row'; cells: string[]; next: number; lines: number }
  /** A quote breaks the standard; `lines` were read ahead in vain. */
  | { kind: 'broken'; lines: number }
  | { kind: 'too-long'; lines: number }
  | { kind: 'more' };

type Options = {
  delimiter: string;
  isLast: boolean;
  /** Whether a quoted cell may hold line breaks here. */
  crossesLines: boolean;
};

const more = { kind: 'more' } as const;

/** Reads one row as RFC 4180 has it, with spaces allowed around quotes and quotes taken as text inside a plain cell. */
export function scanRow(text: string, start: number, options: Options): RowScan {
  const cells: string[] = [];
  let at = start;
  let lines = 0;
  for (;;) {
    const isQuoted = startsQuoted(text, at);
    const cell = isQuoted
      ? readQuoted(text, text.indexOf('"', at), options)
      : readPlain(text, at, options.delimiter, options.isLast);
    if (cell.kind === 'broken') return { kind: 'broken', lines: lines + cell.lines };
    if ((cell.kind === 'more' ? text.length : cell.next) - start > maxRowLength)
      return { kind: isQuoted ? 'broken' : 'too-long', lines };
    if (cell.kind === 'more') return more;
    cells.push(cell.value);
    lines += cell.lines;
    at = cell.next;
    if (cell.end === 'row') return { kind: 'row', cells, next: at, lines };
  }
}

/**
 * Reads a line whose quotes break the standard in the two ways that people mean them: as text within a quoted value
 * (`"חב"ד"`, `"5" screen, black"`), or around a part of a plain one (`"Tal" Ron`). Absent where a quote is never closed.
 */
export function readingsOfLine(line: string, delimiter: string): string[][] {
  return [quotesWithin(line, delimiter), quotesAround(line, delimiter)].filter((cells) => cells !== undefined);
}

function quotesWithin(line: string, delimiter: string): string[] | undefined {
  return cellsOf(line, (at) => {
    if (!startsQuoted(line, at)) return plainCell(line, at, delimiter);
    let value = '';
    let from = line.indexOf('"', at) + 1;
    for (;;) {
      const quote = line.indexOf('"', from);
      if (quote < 0) return undefined;
      value += line.slice(from, quote);
      const after = afterSpaces(line, quote + 1);
      if (line[quote + 1] !== '"' && (after >= line.length || line[after] === delimiter)) return { value, end: after };
      value += '"';
      from = line[quote + 1] === '"' ? quote + 2 : quote + 1;
    }
  });
}

function quotesAround(line: string, delimiter: string): string[] | undefined {
  return cellsOf(line, (at) => {
    if (!startsQuoted(line, at)) return plainCell(line, at, delimiter);
    const cell = readQuoted(line, line.indexOf('"', at), { delimiter, isLast: true, crossesLines: false });
    if (cell.kind === 'cell') return { value: cell.value, end: cell.end === 'cell' ? cell.next - 1 : line.length };
    const plain = plainCell(line, at, delimiter);
    return plain.value.split('"').length % 2 === 1 ? plain : undefined;
  });
}

function cellsOf(line: string, read: (at: number) => { value: string; end: number } | undefined): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const cell = read(at);
    if (!cell) return undefined;
    cells.push(cell.value);
    if (cell.end >= line.length) return cells;
    at = cell.end + 1;
  }
}

function plainCell(line: string, at: number, delimiter: string): { value: string; end: number } {
  const found = line.indexOf(delimiter, at);
  const end = found < 0 ? line.length : found;
  return { value: line.slice(at, end), end };
}

type Cell =
  | { kind: 'cell'; value: string; next: number; lines: number; end: 'cell' | 'row' }
  | { kind: 'broken'; lines: number }
  | { kind: 'more' };

function readPlain(text: string, start: number, delimiter: string, isLast: boolean): Cell {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter)
      return { kind: 'cell', value: text.slice(start, at), next: at + 1, lines: 0, end: 'cell' };
    if (character !== '\n' && character !== '\r') continue;
    const next = afterLineEnd(text, at, isLast);
    return next === 'more' ? more : { kind: 'cell', value: text.slice(start, at), next, lines: 1, end: 'row' };
  }
  return isLast ? { kind: 'cell', value: text.slice(start), next: text.length, lines: 0, end: 'row' } : more;
}

function readQuoted(text: string, quoteAt: number, { delimiter, isLast, crossesLines }: Options): Cell {
  let value = '';
  let lines = 0;
  let from = quoteAt + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    const part = text.slice(from, quote < 0 ? undefined : quote);
    lines += countLines(part);
    // Without these bounds, a file that opens a quote on each line would be read once per line.
    if (lines > (crossesLines ? maxCellLines : 0)) return { kind: 'broken', lines };
    if (quote < 0) return isLast ? { kind: 'broken', lines } : more;
    value += part;
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    const after = afterSpaces(text, quote + 1);
    if (after >= text.length) return isLast ? { kind: 'cell', value, next: text.length, lines, end: 'row' } : more;
    if (text[after] === delimiter) return { kind: 'cell', value, next: after + 1, lines, end: 'cell' };
    if (text[after] !== '\n' && text[after] !== '\r') return { kind: 'broken', lines };
    const next = afterLineEnd(text, after, isLast);
    return next === 'more' ? more : { kind: 'cell', value, next, lines: lines + 1, end: 'row' };
  }
}

function startsQuoted(text: string, start: number): boolean {
  return text[afterSpaces(text, start)] === '"';
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at;
}

/** Where the line after the one that ends at `at` begins; a `\r` at the end of a piece may have its `\n` in the next. */
export function afterLineEnd(text: string, at: number, isLast: boolean): number | 'more' {
  if (text[at] === '\n') return at + 1;
  if (at + 1 >= text.length && !isLast) return 'more';
  return text[at + 1] === '\n' ? at + 2 : at + 1;
}

function countLines(value: string): number {
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
