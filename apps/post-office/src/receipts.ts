import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler, TooEarlyError } from '@kesher/adapters/lambda/queue-handler';
import type { Instant } from '@kesher/domain/instant';
import { minuteMs, toMs } from '@kesher/domain/instant';
import { type ChannelEvent, channelEventSchema } from './channel-event.ts';
import { ports } from './ports-of-process.ts';
import { takeReceipt } from './take-receipt.ts';

const take = takeReceipt(ports);
let notedAt: Instant | undefined;

/** Takes what the channels report: delivered, bounced, complained. */
export const handler = queueHandler({
  body: channelEventSchema,
  work: takeEvent,
  log: createLog('post-office-receipts'),
});

async function takeEvent(event: ChannelEvent): Promise<void> {
  if (event.channel === 'email') {
    await notePulse(event.sentAt);
    if (event.receipt) await take({ key: event.key, sentAt: event.sentAt, receipt: event.receipt });
    return;
  }
  const at = ports.clock();
  const key = await ports.receipts.messageOfSms(event.channelMessageId);
  if (!key) {
    // Its message is not stored yet: the event overtook our own write of the answer, and comes again.
    if (toMs(at) - toMs(event.reportedAt) < 10 * minuteMs) throw new TooEarlyError();
    return;
  }
  await take({
    key,
    sentAt: at,
    receipt: event.delivered ? { kind: 'delivered', at } : { kind: 'bounced', at, permanent: false },
  });
}

/** The event path's pulse is written once a minute, not once an event: it only has to show that events come at all. */
async function notePulse(sentAt: Instant): Promise<void> {
  if (notedAt !== undefined && toMs(sentAt) - toMs(notedAt) < minuteMs) return;
  await ports.receipts.sawEventFor(sentAt);
  notedAt = sentAt;
}
