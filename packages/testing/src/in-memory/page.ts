import { sortedBy } from './rows.ts';

/**
 * One page in the order of a sort key, which must differ between rows. The cursor is opaque, as with the real stores;
 * one that is not ours starts from the first page.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  page: { limit: number; after?: string | undefined; sortKey: (row: Row) => string; newestFirst?: true },
): { items: Row[]; next?: string | undefined } {
  const sorted = sortedBy(rows, page.sortKey);
  if (page.newestFirst) sorted.reverse();
  const after = readCursor(page.after);
  const isBehind = (row: Row) =>
    after === undefined || (page.newestFirst ? page.sortKey(row) < after : page.sortKey(row) > after);
  const rest = sorted.filter(isBehind);
  const items = rest.slice(0, page.limit);
  const last = items.at(-1);
  return rest.length > items.length && last !== undefined
    ? { items, next: writeCursor(page.sortKey(last)) }
    : { items };
}

const mark = 'after:';

function writeCursor(sortKey: string): string {
  return Buffer.from(`${mark}${sortKey}`).toString('base64url');
}

function readCursor(cursor: string | undefined): string | undefined {
  const text = Buffer.from(cursor ?? '', 'base64url').toString();
  return text.startsWith(mark) ? text.slice(mark.length) : undefined;
}
