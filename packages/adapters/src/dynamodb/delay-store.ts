import { subjectIdSchema } from '@kesher/domain/ids';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import * as z from 'zod';
import { createAnnouncementRows } from './announcement-rows.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const holderKey = (productId: string): ItemKey => ({ pk: `product#${productId}`, sk: 'open-delay' });

/** Delays in DynamoDB, and beside them which delay speaks about a product. */
export function createDelayStore(table: Table): DelayStore {
  const { page, ...delays } = createAnnouncementRows(table, { job: 'stock-delay', schema: stockDelaySchema });
  const holders = rowReader(table, z.object({ delayId: subjectIdSchema }));
  return {
    ...delays,

    async list(wanted) {
      const { records, next } = await page(wanted);
      return { delays: records, next };
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
