import type { CustomerId } from '@kesher/domain/ids';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeById } from './merge-by-id.ts';

/** Lists that count what is read of them, and end a page early where `most` says so. */
function listsOf(lists: readonly (readonly string[])[], most = Number.POSITIVE_INFINITY) {
  const read = { rows: 0, requests: 0 };
  const sorted = lists.map((list, index) => {
    const all = list.toSorted() as CustomerId[];
    return {
      name: `list ${index}`,
      async read({ after, limit }: { after: CustomerId | undefined; limit: number }) {
        const rest = all.filter((one) => after === undefined || one > after);
        const ids = rest.slice(0, Math.min(limit, most));
        read.requests += 1;
        read.rows += ids.length;
        return { ids, isLast: ids.length === rest.length };
      },
    };
  });
  return { sorted, read };
}

it('merges any lists, in pages of any length, into each id once, in order, with the names of all that hold it', async () => {
  const list = fc.uniqueArray(fc.integer({ min: 10, max: 99 }).map(String), { maxLength: 90 });
  const lists = fc.array(list, { maxLength: 6 });
  const length = fc.integer({ min: 1, max: 70 });
  await fc.assert(
    fc.asyncProperty(lists, length, length, async (all, limit, most) => {
      const { sorted } = listsOf(all, most);
      const found: { customerId: string; names: string[] }[] = [];
      let after: CustomerId | undefined;
      do {
        const page = await mergeById(sorted, { after, limit });
        expect(page.merged.length).toBe(page.upTo === undefined ? page.merged.length : limit);
        found.push(...page.merged);
        after = page.upTo;
      } while (after !== undefined);
      const expected = [...new Set(all.flat())].toSorted().map((customerId) => ({
        customerId,
        names: sorted.filter((_, index) => all[index]?.includes(customerId)).map(({ name }) => name),
      }));
      expect(found).toEqual(expected);
    }),
  );
});

it('reads of one list what it answers and one more', async () => {
  const { sorted, read } = listsOf([Array.from({ length: 1_000 }, (_, index) => `${1_000 + index}`)]);
  const { merged } = await mergeById(sorted, { after: '1499' as CustomerId, limit: 100 });
  expect(merged.at(-1)?.customerId).toBe('1599');
  expect(read).toEqual({ rows: 101, requests: 1 });
});

it('reads of many lists no more beyond what it answers than a short page of each', async () => {
  const lists = Array.from({ length: 50 }, (_, list) =>
    Array.from({ length: 400 }, (_item, index) => `${10_000 + index * 50 + list}`),
  );
  const { sorted, read } = listsOf(lists);
  const { merged } = await mergeById(sorted, { after: undefined, limit: 100 });
  expect(merged).toHaveLength(100);
  expect(read).toEqual({ rows: 50 * 27, requests: 50 });
});
