import { channelRecords } from '@kesher/domain/channel/channel-record';
import type { AddressStanding, AddressWord } from '@kesher/domain/customer/address-standing';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import { type Channel, type ContactWay, channels } from '@kesher/domain/customer/contact-way';
import type { Customer } from '@kesher/domain/customer/customer';
import { createAddressWatch, type WatchedPurpose } from './watch-addresses.ts';

/** A sender looks at consent, address and truth at the moment of sending; this is how old its look may be when it claims. */
export const freshnessMs = 5_000;

const watched: readonly WatchedPurpose[] = ['service', 'care'];

type Reachability = { address: string | undefined; refused: boolean };
type Change = { atMs: number; was: Reachability };

/**
 * What is stored about reaching each customer, and since when: an account of its own, kept from the writes alone, to judge
 * the senders by.
 */
export function createContactWatch(nowMs: () => number, fingerprintOf: (address: string) => string) {
  const now = new Map<string, Reachability>();
  const changes = new Map<string, Change[]>();
  const suppressedSince = new Map<string, number>();
  const addressesByFingerprint = new Map<string, string>();
  const addresses = createAddressWatch(nowMs);
  const callsRefused = new Map<string, number>();
  const phoneSince = new Map<string, { phone: string; sinceMs: number }>();
  const places = new Map<string, Pick<Customer, 'timeZone' | 'preferredHours'>>();

  function set(key: string, reachability: Reachability): void {
    const was = now.get(key);
    now.set(key, reachability);
    if (was && (was.address !== reachability.address || was.refused !== reachability.refused))
      changes.set(key, [...(changes.get(key) ?? []), { atMs: nowMs(), was }]);
  }

  return {
    stored(customer: Customer): void {
      places.set(customer.id, customer);
      addresses.stored(customer);
      for (const purpose of watched) {
        const key = `${customer.id} ${purpose}`;
        if (!hasRefused(customer, 'call', purpose)) callsRefused.delete(key);
        else if (!callsRefused.has(key)) callsRefused.set(key, nowMs());
      }
      if (customer.phone !== phoneSince.get(customer.id)?.phone)
        phoneSince.set(customer.id, { phone: customer.phone ?? '', sinceMs: nowMs() });
      for (const channel of channels) {
        const address = channelRecords[channel].addressOf(customer);
        if (address !== undefined) addressesByFingerprint.set(fingerprintOf(address), address);
        for (const purpose of watched)
          set(`${customer.id} ${channel} ${purpose}`, { address, refused: hasRefused(customer, channel, purpose) });
      }
    },
    noted: (words: readonly AddressWord[]) => addresses.noted(words),
    erased(customerId: string): void {
      for (const channel of channels)
        for (const purpose of watched)
          set(`${customerId} ${channel} ${purpose}`, { address: undefined, refused: true });
    },
    suppressed(fingerprint: string): void {
      const address = addressesByFingerprint.get(fingerprint);
      const known = address === undefined ? undefined : canonicalAddress(address);
      if (known !== undefined && !suppressedSince.has(known)) suppressedSince.set(known, nowMs());
    },
    /** A backup was put in the place of the customers: what is stored now is all that anybody can know. */
    restored(customers: readonly Customer[], standingOf: (fingerprint: string) => AddressStanding | undefined): void {
      now.clear();
      changes.clear();
      callsRefused.clear();
      addresses.restored((address) => standingOf(fingerprintOf(address)));
      for (const customer of customers) this.stored(customer);
      for (const [fingerprint, address] of addressesByFingerprint)
        if (standingOf(fingerprint)?.closed === undefined) suppressedSince.delete(canonicalAddress(address));
    },
    clockOf: (customerId: string) => places.get(customerId),

    /** What forbids that a claim begins at this moment, if anything has forbidden it for long enough to be known. */
    forbids(
      { customerId, channel, purpose }: { customerId: string; channel: Channel; purpose: WatchedPurpose },
      claimStartsMs: number,
    ): string | undefined {
      const key = `${customerId} ${channel} ${purpose}`;
      const current = now.get(key);
      if (!current) return 'there is no such customer';
      const changedLately = (changes.get(key) ?? []).some(({ atMs }) => atMs > claimStartsMs - freshnessMs);
      if (changedLately) return undefined;
      if (current.refused) return `${channel} is refused for ${purpose}`;
      const since = current.address === undefined ? undefined : suppressedSince.get(canonicalAddress(current.address));
      if (since !== undefined && since <= claimStartsMs - freshnessMs)
        return 'the address is on the do-not-contact list';
      const refusedMs = addresses.refusedSince(current.address, channel, purpose);
      if (refusedMs !== undefined && refusedMs <= claimStartsMs - freshnessMs) return 'the address has refused it';
      return undefined;
    },

    /** Since when somebody may not be called, by their own word or by that of whoever shares their number. */
    callsRefusedSince(customerId: string, purpose: WatchedPurpose = 'service'): number | undefined {
      const phone = phoneSince.get(customerId);
      const byNumberMs = addresses.refusedSince(phone?.phone, 'call', purpose);
      const all = [
        callsRefused.get(`${customerId} ${purpose}`),
        byNumberMs === undefined ? undefined : Math.max(byNumberMs, phone?.sinceMs ?? 0),
      ].filter((atMs) => atMs !== undefined);
      return all.length === 0 ? undefined : Math.min(...all);
    },

    /** Whether the address is the customer's, or was until a moment ago. */
    isAddressOf(to: string, customerId: string, channel: Channel, claimStartsMs: number): boolean {
      const key = `${customerId} ${channel} service`;
      if (now.get(key)?.address === to) return true;
      return (changes.get(key) ?? []).some(({ atMs, was }) => atMs > claimStartsMs - freshnessMs && was.address === to);
    },
  };
}
export type ContactWatch = ReturnType<typeof createContactWatch>;

/**
 * The latest word about messages of a purpose on a channel; of care, a refusal of service is one too, unless care was spoken
 * of as late. Written anew here, so that a mistake in the rule is not repeated.
 */
function hasRefused({ consents }: Customer, channel: ContactWay, purpose: WatchedPurpose): boolean {
  const latest = (of: WatchedPurpose, only?: 'refused') =>
    consents
      .filter((one) => one.channel === channel && one.purpose === of && (only ?? one.decision) === one.decision)
      .reduce<Customer['consents'][number] | undefined>(
        (last, consent) => (last === undefined || consent.at >= last.at ? consent : last),
        undefined,
      );
  const own = latest(purpose);
  const withService = purpose === 'care' ? latest('service', 'refused') : undefined;
  if (withService !== undefined && (own === undefined || own.at < withService.at)) return true;
  return own?.decision === 'refused';
}
