import * as z from 'zod';
import { cursorKeySchema, readCursorAs } from './cursor.ts';
import { queueKeysOf } from './queue-shards.ts';
import type { Query, Table } from './table.ts';

/** How many keys one look passes over in search of a kind: about 30 KB. */
const keysLookedAt = 300;

/** The queue index's entry of an open task. */
const keySchema = z.object({
  pk: cursorKeySchema,
  sk: cursorKeySchema,
  dueAt: cursorKeySchema,
  queueKey: cursorKeySchema,
});
export type QueueKey = z.infer<typeof keySchema>;

/** The keys of one shard in their order; each page is asked for when the one before is used up. */
async function* keysOfShard(table: Table, query: Query): AsyncGenerator<QueueKey> {
  let after = query.after;
  do {
    const { items, next } = await table.query({ ...query, after });
    yield* items.map((item) => keySchema.parse(item));
    after = next;
  } while (after !== undefined);
}

/**
 * The keys of all open work behind a cursor, by due time; what is due at one instant comes shard by shard. So one key says
 * how far every shard was read: those before it through its instant, those behind it up to its instant.
 */
export async function* openKeys(
  table: Table,
  page: { limit: number; after?: string | undefined; kind?: string | undefined },
): AsyncGenerator<QueueKey> {
  const shards = queueKeysOf(page.kind);
  const from = readCursorAs(page.after, keySchema.extend({ queueKey: z.enum(shards) }));
  const readThrough = from === undefined ? -1 : shards.indexOf(from.queueKey);
  const streams = shards.map((queueKey, shard) =>
    keysOfShard(table, {
      index: 'byQueue',
      keysOnly: true,
      limit: page.kind === undefined ? page.limit + 1 : keysLookedAt,
      ...behind(from, { queueKey, shard, readThrough }),
    }),
  );
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    let first = -1;
    let key: QueueKey | undefined;
    heads.forEach(({ done, value }, shard) => {
      if (done || (key !== undefined && value.dueAt >= key.dueAt)) return;
      first = shard;
      key = value;
    });
    const stream = streams[first];
    if (key === undefined || stream === undefined) return;
    // A task's kind is in its key: other kinds are passed over without reading them.
    if (page.kind === undefined || key.pk.startsWith(`task#${page.kind}~`)) yield key;
    heads[first] = await stream.next();
  }
}

function behind(
  from: QueueKey | undefined,
  { queueKey, shard, readThrough }: { queueKey: string; shard: number; readThrough: number },
): Pick<Query, 'KeyConditionExpression' | 'values' | 'after'> {
  const all = { KeyConditionExpression: 'queueKey = :key', values: { ':key': queueKey } };
  if (from === undefined) return all;
  if (shard === readThrough) return { ...all, after: from };
  return {
    KeyConditionExpression: `queueKey = :key AND dueAt ${shard < readThrough ? '>' : '>='} :due`,
    values: { ':key': queueKey, ':due': from.dueAt },
  };
}
