import type { Jobs } from '@kesher/domain/job/jobs';
import { type Message, type MessageKey, messageSchema, messageSchemaOf } from '@kesher/domain/message/message';
import type { MessageChange, MessageStore } from '@kesher/domain/message/message-store';
import { standInMessage } from '@kesher/domain/message/stand-in-message';
import { claimableStates } from '@kesher/domain/message/states';
import { readCursor, writeCursor } from './cursor.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Item, ItemKey, Table } from './table.ts';

const heldKey = 'held';

/** The messages of one chunk share a partition with the chunk itself, so one query reads them all. */
export function messageKeyOf({ noticeId, chunk, customerId, route }: MessageKey): ItemKey {
  return { pk: chunkPartition(noticeId, chunk), sk: `message#${customerId}#${route}` };
}

export function chunkPartition(noticeId: string, chunk: number): string {
  return `notice#${noticeId}#${String(chunk).padStart(6, '0')}`;
}

/** Messages in DynamoDB: every write is one conditional write of one item, never a batch (a batch cannot be conditional). */
export function createMessageStore(table: Table, jobs: Jobs): MessageStore {
  const rows = rowReader(table, messageSchemaOf(jobs));
  // What cannot be read keeps its place: a customer without a row would wait for ever.
  const standIn = (item: Item) => standInMessage(keyOf(item), item, jobs);
  const read = (items: readonly Item[]) => rows.all(items, standIn);

  const store: MessageStore = {
    async create(message) {
      const item = {
        ...messageKeyOf(message),
        customerSort: `${message.plannedAt}#${message.noticeId}#${message.route}`,
        ...message,
      };
      const created = await table.put(item, { ConditionExpression: 'attribute_not_exists(pk)' });
      return created ? 'created' : 'exists';
    },

    async get(key) {
      const item = await table.get(messageKeyOf(key));
      return rows.ifAny(item, standIn);
    },

    async getMany(keys) {
      return read(await table.getMany(keys.map(messageKeyOf)));
    },

    async ofChunk(noticeId, chunk) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        values: { ':pk': chunkPartition(noticeId, chunk), ':sk': 'message#' },
      });
      return read(items);
    },

    async claim(key, { attempt, now, leaseUntil, sentTo }) {
      const claimed = await table.update(messageKeyOf(key), {
        UpdateExpression:
          'SET #state = :claimed, attempt = :attempt, leaseUntil = :lease, claimedAt = :now, sentTo = :sentTo ADD attempts :one',
        ConditionExpression: '#state IN (:s0, :s1, :s2) AND dueAt <= :now',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':claimed': 'claimed',
          ':attempt': attempt,
          ':lease': leaseUntil,
          ':now': now,
          ':sentTo': sentTo,
          ':one': 1,
          ...Object.fromEntries(claimableStates.map((state, index) => [`:s${index}`, state])),
        },
      });
      if (claimed) return true;
      // A write whose answer was lost is repeated by the client and then fails on its own success: the token tells.
      const stored = await store.get(key);
      return stored?.state === 'claimed' && stored.attempt === attempt;
    },

    async change(key, { from, to, attempt, set }) {
      const fields = Object.entries(set).filter(([, value]) => value !== undefined);
      const changed = await table.update(messageKeyOf(key), {
        UpdateExpression: `SET ${['#state = :to', ...fields.map(([name]) => `#${name} = :${name}`)].join(', ')}${indexing({ from, to })}`,
        ConditionExpression: `#state IN (${from.map((_, index) => `:f${index}`).join(', ')})${attempt ? ' AND attempt = :attempt' : ''}`,
        ExpressionAttributeNames: {
          '#state': 'state',
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ':to': to,
          ...(to === 'held' && { ':held': heldKey }),
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ...Object.fromEntries(from.map((state, index) => [`:f${index}`, state])),
          ...(attempt && { ':attempt': attempt }),
        },
      });
      return changed ? 'changed' : 'refused';
    },

    async markOpened(key, openedAt) {
      const marked = await table.update(messageKeyOf(key), {
        UpdateExpression: 'SET openedAt = :openedAt',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(openedAt)',
        ExpressionAttributeValues: { ':openedAt': openedAt },
      });
      return marked ? 'marked' : 'refused';
    },

    async ofCustomer(customerId, limit) {
      const newest = await readAll(
        table,
        {
          index: 'byCustomer',
          KeyConditionExpression: 'customerId = :customer',
          values: { ':customer': customerId },
          newestFirst: true,
        },
        limit,
      );
      return read(newest);
    },

    async held({ limit, after }) {
      const page = await table.query({
        index: 'byWake',
        KeyConditionExpression: 'wakeKey = :key',
        values: { ':key': heldKey },
        limit,
        after: readCursor(after, { sort: 'wakeAt', partition: { wakeKey: heldKey } }),
      });
      // The index may lag behind what was decided a moment ago.
      const messages = (await rows.all(page.items)).filter(({ state }) => state === 'held');
      return { messages, next: writeCursor(page.next) };
    },

    forget: (key) => table.remove(messageKeyOf(key)),
  };
  return store;
}

/** The keys by which a held message stands in the index by wake-up. */
export function heldInIndex({ unknownAt, plannedAt }: Message): { wakeKey: string; wakeAt: string } {
  return { wakeKey: heldKey, wakeAt: unknownAt ?? plannedAt };
}

/** Messages that are held, and no others, stand in the index by wake-up beside the chunks. */
function indexing({ from, to }: Pick<MessageChange, 'from' | 'to'>): string {
  if (to === 'held') return ', wakeKey = :held, wakeAt = if_not_exists(unknownAt, plannedAt)';
  return from.includes('held') ? ' REMOVE wakeKey, wakeAt' : '';
}

/** A row's key says whose message it is, whatever the rest of the row holds. */
function keyOf({ pk, sk }: Item): MessageKey {
  const [, noticeId, chunk] = String(pk).split('#');
  const [, customerId, route] = String(sk).split('#');
  return messageSchema
    .pick({ noticeId: true, chunk: true, customerId: true, route: true })
    .parse({ noticeId, chunk: Number(chunk), customerId, route });
}
