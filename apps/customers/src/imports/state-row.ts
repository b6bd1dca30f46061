import { addressOfWay } from '@kesher/domain/customer/address-standing';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { Customer } from '@kesher/domain/customer/customer';
import type { SuppressionList } from '@kesher/domain/customer/customer-store';
import { addressWordsOfRow } from '@kesher/domain/import/plan-customer';
import type { CustomerDraft } from '@kesher/domain/import/read-customer';
import type { Instant } from '@kesher/domain/instant';
import { stateByAddress } from '../people/state-by-address.ts';

/** Notes with the addresses of a row what it refuses, and what it reports of them. Most rows do neither. */
export async function stateRow(
  suppressions: Pick<SuppressionList, 'standings' | 'note' | 'suppress'>,
  { customer, draft, now }: { customer: Customer | undefined; draft: CustomerDraft; now: Instant },
): Promise<void> {
  if (draft.consents.length > 0) await stateByAddress(suppressions, addressWordsOfRow(customer, { draft, now }));
  const { email = customer?.email, phone = customer?.phone } = draft;
  for (const { channel, fact } of draft.addressFacts ?? []) {
    const address = addressOfWay({ email, phone }, channel);
    if (address === undefined) continue;
    const known = (await suppressions.standings([address])).get(canonicalAddress(address));
    if (known?.closed === undefined) await suppressions.suppress(address, fact);
  }
}
