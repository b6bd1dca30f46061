import { stopWords } from '@kesher/content/pages/consent-words';
import { maskEmail } from '@kesher/content/pages/mask';
import type { PreferencesForm, UnsubscribeView } from '@kesher/content/pages/preferences-view';
import { addConsents } from '@kesher/domain/customer/add-consents';
import { type Consent, decisionInForce, type Purpose, purposes } from '@kesher/domain/customer/consent';
import type { Customer } from '@kesher/domain/customer/customer';
import { refuseChannel } from '@kesher/domain/customer/refuse-channel';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';

const unsubscribed = new Set(['one-click', 'unsubscribe-page']);

/** Whether the latest word about emails of this purpose is no. */
export function hasRefusedEmails(customer: Customer, purpose: Purpose): boolean {
  return decisionInForce(customer.consents, { channel: 'email', purpose })?.decision === 'refused';
}

/** Of which kinds emails still come where those about orders were stopped. */
export function staysOf({ allowed }: Pick<PreferencesForm, 'allowed'>): UnsubscribeView['stays'] {
  return (['care', 'marketing'] as const).filter((purpose) => allowed.has(`${purpose}:email`));
}

/**
 * What a mail program's one click does (RFC 8058): no more emails of the kind that carried the header, about orders or about
 * how somebody is. Offers that were agreed to elsewhere are another list. Undefined when that is so already.
 */
export function planOneClick(
  customer: Customer,
  { now, purpose }: { now: Instant; purpose: Purpose },
): Customer | undefined {
  if (hasRefusedEmails(customer, purpose)) return undefined;
  // Mail programs press for the customer: nothing was shown then.
  const refusal: Consent = { channel: 'email', purpose, decision: 'refused', at: now, how: 'one-click', shown: '' };
  return { ...customer, consents: addConsents(customer.consents, [refusal]), revision: customer.revision + 1 };
}

/** The customer without any email, as the page's button says, and the proof; undefined when that is so already. */
export function planUnsubscribe(customer: Customer, by: { now: Instant; shownIn: Language }): Customer | undefined {
  if (purposes.every((purpose) => hasRefusedEmails(customer, purpose))) return undefined;
  const shown = stopWords(by.shownIn, {
    what: 'unsubscribe',
    address: customer.email ? maskEmail(customer.email) : '',
  });
  return refuseChannel(customer, { channel: 'email', at: by.now, how: 'unsubscribe-page', shown });
}

/**
 * Takes an unsubscription back: what it stopped comes again, offers only if they were agreed to before. Undefined when there
 * is nothing to take back; a refusal made elsewhere is not undone here.
 */
export function planResubscribe(customer: Customer, by: { now: Instant; shownIn: Language }): Customer | undefined {
  const { consents } = customer;
  const granted = purposes.flatMap((purpose): Consent[] => {
    const matter = { channel: 'email', purpose } as const;
    const latest = decisionInForce(consents, matter);
    if (latest?.decision !== 'refused' || !unsubscribed.has(latest.how)) return [];
    const before = decisionInForce(
      consents.filter(({ at }) => at < latest.at),
      matter,
    )?.decision;
    if (before === 'refused' || (purpose === 'marketing' && before !== 'granted')) return [];
    const shown = stopWords(by.shownIn, { what: 'undo', address: '' });
    return [{ ...matter, decision: 'granted', at: by.now, how: 'unsubscribe-page', shown }];
  });
  if (granted.length === 0) return undefined;
  return { ...customer, consents: addConsents(consents, granted), revision: customer.revision + 1 };
}
