import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { channelEventSchema } from './channel-event.ts';
import { ports } from './ports-of-process.ts';
import { takeChannelEvent } from './take-channel-event.ts';

/** Takes what the channels report: delivered, bounced, complained. */
export const handler = queueHandler({
  body: channelEventSchema,
  work: takeChannelEvent(ports),
  log: createLog('post-office-receipts'),
});
