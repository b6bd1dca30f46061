import type { Item } from './table.ts';

/** A page's end as opaque text for a URL: keys are ids and instants only, never personal data. */
export function writeCursor(next: Item | undefined): string | undefined {
  return next && Buffer.from(JSON.stringify(next)).toString('base64url');
}

/** The end of the page before; a cursor that is not one of ours starts from the first page. */
export function readCursor(cursor: string | undefined): Item | undefined {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return typeof key === 'object' && key !== null ? (key as Item) : undefined;
  } catch {
    return undefined;
  }
}
