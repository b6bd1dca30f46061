import type { CustomerId } from '@kesher/domain/ids';
import { type StoredEntry, storedEntrySchema } from '@kesher/domain/timeline/stored-entry';
import type { TimelineStore } from '@kesher/domain/timeline/timeline-store';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const keyOf = ({ customerId, id }: Pick<StoredEntry, 'customerId' | 'id'>): ItemKey => ({
  pk: `customer#${customerId}`,
  sk: `entry#${id}`,
});

/** What staff wrote, in DynamoDB: beside the profile, so that it goes when the customer goes. */
export function createTimelineStore(table: Table): TimelineStore {
  const entries = rowReader<StoredEntry>(table, storedEntrySchema, 'entry');
  const itemsOf = (customerId: CustomerId) =>
    readAll(table, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      values: { ':pk': `customer#${customerId}`, ':sk': 'entry#' },
    });

  return {
    async add(entry) {
      const key = keyOf(entry);
      const created = await table.put({ ...key, entry }, { ConditionExpression: 'attribute_not_exists(pk)' });
      if (created) return entry;
      return entries.one((await table.get(key)) ?? key);
    },
    async of(customerId) {
      return entries.all(await itemsOf(customerId));
    },
    async forgetOf(customerId) {
      // By their keys: what cannot be read is forgotten too.
      const items = await itemsOf(customerId);
      await Promise.all(items.map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })));
    },
  };
}
