import { preferenceBoxes } from '@kesher/content/pages/preference-boxes';
import type { PreferencesForm } from '@kesher/content/pages/preferences-view';
import { type AddressMatter, refusalsAt } from '@kesher/domain/customer/address-standing';
import { purposes } from '@kesher/domain/customer/consent';
import type { CustomerId } from '@kesher/domain/ids';
import type { CustomerDoorPorts } from './ports.ts';
import type { Press } from './read-form.ts';

/** What a press below `/u` refuses: one click of a mail about orders refuses care too, since care goes with service. */
export function refusedBy(press: Exclude<Press, { kind: 'undo' }>): AddressMatter[] {
  if (press.kind !== 'one-click') return purposes.map((each) => `email:${each}` as const);
  return press.purpose === 'service' ? ['email:service', 'email:care'] : [`email:${press.purpose}`];
}

/** What the form of preferences refuses: everything that was shown and is not ticked; care, where it was not, with service. */
export function refusedIn({ allowed, asksCare }: Pick<PreferencesForm, 'allowed' | 'asksCare'>): AddressMatter[] {
  return preferenceBoxes.flatMap(({ channel, purpose, box }) => {
    const isAsked = purpose !== 'care' || asksCare;
    const isKept = isAsked ? allowed.has(box) : channel === 'call' || allowed.has(`service:${channel}`);
    return isKept ? [] : [`${channel}:${purpose}` as const];
  });
}

/**
 * A refusal of somebody whose record cannot be read. It is noted with every address that led to them, so that it holds
 * however the record is mended.
 */
export function refuseUnread(ports: Pick<CustomerDoorPorts, 'customers' | 'suppressions' | 'clock'>) {
  return async (id: CustomerId, matters: readonly AddressMatter[]): Promise<void> => {
    const fingerprints = await ports.customers.everyFingerprintOf(id);
    await ports.suppressions.noteFingerprints(refusalsAt(fingerprints, { matters, at: ports.clock() }));
  };
}
