import { type NetTest, netTestSchema } from '@kesher/domain/check-in/net/net-test';
import type { NetTestStore } from '@kesher/domain/check-in/net/net-test-store';
import { createRows } from './rows.ts';

/** Tests of the net in a map. */
export function createInMemoryNetTestStore(): NetTestStore {
  const rows = createRows<NetTest>((row) => netTestSchema.parse(row));
  return {
    latest: async (limit) =>
      rows
        .all()
        .toSorted((left, right) => (left.id < right.id ? 1 : -1))
        .slice(0, limit),
    get: async (id) => rows.get(id),
    async put(test) {
      if ((rows.get(test.id)?.revision ?? 0) !== test.revision - 1) return 'stale';
      rows.put(test.id, test);
      return 'stored';
    },
  };
}
