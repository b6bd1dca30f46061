import type { Instant } from '../instant.ts';
import { addConsents } from './add-consents.ts';
import { purposes } from './consent.ts';
import type { ContactWay } from './contact-way.ts';
import type { Customer } from './customer.ts';

/**
 * The customer with a channel refused for every purpose, and the proof of it. The very same customer when this
 * refusal (same channel, instant and origin) is already on record, so that a repeated event changes nothing.
 */
export function refuseChannel(
  customer: Customer,
  refusal: { channel: ContactWay; at: Instant; how: string; shown: string },
): Customer {
  const known = customer.consents.some(
    ({ channel, at, how, decision }) =>
      channel === refusal.channel && at === refusal.at && how === refusal.how && decision === 'refused',
  );
  if (known) return customer;
  const decided = purposes.map((purpose) => ({
    ...refusal,
    purpose,
    decision: 'refused' as const,
  }));
  return { ...customer, consents: addConsents(customer.consents, decided), revision: customer.revision + 1 };
}
