import { stopWords } from '@kesher/content/pages/consent-words';
import { addConsents } from '@kesher/domain/customer/add-consents';
import type { Consent } from '@kesher/domain/customer/consent';
import type { Customer } from '@kesher/domain/customer/customer';
import { refuseChannel } from '@kesher/domain/customer/refuse-channel';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';

const purposes = ['service', 'marketing'] as const;
const unsubscribed = new Set(['one-click', 'unsubscribe-page']);

/** Whether the customer's latest word about all email is no. */
export function hasUnsubscribed(customer: Customer): boolean {
  return purposes.every((purpose) => decisionsOf(customer, purpose).at(-1)?.decision === 'refused');
}

/** The customer without any email, and the proof; undefined when that is so already. */
export function planUnsubscribe(
  customer: Customer,
  by: { now: Instant; how: 'one-click' | 'unsubscribe-page'; shownIn: Language },
): Customer | undefined {
  if (hasUnsubscribed(customer)) return undefined;
  // Mail programs press for the customer: nothing was shown then.
  const shown = by.how === 'one-click' ? '' : stopWords(by.shownIn, 'unsubscribe');
  return refuseChannel(customer, { channel: 'email', at: by.now, how: by.how, shown });
}

/**
 * Takes an unsubscription back: emails about orders come again, offers only if they were agreed to before. Undefined when
 * there is nothing to take back; a refusal made elsewhere is not undone here.
 */
export function planResubscribe(customer: Customer, by: { now: Instant; shownIn: Language }): Customer | undefined {
  const granted = purposes.flatMap((purpose): Consent[] => {
    const decisions = decisionsOf(customer, purpose);
    const latest = decisions.at(-1);
    if (latest?.decision !== 'refused' || !unsubscribed.has(latest.how)) return [];
    const before = decisions.at(-2)?.decision;
    if (before === 'refused' || (purpose === 'marketing' && before !== 'granted')) return [];
    const shown = stopWords(by.shownIn, 'undo');
    return [{ channel: 'email', purpose, decision: 'granted', at: by.now, how: 'unsubscribe-page', shown }];
  });
  if (granted.length === 0) return undefined;
  return { ...customer, consents: addConsents(customer.consents, granted), revision: customer.revision + 1 };
}

/** What was decided about email for a purpose, oldest first. */
function decisionsOf(customer: Customer, purpose: Consent['purpose']): Consent[] {
  return customer.consents
    .filter((consent) => consent.channel === 'email' && consent.purpose === purpose)
    .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}
