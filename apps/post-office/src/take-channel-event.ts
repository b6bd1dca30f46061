import { TooEarlyError } from '@kesher/adapters/lambda/queue-handler';
import { type Instant, minuteMs, toMs } from '@kesher/domain/instant';
import type { Receipt } from '@kesher/domain/message/receipt';
import type { EnginePorts } from '@kesher/engine/ports';
import { takeReceipt } from '@kesher/engine/receipt/take-receipt';
import type { ChannelEvent } from './channel-event.ts';

/**
 * Takes what a channel reports of a message: delivered, bounced, complained. Throws a `TooEarlyError` for an event that
 * overtook our own write of the channel's answer: its queue brings it again.
 */
export function takeChannelEvent(ports: EnginePorts) {
  const take = takeReceipt(ports);
  let notedAt: Instant | undefined;

  /** The event path's pulse is written once a minute, not once an event: it only has to show that events come at all. */
  async function notePulse(sentAt: Instant): Promise<void> {
    if (notedAt !== undefined && toMs(sentAt) - toMs(notedAt) < minuteMs) return;
    await ports.receipts.sawEventFor(sentAt);
    notedAt = sentAt;
  }

  return async (event: ChannelEvent): Promise<void> => {
    if (event.names === 'alert') return;
    if (event.names === 'our-message') {
      await notePulse(event.sentAt);
      if (event.receipt) await take({ key: event.key, sentAt: event.sentAt, receipt: event.receipt });
      return;
    }
    const at = ports.clock();
    const key = await ports.receipts.messageNamed(event.name);
    if (!key) {
      if (toMs(at) - toMs(event.reportedAt) < 10 * minuteMs) throw new TooEarlyError();
      return;
    }
    // The log names when it was sent; that it is known now is what counts for the row.
    await take({
      key,
      sentAt: at,
      receipt: { ...event.receipt, at: isRefusal(event.receipt) ? event.reportedAt : at },
    });
  };
}

/** An event that comes twice must be the same refusal both times. */
function isRefusal(receipt: Receipt): boolean {
  return receipt.kind === 'undelivered' && receipt.reason === 'opted-out';
}
