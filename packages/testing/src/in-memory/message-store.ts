import { type Message, type MessageKey, messageKeyText, messageSchema } from '@kesher/domain/message/message';
import type { MessageStore } from '@kesher/domain/message/message-store';
import { isClaimable } from '@kesher/domain/message/states';
import { pageOf } from './page.ts';
import { atMostHundred, createRows, type Restorable, type RowState, sortedBy } from './rows.ts';

export type InMemoryMessageStore = MessageStore & Restorable<RowState<Message>> & { all(): Message[] };

/** Messages in a map. Every write is conditional in the same way as the real store's. */
export function createInMemoryMessageStore(): InMemoryMessageStore {
  const rows = createRows<Message>((row) => messageSchema.parse(row));
  const read = (key: MessageKey) => rows.get(messageKeyText(key));
  return {
    async create(message) {
      if (read(message)) return 'exists';
      rows.put(messageKeyText(message), message);
      return 'created';
    },

    async get(key) {
      return read(key);
    },

    async getMany(keys) {
      atMostHundred(keys);
      return [...new Set(keys.map(messageKeyText))].flatMap((key) => rows.get(key) ?? []);
    },

    async ofChunk(noticeId, chunk) {
      return rows.all((message) => message.noticeId === noticeId && message.chunk === chunk);
    },

    async claim(key, { attempt, now, leaseUntil, sentTo }) {
      const message = read(key);
      if (!message) return false;
      // The attempt that holds the row asks again when it never heard that it won.
      if (message.state === 'claimed') return message.attempt === attempt;
      if (!isClaimable(message.state) || message.dueAt > now) return false;
      rows.put(messageKeyText(key), {
        ...message,
        state: 'claimed',
        attempt,
        leaseUntil,
        claimedAt: now,
        sentTo,
        attempts: message.attempts + 1,
      });
      return true;
    },

    async change(key, { from, to, attempt, set }) {
      const message = read(key);
      if (!message || !from.includes(message.state)) return 'refused';
      if (attempt !== undefined && message.attempt !== attempt) return 'refused';
      const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
      rows.put(messageKeyText(key), { ...message, ...given, state: to });
      return 'changed';
    },

    async ofCustomer(customerId, limit) {
      const found = rows.all((message) => message.customerId === customerId);
      return sortedBy(found, ({ plannedAt, noticeId, route }) => `${plannedAt}#${noticeId}#${route}`)
        .toReversed()
        .slice(0, limit);
    },

    async held({ limit, after }) {
      const held = rows.all((message) => message.state === 'held');
      const sortKey = (message: Message) => `${message.unknownAt ?? message.plannedAt}#${messageKeyText(message)}`;
      const { items, next } = pageOf(held, { limit, after, sortKey });
      return { messages: items, next };
    },

    async forget(key) {
      rows.remove(messageKeyText(key));
    },

    all: () => rows.all(),
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
