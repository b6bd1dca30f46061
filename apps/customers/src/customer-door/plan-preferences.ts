import { consentWords, stopWords } from '@kesher/content/pages/consent-words';
import { maskAddress } from '@kesher/content/pages/mask';
import type { PreferencesErrors, PreferencesForm, PreferencesView } from '@kesher/content/pages/preferences-view';
import { type Spoken, spokenTo } from '@kesher/domain/business/served-languages';
import { addConsents } from '@kesher/domain/customer/add-consents';
import { type AddressStandings, addressOfWay, hasAddressRefused } from '@kesher/domain/customer/address-standing';
import { changePreferences } from '@kesher/domain/customer/change-preferences';
import { type Consent, type ConsentRule, type Purpose, permissionFor } from '@kesher/domain/customer/consent';
import { originOf } from '@kesher/domain/customer/consent-origin';
import { type Channel, channels } from '@kesher/domain/customer/contact-way';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { languageSchema } from '@kesher/domain/language-schema';
import { isSameValue } from '@kesher/domain/same-value';

const purposes: readonly Purpose[] = ['service', 'marketing'];
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

type Known = { rule: ConsentRule; standings: AddressStandings; spoken: Spoken };
type Shown = Known & { now: Instant; shownIn: Language };

/** What comes to a customer, as the form shows it: nothing does where somebody who shares the address has refused it. */
export function formOf(customer: Customer, { rule, standings, spoken }: Known): PreferencesForm {
  const allowed = new Set<`${Purpose}:${Channel}`>();
  for (const purpose of purposes) {
    for (const channel of channels) {
      const address = addressOfWay(customer, channel);
      const isRefused = address !== undefined && hasAddressRefused(standings, { address, channel, purpose });
      if (permissionFor(customer.consents, { channel, purpose, rule }) === 'allowed' && !isRefused)
        allowed.add(`${purpose}:${channel}`);
    }
  }
  const { from = '', to = '' } = customer.preferredHours ?? {};
  return { language: spokenTo(customer.language, spoken), allowed, from, to };
}

/** Whose yes each ticked box rests on, and of when. */
export function yesOf({ consents }: Customer): PreferencesView['yes'] {
  const yes: PreferencesView['yes'] = {};
  for (const consent of consents.toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))) {
    // Calls have no box: somebody who wants none tells a person.
    if (consent.channel === 'call') continue;
    const box = `${consent.purpose}:${consent.channel}` as const;
    if (consent.decision === 'granted') yes[box] = { origin: originOf(consent), at: consent.at };
    else delete yes[box];
  }
  return yes;
}

/** What cannot be saved in a form, by field. */
export function errorsOf({ language, from, to }: PreferencesForm, served: readonly Language[]): PreferencesErrors {
  const errors: PreferencesErrors = {};
  if (!served.some((known) => known === language)) errors.language = 'error.language';
  if (from !== '' && !timePattern.test(from)) errors.from = 'error.hours-format';
  if (to !== '' && !timePattern.test(to)) errors.to = 'error.hours-format';
  if (from === '' && to !== '') errors.from = 'error.hours-both';
  if (from !== '' && to === '') errors.to = 'error.hours-both';
  if (from !== '' && from === to) errors.to ??= 'error.hours-same';
  return errors;
}

/**
 * The customer with what a form without errors says, and for each box that changed the proof: the exact words, when, and that
 * it was this page. A channel without an address keeps what was decided about it: its box was not shown. Undefined when the
 * form says what is stored.
 */
export function planPreferences(
  customer: Customer,
  form: PreferencesForm,
  { now, shownIn, ...known }: Shown,
): Customer | undefined {
  const { allowed: before, language: offered } = formOf(customer, known);
  const decided: Consent[] = [];
  for (const purpose of purposes) {
    for (const channel of channels) {
      const box = `${purpose}:${channel}` as const;
      const address = addressOfWay(customer, channel);
      if (address === undefined || before.has(box) === form.allowed.has(box)) continue;
      const decision = form.allowed.has(box) ? 'granted' : 'refused';
      const shown = consentWords(shownIn, { purpose, channel, address: maskAddress(address) });
      decided.push({ channel, purpose, decision, at: now, how: 'preferences-page', shown });
    }
  }
  const { timeZone, preferredChannel } = customer;
  const preferredHours = form.from === '' ? undefined : { from: form.from, to: form.to };
  // Who keeps what stands in for a language that is not served has not given up their own.
  const language = form.language === offered ? customer.language : languageSchema.parse(form.language);
  const wanted = { language, timeZone, preferredChannel, preferredHours };
  const changed = {
    ...changePreferences(customer, wanted, { by: 'customer', at: now }),
    consents: addConsents(customer.consents, decided),
  };
  return isSameValue(changed, customer) ? undefined : { ...changed, revision: customer.revision + 1 };
}

/** The customer with everything refused that was allowed: one press for some quiet. */
export function planPause(customer: Customer, { now, shownIn, ...known }: Shown): Customer | undefined {
  const decided = [...formOf(customer, known).allowed].map((box): Consent => {
    const [purpose, channel] = box.split(':') as [Purpose, Channel];
    const shown = stopWords(shownIn, { what: 'pause', address: '' });
    return { channel, purpose, decision: 'refused', at: now, how: 'preferences-page', shown };
  });
  if (decided.length === 0) return undefined;
  const consents = addConsents(customer.consents, decided);
  return { ...customer, consents, revision: customer.revision + 1 };
}
