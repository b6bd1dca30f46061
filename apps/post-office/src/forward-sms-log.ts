import { createChannelEventQueue } from '@kesher/adapters/sqs/channel-event-queue';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { logEventSchema, readSmsLog } from './read-sms-log.ts';

const queue = createChannelEventQueue(createSqsClient(), process.env);

/** Brings the fate of each SMS from SNS's delivery log to the receipts. A failure is tried again by Lambda itself. */
export async function handler(event: unknown): Promise<void> {
  await queue.put(readSmsLog(logEventSchema.parse(event).awslogs.data));
}
