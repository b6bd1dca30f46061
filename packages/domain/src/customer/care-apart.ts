import { type AddressStandings, addressOfWay } from './address-standing.ts';
import { decisionInForce } from './consent.ts';
import { canonicalAddress } from './contact-point.ts';
import { contactWays } from './contact-way.ts';
import type { Customer } from './customer.ts';

type Decided = Pick<Customer, 'consents' | 'email' | 'phone'>;

/**
 * Whether something holds about care that does not simply go with service, on the record or at an address: whoever decided
 * it must find it again, though the business asks nobody how they are.
 */
export function isCareDecidedApart(customer: Decided, standings: AddressStandings): boolean {
  return contactWays.some((channel) => {
    const care = decisionInForce(customer.consents, { channel, purpose: 'care' });
    if (care?.purpose === 'care') return true;
    const service = decisionInForce(customer.consents, { channel, purpose: 'service' });
    if (care !== undefined && service?.decision !== 'refused') return true;
    const address = addressOfWay(customer, channel);
    const words = address === undefined ? undefined : standings.get(canonicalAddress(address))?.words;
    const ofCare = words?.[`${channel}:care`];
    const ofService = words?.[`${channel}:service`];
    const goesWithService =
      ofCare?.decision === 'refused' && ofService?.decision === 'refused' && ofService.at >= ofCare.at;
    return ofCare !== undefined && !goesWithService;
  });
}
