import type { Jobs } from '@kesher/domain/job/jobs';
import {
  type Message,
  type MessageKey,
  messageKeyText,
  messageSchema,
  messageSchemaOf,
} from '@kesher/domain/message/message';
import type { MessageStore } from '@kesher/domain/message/message-store';
import { standInMessage } from '@kesher/domain/message/stand-in-message';
import { isClaimable } from '@kesher/domain/message/states';
import { builtJobs } from '../builders/jobs.ts';
import { pageOf } from './page.ts';
import { atMostHundred, createRows, type Restorable, type RowState, type SetAsideIn, sortedBy } from './rows.ts';

export type InMemoryMessageStore = MessageStore &
  Restorable<RowState<Message>> & {
    all(): Message[];
    damage(key: MessageKey, change: Record<string, unknown>): void;
    mend(): void;
  };

/** Messages in a map. Every write is conditional in the same way as the real store's. */
export function createInMemoryMessageStore(inTable?: SetAsideIn, jobs: Jobs = builtJobs): InMemoryMessageStore {
  const schema = messageSchemaOf(jobs);
  const rows = createRows<Message>((row) => schema.parse(row), inTable);
  const standIns = () => rows.damaged().map(([key, row]) => standInMessage(keyOf(key), row, jobs));
  const read = (key: MessageKey) => standIns().find((one) => isSame(one, key)) ?? rows.get(messageKeyText(key));
  const every = (wanted: (message: Message) => boolean) =>
    sortedBy([...rows.all(wanted), ...standIns().filter(wanted)], messageKeyText);
  const isDamaged = (key: MessageKey) => rows.damaged().some(([damaged]) => damaged === messageKeyText(key));
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
      return [...new Set(keys.map(messageKeyText))].flatMap((key) => read(keyOf(key)) ?? []);
    },

    async ofChunk(noticeId, chunk) {
      return every((message) => message.noticeId === noticeId && message.chunk === chunk);
    },

    async claim(key, { attempt, now, leaseUntil, sentTo }) {
      const message = read(key);
      if (!message || isDamaged(key)) return false;
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
      if (!message || isDamaged(key) || !from.includes(message.state)) return 'refused';
      if (attempt !== undefined && message.attempt !== attempt) return 'refused';
      const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
      rows.put(messageKeyText(key), { ...message, ...given, state: to });
      return 'changed';
    },

    async markOpened(key, openedAt) {
      const message = read(key);
      if (!message || message.openedAt !== undefined) return 'refused';
      rows.put(messageKeyText(key), { ...message, openedAt });
      return 'marked';
    },

    async ofCustomer(customerId, limit) {
      const found = every((message) => message.customerId === customerId);
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

    damage: (key, change) => rows.damage(messageKeyText(key), change),
    mend: () => rows.mend(),
    all: () => every(() => true),
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}

const isSame = (one: MessageKey, other: MessageKey) => messageKeyText(one) === messageKeyText(other);

function keyOf(text: string): MessageKey {
  const [noticeId, chunk, customerId, route] = text.split('~');
  return messageSchema
    .pick({ noticeId: true, chunk: true, customerId: true, route: true })
    .parse({ noticeId, chunk: Number(chunk), customerId, route });
}
