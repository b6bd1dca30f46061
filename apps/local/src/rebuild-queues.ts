import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { type ItemKey, openTable, type Table } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createHints } from '@kesher/adapters/sqs/hints';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { addMs, type Instant, minuteMs, secondMs, toMs } from '@kesher/domain/instant';
import { lanes } from '@kesher/domain/lane';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';

/** SQS holds a message back for this long at most. */
const longestHintMs = 15 * minuteMs;

/**
 * Puts back what the local queues lost with the process that held them, where SQS would have kept it. Every chunk that
 * waits for a visit becomes due, with nothing counted as hinted at, so the first sweep goes on where the last process
 * stopped; delays that have something to do soon get their hint again. Call it before the functions are wired.
 */
export async function rebuildQueues(environment: Record<string, string>, now: Instant): Promise<void> {
  const client = createTableClient();
  const sqs = createSqsClient();
  try {
    const messages = openTable(client, 'messages', environment);
    for (const lane of lanes) await makeDue(messages, `chunk#${lane}`, now);

    const delays = createDelayStore(openTable(client, 'notices', environment));
    const hints = createHints(sqs, environment);
    for (const id of await delays.due(addMs(now, longestHintMs), 500)) {
      const wakeAt =
        (
          await unlessUnreadable(
            () => delays.get(id),
            () => undefined,
          )
        )?.wakeAt ?? now;
      await hints.subject({ job: 'stock-delay', id }, Math.max(0, (toMs(wakeAt) - toMs(now)) / secondMs));
    }
  } finally {
    client.destroy();
    sqs.destroy();
  }
}

async function makeDue(messages: Table, wakeKey: string, now: Instant): Promise<void> {
  const waiting: ItemKey[] = [];
  let after: Awaited<ReturnType<Table['query']>>['next'];
  do {
    const page = await messages.query({
      index: 'byWake',
      KeyConditionExpression: 'wakeKey = :key',
      values: { ':key': wakeKey },
      after,
      keysOnly: true,
    });
    waiting.push(...page.items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
    after = page.next;
  } while (after !== undefined);
  for (const key of waiting) {
    await messages.update(key, {
      UpdateExpression: 'SET wakeAt = :now REMOVE dispatchedAt',
      ConditionExpression: 'attribute_exists(wakeKey)',
      ExpressionAttributeValues: { ':now': now },
    });
  }
}
