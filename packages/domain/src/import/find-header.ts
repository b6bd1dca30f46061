import { comparable } from './clean-text.ts';
import { importKinds } from './import-kind.ts';
import { fieldsOf } from './suggest-mapping.ts';

let knownHeaders: ReadonlySet<string> | undefined;

/**
 * Which of the first rows of a file is its header: not the title, date or note that reports have above it. The row with
 * the most headers that Kesher knows; without two of them, the first row that is not a lone cell above wider ones.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const known = rows.map((row) => (isData(row) ? 0 : new Set(row.map(comparable).filter(isKnown)).size));
  const most = Math.max(0, ...known);
  if (most >= 2) {
    // A row as wide above it is a header in words that Kesher does not know; "email, phone" are somebody's channels.
    const width = widthOf(rows[known.indexOf(most)]);
    return rows.findIndex((row) => widthOf(row) >= width && !isData(row));
  }
  const isWide = (row: readonly string[]) => widthOf(row) >= 2;
  if (rows.filter(isWide).length * 2 > rows.length) return rows.findIndex(isWide);
  return most === 1 ? known.indexOf(1) : 0;
}

function widthOf(row: readonly string[] = []): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** An address or a bare number stands in a row of data and in no header. */
function isData(row: readonly string[]): boolean {
  return row.some((cell) => cell.includes('@') || /^\s*[\d.,/:-]*\d[\d.,/:-]*\s*$/.test(cell));
}

function isKnown(text: string): boolean {
  knownHeaders ??= new Set(
    importKinds.flatMap((kind) => fieldsOf(kind).flatMap(({ headers }) => headers.map(comparable))),
  );
  return knownHeaders.has(text);
}
