import { createLog } from '@kesher/adapters/lambda/log';
import { createChannelEventQueue } from '@kesher/adapters/sqs/channel-event-queue';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { readEmailEvents } from './read-email-events.ts';

const queue = createChannelEventQueue(createSqsClient(), process.env);
const log = createLog('post-office-forward-email-events');

/** Brings SES's events to the receipts, without the addresses in them. A failure is tried again by SNS and Lambda. */
export async function handler(event: unknown): Promise<void> {
  const { events, notUnderstood } = readEmailEvents(event);
  if (notUnderstood > 0) log.warn('Events of the email channel were not understood and dropped.', { notUnderstood });
  await queue.put(events);
}
