import type { EventPath } from '@kesher/domain/message/heal';
import { type MessageKey, messageSchema } from '@kesher/domain/message/message';
import type { ReceiptStore } from '@kesher/domain/message/receipt-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

export type ReceiptState = { sms: RowState<MessageKey>; eventPath: EventPath };

const keySchema = messageSchema.pick({ noticeId: true, chunk: true, customerId: true, route: true });

/** Pointers from SMS ids to rows, and the pulse of the event path. Like the real store it answers a pointer until it is cleared away. */
export function createInMemoryReceiptStore(): ReceiptStore & Restorable<ReceiptState> {
  const sms = createRows<MessageKey>((row) => keySchema.parse(row));
  let path: EventPath = {};
  return {
    async rememberSms(channelMessageId, key) {
      sms.put(channelMessageId, key);
    },
    async messageOfSms(channelMessageId) {
      return sms.get(channelMessageId);
    },
    async forgetSms(channelMessageId) {
      sms.remove(channelMessageId);
    },
    async sawEventFor(sentAt) {
      if (path.newestSendSeenAt === undefined || path.newestSendSeenAt < sentAt) path = { newestSendSeenAt: sentAt };
    },
    async eventPath() {
      return { ...path };
    },
    snapshot: () => ({ sms: sms.snapshot(), eventPath: { ...path } }),
    restore(state) {
      sms.restore(state.sms);
      path = { ...state.eventPath };
    },
  };
}
