import type { CustomerId } from '@kesher/domain/ids';
import { type Clock, type Instant } from '@kesher/domain/instant';
import { keptFor, keptSince, type ReadRetention, type Retention } from '@kesher/domain/retention/retention';
import { type StoredEntry, storedEntrySchema } from '@kesher/domain/timeline/stored-entry';
import type { TimelineStore } from '@kesher/domain/timeline/timeline-store';
import { readAll } from './read-all.ts';
import { expiryOf } from './retention.ts';
import { rowReader } from './row-reader.ts';
import type { Item, ItemKey, Table } from './table.ts';

const keyOf = ({ customerId, id }: Pick<StoredEntry, 'customerId' | 'id'>): ItemKey => ({
  pk: `customer#${customerId}`,
  sk: `entry#${id}`,
});

/**
 * What staff wrote, in DynamoDB: beside the profile, so that it goes when the customer goes, or before, where the owner has
 * chosen a period. What was written under another one is brought in line by whoever reads it next.
 */
export function createTimelineStore(
  table: Table,
  { clock, retention }: { clock: Clock; retention: ReadRetention },
): TimelineStore {
  const entries = rowReader<StoredEntry>(table, storedEntrySchema, 'entry');
  const itemsOf = (customerId: CustomerId) =>
    readAll(table, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      values: { ':pk': `customer#${customerId}`, ':sk': 'entry#' },
    });

  async function bringInLine(entry: StoredEntry, { items, periods }: { items: Item[]; periods: Retention }) {
    const key = keyOf(entry);
    const { expireAfter } = timeToLiveOf(entry.at, periods);
    if (items.find(({ sk }) => sk === key.sk)?.['expireAfter'] === expireAfter) return;
    // It may have been forgotten meanwhile.
    const names = { ConditionExpression: 'attribute_exists(pk)' };
    await table.update(
      key,
      expireAfter === undefined
        ? { UpdateExpression: 'REMOVE expireAfter', ...names }
        : {
            UpdateExpression: 'SET expireAfter = :at',
            ExpressionAttributeValues: { ':at': expireAfter },
            ...names,
          },
    );
  }

  return {
    async add(entry) {
      const key = keyOf(entry);
      const timeToLive = timeToLiveOf(entry.at, await retention());
      const created = await table.put(
        { ...key, entry, ...timeToLive },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      if (created) return entry;
      return entries.one((await table.get(key)) ?? key);
    },
    async of(customerId) {
      const [items, periods] = await Promise.all([itemsOf(customerId), retention()]);
      const since = keptSince('timeline', clock(), periods);
      const read = await entries.all(items);
      await Promise.all(read.map((entry) => bringInLine(entry, { items, periods })));
      return read.filter(({ at }) => at > since);
    },
    async forgetOf(customerId) {
      // By their keys: what cannot be read is forgotten too.
      const items = await itemsOf(customerId);
      await Promise.all(items.map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })));
    },
  };
}

function timeToLiveOf(at: Instant, periods: Retention): { expireAfter?: number } {
  return Number.isFinite(keptFor('timeline', periods)) ? { expireAfter: expiryOf('timeline', at, periods) } : {};
}
