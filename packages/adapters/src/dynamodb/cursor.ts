import * as z from 'zod';
import type { Item } from './table.ts';

/** A key's attribute as a cursor may name it. */
export const cursorKeySchema = z.string().min(1).max(1_000);

/** A page's end as opaque text for a URL: keys are ids and instants only, never personal data. */
export function writeCursor(next: Item | undefined): string | undefined {
  return next && Buffer.from(JSON.stringify(next)).toString('base64url');
}

/**
 * The end of the page before, as the start key of an index whose sort key is `sort`. The partition comes from the query
 * and never from the cursor, so a cursor that was made elsewhere cannot leave it. One that is not ours starts from the
 * first page: DynamoDB would refuse it as our mistake.
 */
export function readCursor(
  cursor: string | undefined,
  { sort, partition }: { sort: string; partition: Record<string, string> },
): Item | undefined {
  if (!cursor) return undefined;
  const place = z
    .object({ pk: cursorKeySchema, sk: cursorKeySchema, [sort]: cursorKeySchema })
    .safeParse(jsonOf(cursor));
  return place.success ? { ...place.data, ...partition } : undefined;
}

/**
 * The same where several partitions of an index are read as one list: the cursor says in which of them its row lies, so
 * `schema` must name them all.
 */
export function readCursorAs<Key>(cursor: string | undefined, schema: z.ZodType<Key>): Key | undefined {
  return cursor ? schema.safeParse(jsonOf(cursor)).data : undefined;
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
