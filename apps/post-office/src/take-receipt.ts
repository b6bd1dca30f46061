import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { Instant } from '@kesher/domain/instant';
import type { MessageKey } from '@kesher/domain/message/message';
import { planReceipt, type Receipt } from '@kesher/domain/message/receipt';
import { addressOn } from '@kesher/domain/message/routes';
import { refuseChannel } from '@kesher/domain/customer/refuse-channel';
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
    const opensNext = receipt.kind === 'bounced' || receipt.kind === 'rejected';
    if (opensNext) {
      const message = await ports.messages.get(key);
      if (!message) return;
      await ports.audience.wake(message, wakeNow(now));
    }
    await ports.messages.change(key, planReceipt(receipt));
    if (receipt.kind === 'bounced' && receipt.permanent) await suppressAddress(ports, key, 'hard-bounce');
    if (receipt.kind === 'complained') {
      await suppressAddress(ports, key, 'complaint');
      await recordComplaint(ports, key, receipt.at);
    }
    if (opensNext) await ports.hints.chunks([key]);
  };
}

async function suppressAddress(
  ports: PostOfficePorts,
  key: MessageKey,
  reason: 'hard-bounce' | 'complaint',
): Promise<void> {
  const customer = await ports.customers.get(key.customerId);
  const address = customer && key.route !== 'call' ? addressOn(customer, key.route) : undefined;
  if (address !== undefined) await ports.suppressions.suppress(canonicalAddress(address), reason);
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
