import type { CustomerId } from '@kesher/domain/ids';

/** A page of ids in their order; it may be short before the last. */
type ReadIds = (page: {
  after: CustomerId | undefined;
  limit: number;
}) => Promise<{ ids: CustomerId[]; isLast: boolean }>;

/** One list of ids in their order, read from page to page. */
export type SortedIds = { name: string; read: ReadIds };

type Merged = { customerId: CustomerId; names: string[] };

/** No list is asked for fewer at once: where all are in one of many, the others' shares would make tiny pages. */
const fewestAtOnce = 26;

/**
 * Merges lists by id: whoever is in several comes once, with the names of them all. At most `limit`; `upTo` is the last of
 * them, or undefined when nobody comes after. What is read beyond follows `limit` and the number of lists.
 */
export async function mergeById(
  lists: readonly SortedIds[],
  { after, limit }: { after: CustomerId | undefined; limit: number },
): Promise<{ merged: Merged[]; upTo: CustomerId | undefined }> {
  // One more than its share, which also tells whether anybody comes after the last.
  const atOnce = Math.min(limit, Math.max(fewestAtOnce, Math.ceil(limit / lists.length))) + 1;
  const heads = lists.map((list) => readAhead(list, { after, atOnce }));
  const merged: Merged[] = [];
  for (;;) {
    const ids = await Promise.all(heads.map((head) => head.id()));
    const [customerId] = ids.filter((id) => id !== undefined).toSorted();
    if (customerId === undefined) return { merged, upTo: undefined };
    if (merged.length === limit) return { merged, upTo: merged.at(-1)?.customerId ?? after };
    const among = heads.filter((_, index) => ids[index] === customerId);
    for (const head of among) head.advance();
    merged.push({ customerId, names: among.map(({ name }) => name) });
  }
}

function readAhead({ name, read }: SortedIds, from: { after: CustomerId | undefined; atOnce: number }) {
  let [page, at, isLast, after] = [[] as CustomerId[], 0, false, from.after];
  return {
    name,
    /** The id at which the list stands; undefined at its end. */
    async id(): Promise<CustomerId | undefined> {
      while (at === page.length && !isLast) {
        ({ ids: page, isLast } = await read({ after, limit: from.atOnce }));
        at = 0;
        after = page.at(-1) ?? after;
      }
      return page[at];
    },
    advance: () => void (at += 1),
  };
}
