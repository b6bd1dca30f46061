import type { Instant } from '../instant.ts';
import type { Consent } from './consent.ts';
import type { Channel } from './contact-point.ts';
import type { Customer } from './customer.ts';

/** How many decisions a customer's record keeps. */
const keptConsents = 50;

/**
 * The customer with service and marketing refused on a channel, and the proof of it. The very same customer when this
 * refusal (same channel, instant and origin) is already on record, so that a repeated event changes nothing.
 */
export function refuseChannel(
  customer: Customer,
  refusal: { channel: Channel; at: Instant; how: string; shown: string },
): Customer {
  const known = customer.consents.some(
    ({ channel, at, how, decision }) =>
      channel === refusal.channel && at === refusal.at && how === refusal.how && decision === 'refused',
  );
  if (known) return customer;
  const decided = (['service', 'marketing'] as const).map((purpose) => ({
    ...refusal,
    purpose,
    decision: 'refused' as const,
  }));
  return { ...customer, consents: keepInForce([...customer.consents, ...decided]), revision: customer.revision + 1 };
}

/** Drops the oldest decisions beyond what is kept, but never one that is in force: forgetting a refusal would permit again. */
function keepInForce(consents: readonly Consent[]): Consent[] {
  const inForce = new Map<string, Consent>();
  for (const consent of consents) {
    const matter = `${consent.channel} ${consent.purpose}`;
    const latest = inForce.get(matter);
    if (latest === undefined || consent.at >= latest.at) inForce.set(matter, consent);
  }
  const holding = new Set(inForce.values());
  let surplus = consents.length - keptConsents;
  return consents.filter((consent) => {
    if (surplus <= 0 || holding.has(consent)) return true;
    surplus -= 1;
    return false;
  });
}
