import type { PreferencesForm } from '@kesher/content/pages/preferences-view';
import { type AddressMatter, refusalsAt } from '@kesher/domain/customer/address-standing';
import { channels } from '@kesher/domain/customer/contact-way';
import type { CustomerId } from '@kesher/domain/ids';
import type { CustomerDoorPorts } from './ports.ts';
import type { Press } from './read-form.ts';

const boxes = channels.flatMap((channel) =>
  (['service', 'marketing'] as const).map((purpose) => ({ channel, purpose })),
);

/** What a press below `/u` refuses. */
export function refusedBy(press: Exclude<Press, 'undo'>): AddressMatter[] {
  return press === 'one-click' ? ['email:service'] : ['email:service', 'email:marketing'];
}

/** What the form of preferences refuses: everything that is not ticked, and all of it where they want quiet. */
export function refusedIn(form: Pick<PreferencesForm, 'allowed'> | 'pause'): AddressMatter[] {
  const unticked = boxes.filter(
    ({ channel, purpose }) => form === 'pause' || !form.allowed.has(`${purpose}:${channel}`),
  );
  return unticked.map(({ channel, purpose }) => `${channel}:${purpose}` as const);
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
