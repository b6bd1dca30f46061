import { pauseWords } from '@kesher/content/pages/consent-words';
import { type PreferenceBox, preferenceBoxes } from '@kesher/content/pages/preference-boxes';
import { addConsents } from '@kesher/domain/customer/add-consents';
import { addressOfWay } from '@kesher/domain/customer/address-standing';
import { type Consent, decisionInForce } from '@kesher/domain/customer/consent';
import type { ContactWay } from '@kesher/domain/customer/contact-way';
import type { Customer } from '@kesher/domain/customer/customer';
import { formOf, isAllowed, type Known, type Shown } from './plan-preferences.ts';

/** What a form asks beside the button that stops everything: whether calls after a treatment may stay. */
export type Pause = { asksCalls: boolean; keepsCalls: boolean };

/**
 * The customer with everything refused that they had not refused yet: one press for some quiet. Calls after a treatment stop
 * with it, unless they have said in the same form that these may stay. What somebody else refused at their address they
 * refuse as well, so that it stays so when the other one says yes.
 */
export function planPause(
  customer: Customer,
  { now, shownIn, asksCalls, keepsCalls, ...known }: Shown & Pause,
): Customer | undefined {
  const shown = pauseWords(shownIn, asksCalls ? { keepsCalls } : 'without-calls');
  const said = { at: now, how: 'preferences-page', shown };
  const decided = preferenceBoxes.flatMap(({ box, channel, purpose }): Consent[] => {
    const own = decisionInForce(customer.consents, { channel, purpose })?.decision;
    if (box === 'care:call' && asksCalls && keepsCalls)
      return callsAreKept(customer, known) ? [] : [{ channel, purpose, decision: 'granted', ...said }];
    // Offers that nobody agreed to never come.
    const isStopped = own === 'refused' || (purpose === 'marketing' && own === undefined);
    return isStopped ? [] : [{ channel, purpose, decision: 'refused', ...said }];
  });
  if (decided.length === 0) return undefined;
  const consents = addConsents(customer.consents, decided);
  return { ...customer, consents, revision: customer.revision + 1 };
}

/** Whether calls after a treatment stay and nothing else does: what the box beside the button shows once it was ticked. */
export function keepsOnlyCalls(customer: Customer, known: Known): boolean {
  const { allowed } = formOf(customer, known);
  const isRung = callsAreKept(customer, known);
  return isRung && preferenceBoxes.every(({ box, channel }) => channel === 'call' || !isOpen(channel, box));

  function isOpen(channel: ContactWay, box: PreferenceBox): boolean {
    return addressOfWay(customer, channel) !== undefined && allowed.has(box);
  }
}

/** Whether they have said themselves that they may be called after a treatment, and nobody who shares the number refuses it. */
function callsAreKept(customer: Customer, known: Pick<Known, 'rule' | 'standings'>): boolean {
  const calls = { channel: 'call', purpose: 'care' } as const;
  const own = decisionInForce(customer.consents, calls)?.decision;
  return own === 'granted' && isAllowed(customer, calls, known);
}
