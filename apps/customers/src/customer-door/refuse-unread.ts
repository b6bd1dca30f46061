import { preferenceBoxes } from '@kesher/content/pages/preference-boxes';
import type { PreferencesForm } from '@kesher/content/pages/preferences-view';
import { type AddressMatter, refusalsAt } from '@kesher/domain/customer/address-standing';
import { type Purpose, purposes } from '@kesher/domain/customer/consent';
import type { CustomerId } from '@kesher/domain/ids';
import type { CustomerDoorPorts } from './ports.ts';
import type { Press } from './read-form.ts';

/** What a press below `/u` refuses, of a message of this purpose. */
export function refusedBy(press: Exclude<Press, 'undo'>, purpose: Purpose): AddressMatter[] {
  return press === 'one-click' ? [`email:${purpose}`] : purposes.map((each) => `email:${each}` as const);
}

/** What the form of preferences refuses: everything that was shown and is not ticked. */
export function refusedIn({ allowed, asksCare }: Pick<PreferencesForm, 'allowed' | 'asksCare'>): AddressMatter[] {
  return preferenceBoxes.flatMap(({ channel, purpose, box }) =>
    allowed.has(box) || (purpose === 'care' && !asksCare) ? [] : [`${channel}:${purpose}` as const],
  );
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
