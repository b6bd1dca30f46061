import { addressWordsOf, refusalsAt } from '@kesher/domain/customer/address-standing';
import { purposes } from '@kesher/domain/customer/consent';
import { refuseChannel } from '@kesher/domain/customer/refuse-channel';
import type { CustomerId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';

type Ports = Pick<EnginePorts, 'customers' | 'suppressions'>;

/** Somebody stopped a channel where it was carried, not with us: it holds for the number and stands on the customer's record. */
export async function noteStop(
  ports: Ports,
  { message, address, at }: { message: Message; address: string; at: Instant },
): Promise<void> {
  const { customerId, route: channel } = message;
  const refused = purposes.map((purpose) => ({
    channel,
    purpose,
    decision: 'refused' as const,
    at,
  }));
  await ports.suppressions.note(addressWordsOf({ email: address, phone: address }, refused));
  await recordRefusal(ports, customerId, { channel, at, how: 'stop', shown: '' });
}

/** The carrier reports afterwards that somebody had stopped a channel: for the address that the message was sent to. */
export async function noteOptOut(ports: Ports, { message, at }: { message: Message; at: Instant }): Promise<void> {
  const { customerId, route: channel, sentTo } = message;
  const matters = purposes.map((purpose) => `${channel}:${purpose}` as const);
  if (sentTo !== undefined) await ports.suppressions.noteFingerprints(refusalsAt([sentTo], { matters, at }));
  await recordRefusal(ports, customerId, { channel, at, how: 'stop', shown: '' });
}

/**
 * Puts a refusal that reached us by a channel on the customer's record. Where that cannot be read, it holds for their
 * addresses: neither is it lost, nor does it hold up what follows.
 */
export async function recordRefusal(
  ports: Ports,
  customerId: CustomerId,
  refusal: Parameters<typeof refuseChannel>[1],
): Promise<void> {
  await unlessUnreadable(
    () => putOnRecord(ports, customerId, refusal),
    async () => {
      const matters = purposes.map((purpose) => `${refusal.channel}:${purpose}` as const);
      const fingerprints = await ports.customers.everyFingerprintOf(customerId);
      await ports.suppressions.noteFingerprints(refusalsAt(fingerprints, { matters, at: refusal.at }));
    },
  );
}

async function putOnRecord(
  ports: Ports,
  customerId: CustomerId,
  refusal: Parameters<typeof refuseChannel>[1],
): Promise<void> {
  for (;;) {
    const customer = await ports.customers.get(customerId);
    if (!customer) return;
    const refused = refuseChannel(customer, refusal);
    if (refused === customer || (await ports.customers.put(refused)) === 'stored') return;
  }
}
