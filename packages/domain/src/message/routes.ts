import { channelRecords } from '../channel/channel-record.ts';
import { type AddressStandings, addressOfWay, hasAddressRefused } from '../customer/address-standing.ts';
import type { ConsentRule, Purpose } from '../customer/consent.ts';
import { decisionInForce, permissionFor } from '../customer/consent.ts';
import { canonicalAddress } from '../customer/contact-point.ts';
import type { Channel, ContactWay } from '../customer/contact-way.ts';
import { channels } from '../customer/contact-way.ts';
import type { Customer } from '../customer/customer.ts';
import type { Reason } from './reason.ts';

export type RouteRules = {
  purpose: Purpose;
  consent: ConsentRule;
  /** What the do-not-contact list knows of the customers' addresses. */
  standings: AddressStandings;
};

export type Usable = { kind: 'usable'; address: string } | { kind: 'blocked'; reason: Reason };

/** The customer's address on a channel as it stands now. */
export function addressOn(customer: Customer, channel: Channel): string | undefined {
  return addressOfWay(customer, channel);
}

/** Whether a channel may and can be used for this customer now, and if not, the reason that the ledger shows. */
export function usabilityOf(customer: Customer, channel: Channel, rules: RouteRules): Usable {
  const address = addressOn(customer, channel);
  if (address === undefined) return { kind: 'blocked', reason: 'no-address' };
  const unfit = channelRecords[channel].unfitFor(customer);
  if (unfit) return { kind: 'blocked', reason: unfit };
  const permission = permissionFor(customer.consents, { channel, purpose: rules.purpose, rule: rules.consent });
  if (permission === 'refused') return { kind: 'blocked', reason: 'opted-out' };
  if (permission === 'not-given') return { kind: 'blocked', reason: 'consent-not-given' };
  if (rules.standings.get(canonicalAddress(address))?.closed) return { kind: 'blocked', reason: 'suppressed-address' };
  if (hasAddressRefused(rules.standings, { address, channel, purpose: rules.purpose }))
    return { kind: 'blocked', reason: 'address-refused' };
  return { kind: 'usable', address };
}

/** Whether a person may not call this customer: by their own word, or by that of whoever shares the number. */
export function hasRefusedCalls(
  customer: Pick<Customer, 'consents' | 'phone'>,
  { purpose, standings }: Pick<RouteRules, 'purpose' | 'standings'>,
): boolean {
  if (decisionInForce(customer.consents, { channel: 'call', purpose })?.decision === 'refused') return true;
  const number = customer.phone;
  return number !== undefined && hasAddressRefused(standings, { address: number, channel: 'call', purpose });
}

/** Whether the customer (or the lack of consent) closed this route, as opposed to an address that does not work. */
export function isCustomersWish(reason: Reason | undefined): boolean {
  return reason === 'opted-out' || reason === 'consent-not-given' || reason === 'calls-refused';
}

/** Why a person must call, the most telling first. */
const tellingReasons = ['address-refused', 'suppressed-address', 'no-text-messages'] as const;

/**
 * The channels to try, in order: the customer's preferred one, then email, then SMS.
 * With none, either the customer's wish stands (not told, with the reason) or a person must call, unless calls are
 * refused as well.
 */
export function chooseRoutes(
  customer: Customer,
  rules: RouteRules,
):
  | { kind: 'channels'; first: Channel; next: Channel[] }
  | { kind: 'wish'; way: ContactWay; reason: Reason }
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
  if (wish) return { kind: 'wish', way: wish.channel, reason: wish.reason };
  if (hasRefusedCalls(customer, rules)) return { kind: 'wish', way: 'call', reason: 'calls-refused' };
  const reasons = blocked.map(({ reason }) => reason);
  const telling = tellingReasons.find((reason) => reasons.includes(reason));
  return { kind: 'person', reason: telling ?? 'no-address' };
}
