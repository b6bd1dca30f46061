import { type StoredEntry, storedEntrySchema } from '@kesher/domain/timeline/stored-entry';
import type { TimelineStore } from '@kesher/domain/timeline/timeline-store';
import { readAll } from './read-all.ts';
import type { ItemKey, Table } from './table.ts';

const keyOf = ({ customerId, id }: Pick<StoredEntry, 'customerId' | 'id'>): ItemKey => ({
  pk: `customer#${customerId}`,
  sk: `entry#${id}`,
});

/** What staff wrote, in DynamoDB: beside the profile, so that it goes when the customer goes. */
export function createTimelineStore(table: Table): TimelineStore {
  const store: TimelineStore = {
    async add(entry) {
      const key = keyOf(entry);
      const created = await table.put({ ...key, entry }, { ConditionExpression: 'attribute_not_exists(pk)' });
      if (created) return entry;
      return storedEntrySchema.parse((await table.get(key))?.['entry']);
    },
    async of(customerId) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        values: { ':pk': `customer#${customerId}`, ':sk': 'entry#' },
      });
      return items.map((item) => storedEntrySchema.parse(item['entry']));
    },
    async forgetOf(customerId) {
      await Promise.all((await store.of(customerId)).map((entry) => table.remove(keyOf(entry))));
    },
  };
  return store;
}
