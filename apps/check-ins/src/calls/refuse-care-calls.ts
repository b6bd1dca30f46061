import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { addConsents } from '@kesher/domain/customer/add-consents';
import { addressWordsOf, refusalsAt } from '@kesher/domain/customer/address-standing';
import { type Consent, decisionInForce } from '@kesher/domain/customer/consent';
import type { CustomerId, StaffId } from '@kesher/domain/ids';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CheckInPorts } from '../ports.ts';
import { untilStored } from '../works/until-stored.ts';

type Ports = Pick<CheckInPorts, 'customers' | 'suppressions' | 'clock'>;

const matter = { channel: 'call', purpose: checkInJob.purpose } as const;

/**
 * Puts on record what somebody said on the telephone: they are not to be rung again to be asked how they are. It holds for
 * their number at once, whoever shares it; where their record cannot be read, for every number that led to them.
 */
export function refuseCareCalls(ports: Ports) {
  return (customerId: CustomerId, by: StaffId): Promise<void> => {
    const refusal: Consent = { ...matter, decision: 'refused', at: ports.clock(), how: 'phone', shown: '', by };
    return unlessUnreadable(
      () => untilStored(() => putOnRecord(customerId, refusal)),
      async () => {
        const fingerprints = await ports.customers.everyFingerprintOf(customerId);
        const matters = [`${matter.channel}:${matter.purpose}`] as const;
        await ports.suppressions.noteFingerprints(refusalsAt(fingerprints, { matters, at: refusal.at }));
      },
    );
  };

  async function putOnRecord(customerId: CustomerId, refusal: Consent): Promise<'stored' | 'stale'> {
    const customer = await ports.customers.get(customerId);
    if (customer === undefined) return 'stored';
    await ports.suppressions.note(addressWordsOf(customer, [refusal]));
    if (decisionInForce(customer.consents, matter)?.decision === 'refused') return 'stored';
    const consents = addConsents(customer.consents, [refusal]);
    return ports.customers.put({ ...customer, consents, revision: customer.revision + 1 });
  }
}
