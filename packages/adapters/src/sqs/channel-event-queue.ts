import { requireRight } from '../lambda/rights.ts';
import { queueVariable } from './queues.ts';
import type { SqsClient } from './sqs-client.ts';

/** Puts channels' events where receipts are taken from. */
export type ChannelEventQueue = { put(events: readonly object[]): Promise<void> };

/** The queue of receipts over SQS. Throws unless all of them arrived: whoever hands them over tries again, and a receipt counts once. */
export function createChannelEventQueue(
  client: SqsClient,
  urls: Record<string, string | undefined>,
): ChannelEventQueue {
  const variable = queueVariable('receipts');
  const url = urls[variable];
  if (!url) throw new Error(`${variable} is not set: the function may not use the queue "receipts"`);
  return {
    async put(events) {
      requireRight({ to: 'sendsTo', queue: 'receipts' });
      for (let start = 0; start < events.length; start += 10) {
        const Entries = events
          .slice(start, start + 10)
          .map((event, index) => ({ Id: String(index), MessageBody: JSON.stringify(event) }));
        const { Failed = [] } = await client.call('SendMessageBatch', { QueueUrl: url, Entries });
        if (Failed.length > 0) throw new Error(`${Failed.length} channel events were refused by the queue`);
      }
    },
  };
}
