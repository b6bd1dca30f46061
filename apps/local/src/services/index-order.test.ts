import { expect, it } from 'vitest';
import type { DynaliteInternals, IndexStore } from './dynalite-internals.ts';
import { putIndexEntriesFirst } from './index-order.ts';

it('writes the new entry of an index before it takes the old one away, so that a kill in between loses nothing', () => {
  const did: string[] = [];
  const store: IndexStore = {
    getIndexDb: () => ({
      // Killed here: no answer ever comes, and nothing follows.
      put: (key) => did.push(`put ${key}`),
      del: (key) => did.push(`delete ${key}`),
    }),
  };
  const internals: Pick<DynaliteInternals, 'getIndexActions' | 'updateIndexes'> = {
    getIndexActions: () => ({
      puts: [{ index: 'byWake', key: 'new', item: {} }],
      deletes: [{ index: 'byWake', key: 'old' }],
    }),
    updateIndexes: () => undefined,
  };
  putIndexEntriesFirst(internals);
  internals.updateIndexes(store, { TableName: 'messages', GlobalSecondaryIndexes: [] }, {}, {}, () => did.push('done'));
  expect(did).toEqual(['put new']);
});
