import type { EventPath } from '@kesher/domain/message/heal';
import { type MessageKey, messageSchema } from '@kesher/domain/message/message';
import type { ChannelsName, ReceiptStore } from '@kesher/domain/message/receipt-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

export type ReceiptState = { named: RowState<MessageKey>; eventPath: EventPath };

const keySchema = messageSchema.pick({ noticeId: true, chunk: true, customerId: true, route: true });

/** How the rows are named. */
export const nameOf = ({ channel, channelMessageId }: ChannelsName) => `${channel} ${channelMessageId}`;

/** Pointers from channels' own ids to rows, and the pulse of the event path. Like the real store it answers a pointer until it is cleared away. */
export function createInMemoryReceiptStore(): ReceiptStore & Restorable<ReceiptState> {
  const named = createRows<MessageKey>((row) => keySchema.parse(row));
  let path: EventPath = {};
  return {
    async remember(name, key) {
      named.put(nameOf(name), key);
    },
    messageNamed: async (name) => named.get(nameOf(name)),
    async forget(name) {
      named.remove(nameOf(name));
    },
    async sawEventFor(sentAt) {
      if (path.newestSendSeenAt === undefined || path.newestSendSeenAt < sentAt) path = { newestSendSeenAt: sentAt };
    },
    async eventPath() {
      return { ...path };
    },
    snapshot: () => ({ named: named.snapshot(), eventPath: { ...path } }),
    restore(state) {
      named.restore(state.named);
      path = { ...state.eventPath };
    },
  };
}
