import { addConsents } from '@kesher/domain/customer/add-consents';
import type { Consent } from '@kesher/domain/customer/consent';
import type { Customer } from '@kesher/domain/customer/customer';

/** The customer with what they told somebody on staff; undefined when that is on record already as the latest word. */
export function planConsent(customer: Customer, consent: Consent): Customer | undefined {
  const { channel, purpose, decision, how, shown, by } = consent;
  const latest = customer.consents
    .filter((known) => known.channel === channel && known.purpose === purpose)
    .reduce<Consent | undefined>((newest, known) => (newest && newest.at > known.at ? newest : known), undefined);
  const isKnown = latest?.decision === decision && latest.how === how && latest.shown === shown && latest.by === by;
  if (isKnown) return undefined;
  return { ...customer, consents: addConsents(customer.consents, [consent]), revision: customer.revision + 1 };
}
