import { preferenceBoxes } from '@kesher/content/pages/preference-boxes';
import type { PreferencesForm } from '@kesher/content/pages/preferences-view';
import { type AddressMatter, refusalsAt } from '@kesher/domain/customer/address-standing';
import { purposes } from '@kesher/domain/customer/consent';
import type { CustomerId } from '@kesher/domain/ids';
import type { CustomerDoorPorts } from './ports.ts';
import type { MailPurpose, Press } from './read-form.ts';

/** What a press below `/u` refuses, of a message of this purpose: with those about orders, care too. */
export function refusedBy(press: Exclude<Press, 'undo'>, purpose: MailPurpose): AddressMatter[] {
  if (press !== 'one-click') return purposes.map((each) => `email:${each}` as const);
  return purpose === 'care' ? ['email:care'] : ['email:service', 'email:care'];
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
