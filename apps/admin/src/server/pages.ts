/** Reads a paged list to its end, or to `most` entries. */
export async function readPages<Entry>(
  page: (after: string | undefined) => Promise<{ entries: Entry[]; next?: string | undefined }>,
  most: number,
): Promise<Entry[]> {
  const all: Entry[] = [];
  let after: string | undefined;
  do {
    const { entries, next } = await page(after);
    all.push(...entries);
    after = next;
  } while (after !== undefined && all.length < most);
  return all;
}
