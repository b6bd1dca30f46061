import type { SubjectId } from '@kesher/domain/ids';
import { subjectIdSchema } from '@kesher/domain/ids';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { type StockDelay, stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import * as z from 'zod';
import { readCursor, writeCursor } from './cursor.ts';
import { subjectPartition } from './notice-store.ts';
import { rowReader } from './row-reader.ts';
import { headKey } from './subject-truth.ts';
import type { Item, ItemKey, Table } from './table.ts';

const holderKey = (productId: string): ItemKey => ({ pk: `product#${productId}`, sk: 'open-delay' });

/** Delays in DynamoDB. The head names the current notice at its top level, so that the truth changes with the decision. */
export function createDelayStore(table: Table): DelayStore {
  const delays = rowReader(table, stockDelaySchema, 'delay');
  const holders = rowReader(table, z.object({ delayId: subjectIdSchema }));
  return {
    async create(delay) {
      const created = await table.put(itemOf(delay), { ConditionExpression: 'attribute_not_exists(pk)' });
      return created ? 'created' : 'exists';
    },

    async get(id) {
      return delays.ifAny(await table.get(headKey(id)));
    },

    async update(delay) {
      const stored = await table.put(itemOf(delay), {
        ConditionExpression: 'revision = :before',
        ExpressionAttributeValues: { ':before': delay.revision - 1 },
      });
      return stored ? 'stored' : 'stale';
    },

    async list({ limit, after }) {
      const page = await table.query({
        index: 'byJob',
        KeyConditionExpression: 'jobKey = :job',
        values: { ':job': 'stock-delay' },
        newestFirst: true,
        limit,
        after: readCursor(after, { sort: 'jobSort', partition: { jobKey: 'stock-delay' } }),
      });
      return { delays: await delays.all(page.items), next: writeCursor(page.next) };
    },

    async due(now, limit) {
      const { items } = await table.query({
        index: 'byWake',
        KeyConditionExpression: 'wakeKey = :key AND wakeAt <= :now',
        values: { ':key': 'stock-delay', ':now': now },
        limit,
        keysOnly: true,
      });
      // The key alone says which: one that cannot be read keeps no other from being looked at.
      return items.map(({ pk }) => subjectIdSchema.parse(String(pk).slice(subjectPartition('' as SubjectId).length)));
    },

    async reserveProduct(productId, { delayId, insteadOf }) {
      const taken = await table.put(
        { ...holderKey(productId), delayId },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR delayId = :mine OR delayId = :before',
          ExpressionAttributeValues: { ':mine': delayId, ':before': insteadOf ?? delayId },
        },
      );
      if (taken) return delayId;
      const item = await table.get(holderKey(productId));
      // One that cannot be read holds nothing, and is never given away either: an admin removes it.
      return (await holders.one(item ?? holderKey(productId))).delayId;
    },

    async holderOf(productId) {
      return (await holders.ifReadable(await table.get(holderKey(productId))))?.delayId;
    },
  };
}

function itemOf(delay: StockDelay): Item & ItemKey {
  return {
    ...headKey(delay.id),
    revision: delay.revision,
    jobKey: 'stock-delay',
    jobSort: `${delay.createdAt}#${delay.id}`,
    delay,
    ...(delay.live && { currentNoticeId: delay.live.noticeId }),
    ...(delay.wakeAt && { wakeKey: 'stock-delay', wakeAt: delay.wakeAt }),
  };
}
