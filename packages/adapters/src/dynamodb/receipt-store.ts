import { instantSchema } from '@kesher/domain/instant-schema';
import { messageSchema } from '@kesher/domain/message/message';
import type { ChannelsName, ReceiptStore } from '@kesher/domain/message/receipt-store';
import * as z from 'zod';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const pointerSchema = messageSchema.pick({ noticeId: true, chunk: true, customerId: true, route: true });
const eventPathKey = { pk: 'event-path', sk: 'event-path' };

const keyOf = ({ channel, channelMessageId }: ChannelsName) => ({ pk: `${channel}#${channelMessageId}`, sk: channel });

/** Pointers from channels' own ids to rows, and the pulse of the event path, in DynamoDB. */
export function createReceiptStore(table: Table): ReceiptStore {
  const pointers = rowReader(table, pointerSchema);
  const pulses = rowReader(table, z.object({ newestSendSeenAt: instantSchema }));
  return {
    async remember(name, { noticeId, chunk, customerId, route }, until) {
      const expireAfter = Math.ceil(Date.parse(until) / 1000);
      await table.put({ ...keyOf(name), noticeId, chunk, customerId, route, expireAfter });
    },
    messageNamed: async (name) => pointers.ifReadable(await table.get(keyOf(name))),
    forget: (name) => table.remove(keyOf(name)),
    async sawEventFor(sentAt) {
      await table.update(eventPathKey, {
        UpdateExpression: 'SET newestSendSeenAt = :at',
        ConditionExpression: 'attribute_not_exists(newestSendSeenAt) OR newestSendSeenAt < :at',
        ExpressionAttributeValues: { ':at': sentAt },
      });
    },
    async eventPath() {
      const item = await table.get(eventPathKey);
      // A pulse that cannot be read is no pulse: whoever relies on it waits longer, and then asks a person.
      return (await pulses.ifReadable(item)) ?? {};
    },
  };
}
