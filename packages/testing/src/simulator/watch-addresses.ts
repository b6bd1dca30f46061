import { type AddressStanding, type AddressWord, addressWordsOf } from '@kesher/domain/customer/address-standing';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { ContactWay } from '@kesher/domain/customer/contact-way';
import type { Customer } from '@kesher/domain/customer/customer';

/** Refusals that came by a channel hold for the address that was written to, which may not be the customer's any more. */
const byChannel = new Set(['complaint', 'stop']);

/** What the messages of a run are for. */
export type WatchedPurpose = 'service' | 'care';

/**
 * Which addresses have refused service messages and care, and since when it is known: from what is noted at them and from what
 * stands on the record of anybody who has them. An account of its own, to judge the senders by.
 */
export function createAddressWatch(nowMs: () => number) {
  const latest = new Map<string, { decision: 'granted' | 'refused'; at: string; sinceMs: number }>();
  const seen = new Set<string>();

  function noted(words: readonly AddressWord[]): void {
    for (const { address, matter, decision, at } of words) {
      const key = `${matter} ${canonicalAddress(address)}`;
      const before = latest.get(key);
      const isNewer = before === undefined || at > before.at || (at === before.at && decision === 'refused');
      if (!isNewer) continue;
      latest.set(key, { decision, at, sinceMs: before?.decision === decision ? before.sinceMs : nowMs() });
    }
  }

  return {
    noted,
    /** What is new on a record was said at the addresses that stand there. */
    stored(customer: Customer): void {
      const fresh = customer.consents.filter(({ channel, purpose, decision, at, how }) => {
        const key = [customer.id, channel, purpose, decision, at, how].join(' ');
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew && !byChannel.has(how);
      });
      noted(addressWordsOf(customer, fresh));
    },
    /** A backup was put in the place of the list: what it does not hold is forgotten. */
    restored(standingOf: (address: string) => AddressStanding | undefined): void {
      for (const key of latest.keys()) {
        const [matter = '', address = ''] = key.split(' ');
        const word = standingOf(address)?.words[matter as AddressWord['matter']];
        if (word?.decision !== latest.get(key)?.decision) latest.delete(key);
      }
    },
    refusedSince(
      address: string | undefined,
      way: ContactWay,
      purpose: WatchedPurpose = 'service',
    ): number | undefined {
      if (address === undefined) return undefined;
      const wordAbout = (what: WatchedPurpose) => latest.get(`${way}:${what} ${canonicalAddress(address)}`);
      const [own, service] = [wordAbout(purpose), wordAbout('service')];
      // Care goes with service, unless care was spoken of as late.
      const goesWithIt = service?.decision === 'refused' && (own === undefined || own.at < service.at);
      const word = goesWithIt ? service : own;
      return word?.decision === 'refused' ? word.sinceMs : undefined;
    },
  };
}
