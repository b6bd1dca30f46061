import type { SubjectId } from '@kesher/domain/ids';
import { noticeIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { type StockDelay, stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import { readCursor, writeCursor } from './cursor.ts';
import { subjectPartition } from './notice-store.ts';
import type { Item, ItemKey, Table } from './table.ts';

const headKey = (id: SubjectId): ItemKey => ({ pk: subjectPartition(id), sk: 'head' });
const holderKey = (productId: string): ItemKey => ({ pk: `product#${productId}`, sk: 'open-delay' });

/** Delays in DynamoDB. The head names the current notice at its top level, so that the truth changes with the decision. */
export function createDelayStore(table: Table): DelayStore {
  return {
    async create(delay) {
      const created = await table.put(itemOf(delay), { ConditionExpression: 'attribute_not_exists(pk)' });
      return created ? 'created' : 'exists';
    },

    async get(id) {
      const item = await table.get(headKey(id));
      return item && delayOf(item);
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
      return { delays: page.items.map(delayOf), next: writeCursor(page.next) };
    },

    async due(now, limit) {
      const { items } = await table.query({
        index: 'byWake',
        KeyConditionExpression: 'wakeKey = :key AND wakeAt <= :now',
        values: { ':key': 'stock-delay', ':now': now },
        limit,
      });
      return items.map((item) => delayOf(item).id);
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
      return subjectIdSchema.parse(item?.['delayId']);
    },

    async holderOf(productId) {
      const item = await table.get(holderKey(productId));
      return item && subjectIdSchema.parse(item['delayId']);
    },
  };
}

/** Reads only the current notice's id from a subject's head, whatever its job. */
export function createSubjectTruth(table: Table): SubjectTruth {
  return {
    async currentNoticeId(subjectId) {
      const item = await table.get(headKey(subjectId));
      return item?.['currentNoticeId'] === undefined ? undefined : noticeIdSchema.parse(item['currentNoticeId']);
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

function delayOf(item: Item): StockDelay {
  return stockDelaySchema.parse(item['delay']);
}
