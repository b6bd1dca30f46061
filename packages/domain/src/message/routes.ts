import type { ConsentRule, Purpose } from '../customer/consent.ts';
import { permissionFor } from '../customer/consent.ts';
import type { Channel } from '../customer/contact-point.ts';
import { canonicalAddress, channels } from '../customer/contact-point.ts';
import type { Customer } from '../customer/customer.ts';
import type { Reason } from './reason.ts';

export type RouteRules = {
  purpose: Purpose;
  consent: ConsentRule;
  /** Canonical addresses on the do-not-contact list. */
  suppressed: ReadonlySet<string>;
};

export type Usable = { kind: 'usable'; address: string } | { kind: 'blocked'; reason: Reason };

/** The customer's address on a channel as it stands now. */
export function addressOn(customer: Customer, channel: Channel): string | undefined {
  return channel === 'email' ? customer.email : customer.phone;
}

/** Whether a channel may and can be used for this customer now, and if not, the reason that the ledger shows. */
export function usabilityOf(customer: Customer, channel: Channel, rules: RouteRules): Usable {
  const address = addressOn(customer, channel);
  if (address === undefined) return { kind: 'blocked', reason: 'no-address' };
  const permission = permissionFor(customer.consents, { channel, purpose: rules.purpose, rule: rules.consent });
  if (permission === 'refused') return { kind: 'blocked', reason: 'opted-out' };
  if (permission === 'not-given') return { kind: 'blocked', reason: 'consent-not-given' };
  if (rules.suppressed.has(canonicalAddress(address))) return { kind: 'blocked', reason: 'suppressed-address' };
  return { kind: 'usable', address };
}

/** Whether the customer (or the lack of consent) closed this route, as opposed to an address that does not work. */
export function isCustomersWish(reason: Reason | undefined): boolean {
  return reason === 'opted-out' || reason === 'consent-not-given';
}

/**
 * The channels to try, in order: the customer's preferred one, then email, then SMS.
 * With none, either the customer's wish stands (not told, with the reason) or a person must call.
 */
export function chooseRoutes(
  customer: Customer,
  rules: RouteRules,
):
  | { kind: 'channels'; first: Channel; next: Channel[] }
  | { kind: 'wish'; channel: Channel; reason: Reason }
  | { kind: 'person'; reason: Reason } {
  const preferred = customer.preferredChannel;
  const order = preferred ? [preferred, ...channels.filter((channel) => channel !== preferred)] : [...channels];
  const usable: Channel[] = [];
  const blocked: { channel: Channel; reason: Reason }[] = [];
  for (const channel of order) {
    const usability = usabilityOf(customer, channel, rules);
    if (usability.kind === 'usable') usable.push(channel);
    else blocked.push({ channel, reason: usability.reason });
  }
  const [first, ...next] = usable;
  if (first) return { kind: 'channels', first, next };
  const wish = blocked.find(({ reason }) => isCustomersWish(reason));
  if (wish) return { kind: 'wish', ...wish };
  const suppressed = blocked.some(({ reason }) => reason === 'suppressed-address');
  return { kind: 'person', reason: suppressed ? 'suppressed-address' : 'no-address' };
}
