import { instantSchema } from '@kesher/domain/instant-schema';
import { messageSchema } from '@kesher/domain/message/message';
import type { ReceiptStore } from '@kesher/domain/message/receipt-store';
import type { Table } from './table.ts';

const eventPathKey = { pk: 'event-path', sk: 'event-path' };

/** Pointers from SMS ids to rows, and the pulse of the event path, in DynamoDB. */
export function createReceiptStore(table: Table): ReceiptStore {
  return {
    async rememberSms(channelMessageId, { noticeId, chunk, customerId, route }, until) {
      const expireAfter = Math.ceil(Date.parse(until) / 1000);
      await table.put({ pk: `sms#${channelMessageId}`, sk: 'sms', noticeId, chunk, customerId, route, expireAfter });
    },
    async messageOfSms(channelMessageId) {
      const item = await table.get({ pk: `sms#${channelMessageId}`, sk: 'sms' });
      return item && messageSchema.pick({ noticeId: true, chunk: true, customerId: true, route: true }).parse(item);
    },
    forgetSms: (channelMessageId) => table.remove({ pk: `sms#${channelMessageId}`, sk: 'sms' }),
    async sawEventFor(sentAt) {
      await table.update(eventPathKey, {
        UpdateExpression: 'SET newestSendSeenAt = :at',
        ConditionExpression: 'attribute_not_exists(newestSendSeenAt) OR newestSendSeenAt < :at',
        ExpressionAttributeValues: { ':at': sentAt },
      });
    },
    async eventPath() {
      const item = await table.get(eventPathKey);
      return item ? { newestSendSeenAt: instantSchema.parse(item['newestSendSeenAt']) } : {};
    },
  };
}
