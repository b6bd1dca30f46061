import type { SuppressionReason } from '@kesher/domain/customer/address-standing';
import { addMs, type Instant, minuteMs } from '@kesher/domain/instant';
import type { MessageKey } from '@kesher/domain/message/message';
import { asksForVisit, planReceipt, type Receipt } from '@kesher/domain/message/receipt';
import { wakeNow } from '@kesher/domain/notice/audience';
import type { EnginePorts } from '../ports.ts';
import { noteOptOut, recordRefusal } from './note-refusal.ts';

export type ReceiptEvent = { key: MessageKey; sentAt: Instant; receipt: Receipt };

/**
 * Takes one report of a channel. Before a bounce is written, its chunk is woken: whatever dies afterwards, the next
 * visit opens the next channel or asks a person to call.
 */
export function takeReceipt(ports: EnginePorts) {
  return async ({ key, receipt }: ReceiptEvent): Promise<void> => {
    const now = ports.clock();
    if (receipt.kind === 'delivered') return take(key, receipt);
    const message = await ports.messages.get(key);
    if (!message) return;
    const isAskedFor = asksForVisit(receipt, message.state);
    if (isAskedFor) await ports.audience.wake(message, wakeNow(now));
    await take(key, receipt);
    // Whoever stood still in between wakes it again: the visit that was to follow has come and gone.
    if (isAskedFor && ports.clock() >= addMs(now, minuteMs)) await ports.audience.wake(message, wakeNow(ports.clock()));
    // The customer may have corrected their address since: what is suppressed is the one that was written to.
    const suppress = (reason: SuppressionReason) =>
      message.sentTo === undefined ? undefined : ports.suppressions.suppressFingerprint(message.sentTo, reason);
    // Also after a delivery: the next message to this address would not arrive.
    if (receipt.kind === 'bounced') await suppress('hard-bounce');
    // Whoever has opted out with the carrier has refused: the number knows it, and their record.
    if (receipt.kind === 'undelivered' && receipt.reason === 'opted-out')
      await noteOptOut(ports, { message, at: receipt.at });
    if (receipt.kind === 'complained') {
      await suppress('complaint');
      // A complaint is a refusal: the customer's record says so, whoever looks at it next.
      await recordRefusal(ports, key.customerId, { channel: key.route, at: receipt.at, how: 'complaint', shown: '' });
    }
    if (isAskedFor && receipt.kind !== 'complained') await ports.hints.chunks([message]);
  };

  /** Makes the first step that the row allows. */
  async function take(key: MessageKey, receipt: Receipt): Promise<void> {
    for (const change of planReceipt(receipt)) if ((await ports.messages.change(key, change)) === 'changed') return;
  }
}
