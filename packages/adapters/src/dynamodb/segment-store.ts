import { segmentsAmong } from '@kesher/domain/customer/profile';
import { mostSegmentNames, type SegmentStore } from '@kesher/domain/customer/segment-store';
import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import * as z from 'zod';
import { createCustomerStore } from './customer-store.ts';
import { mergeById, type SortedIds } from './merge-by-id.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import { namesPartition, segmentPartition } from './segment-rows.ts';
import type { Table } from './table.ts';

const nameSchema = z.object({ name: z.string() });

/** Segments in DynamoDB: the rows of a segment lead to its members, and their profiles say whether they still are. */
export function createSegmentStore(table: Table): SegmentStore {
  const customers = createCustomerStore(table);
  const nameRows = rowReader(table, nameSchema);

  const idsIn = (segment: string): SortedIds => ({
    name: segment,
    async read({ after, limit }) {
      const pk = segmentPartition(segment);
      const { items, next } = await table.query({
        KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
        values: { ':pk': pk, ...(after !== undefined && { ':after': after }) },
        limit,
      });
      return { ids: items.map(({ sk }) => customerIdSchema.parse(sk)), isLast: next === undefined };
    },
  });

  async function profilesOf(ids: readonly CustomerId[]) {
    const groups = Array.from({ length: Math.ceil(ids.length / 100) }, (_, group) =>
      customers.getEach(ids.slice(group * 100, group * 100 + 100)),
    );
    return new Map((await Promise.all(groups)).flatMap((found) => [...found]));
  }

  return {
    async members(segments, page) {
      const asked = segmentsAmong({ segments }, segments);
      const { merged, upTo } = await mergeById(asked.map(idsIn), page);
      const profiles = await profilesOf(merged.map(({ customerId }) => customerId));
      const found = merged.map(({ customerId, names }) => {
        const profile = profiles.get(customerId);
        if (profile === 'unreadable') return { customerId, segments: names };
        return { customerId, segments: profile ? segmentsAmong(profile, asked) : [] };
      });
      return { members: found.filter((member) => member.segments.length > 0), upTo };
    },

    async names() {
      const query = { KeyConditionExpression: 'pk = :pk', values: { ':pk': namesPartition } };
      const rows = await nameRows.all(await readAll(table, query, mostSegmentNames));
      return rows.map(({ name }) => name).toSorted((left, right) => left.localeCompare(right));
    },
  };
}
