import type { SuppressionReason } from '@kesher/domain/customer/customer-store';
import { refuseChannel } from '@kesher/domain/customer/refuse-channel';
import { addMs, type Instant, minuteMs } from '@kesher/domain/instant';
import type { MessageKey } from '@kesher/domain/message/message';
import { planReceipt, type Receipt } from '@kesher/domain/message/receipt';
import { wakeNow } from '@kesher/domain/notice/audience';
import type { PostOfficePorts } from './ports.ts';

export type ReceiptEvent = { key: MessageKey; sentAt: Instant; receipt: Receipt };

/**
 * Takes one report of a channel. Before a bounce is written, its chunk is woken: whatever dies afterwards, the next
 * visit opens the next channel or asks a person to call.
 */
export function takeReceipt(ports: PostOfficePorts) {
  return async ({ key, receipt }: ReceiptEvent): Promise<void> => {
    const now = ports.clock();
    const change = planReceipt(receipt);
    if (receipt.kind === 'delivered') {
      await ports.messages.change(key, change);
      return;
    }
    const message = await ports.messages.get(key);
    if (!message) return;
    await ports.audience.wake(message, wakeNow(now));
    await ports.messages.change(key, change);
    // Whoever stood still in between wakes it again: the visit that was to follow has come and gone.
    if (ports.clock() >= addMs(now, minuteMs)) await ports.audience.wake(message, wakeNow(ports.clock()));
    // The customer may have corrected their address since: what is suppressed is the one that was written to.
    const suppress = (reason: SuppressionReason) =>
      message.sentTo === undefined ? undefined : ports.suppressions.suppressFingerprint(message.sentTo, reason);
    if (receipt.kind === 'bounced' && receipt.permanent) await suppress('hard-bounce');
    if (receipt.kind === 'complained') {
      await suppress('complaint');
      await recordComplaint(ports, key, receipt.at);
    }
    if (receipt.kind !== 'complained') await ports.hints.chunks([message]);
  };
}

/** A complaint is a refusal: the customer's record says so, whoever looks at it next. */
async function recordComplaint(ports: PostOfficePorts, key: MessageKey, at: Instant): Promise<void> {
  if (key.route === 'call') return;
  for (;;) {
    const customer = await ports.customers.get(key.customerId);
    if (!customer) return;
    const refused = refuseChannel(customer, { channel: key.route, at, how: 'complaint', shown: '' });
    if (refused === customer || (await ports.customers.put(refused)) === 'stored') return;
  }
}
