import { consentWords } from '@kesher/content/pages/consent-words';
import { maskAddress } from '@kesher/content/pages/mask';
import { preferenceBoxes } from '@kesher/content/pages/preference-boxes';
import type { PreferencesErrors, PreferencesForm, PreferencesView } from '@kesher/content/pages/preferences-view';
import { type Spoken, spokenTo } from '@kesher/domain/business/served-languages';
import { addConsents } from '@kesher/domain/customer/add-consents';
import { type AddressStandings, addressOfWay, hasAddressRefused } from '@kesher/domain/customer/address-standing';
import { changePreferences } from '@kesher/domain/customer/change-preferences';
import { type Consent, type ConsentRule, decisionInForce, permissionFor } from '@kesher/domain/customer/consent';
import { originOf } from '@kesher/domain/customer/consent-origin';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { languageSchema } from '@kesher/domain/language-schema';
import { isSameValue } from '@kesher/domain/same-value';

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

export type Known = { rule: ConsentRule; standings: AddressStandings; spoken: Spoken };
type Matter = Pick<Consent, 'channel' | 'purpose'>;
export type Shown = Known & { now: Instant; shownIn: Language };

/** What comes to a customer, as the form shows it: nothing does where somebody who shares the address has refused it. */
export function formOf(customer: Customer, { rule, standings, spoken }: Known): PreferencesForm {
  const allowed = preferenceBoxes.filter((each) => isAllowed(customer, each, { rule, standings }));
  const { from = '', to = '' } = customer.preferredHours ?? {};
  return {
    language: spokenTo(customer.language, spoken),
    allowed: new Set(allowed.map(({ box }) => box)),
    asksCare: true,
    from,
    to,
  };
}

export function isAllowed(
  customer: Customer,
  { channel, purpose }: Matter,
  { rule, standings }: Pick<Known, 'rule' | 'standings'>,
): boolean {
  const address = addressOfWay(customer, channel);
  const isRefused = address !== undefined && hasAddressRefused(standings, { address, channel, purpose });
  return permissionFor(customer.consents, { channel, purpose, rule }) === 'allowed' && !isRefused;
}

/** Whose yes each ticked box rests on, and of when. */
export function yesOf({ consents }: Customer): PreferencesView['yes'] {
  const yes: PreferencesView['yes'] = {};
  for (const { box, channel, purpose } of preferenceBoxes) {
    const inForce = decisionInForce(consents, { channel, purpose });
    if (inForce?.decision === 'granted') yes[box] = { origin: originOf(inForce), at: inForce.at };
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
 * it was this page. A way without an address keeps what was decided about it, as care does in a form that did not ask: its
 * box was not shown. Care that stays ticked stays, though service is refused in the same form. Undefined when the form says
 * what is stored.
 */
export function planPreferences(
  customer: Customer,
  form: PreferencesForm,
  { now, shownIn, ...known }: Shown,
): Customer | undefined {
  const { language: offered } = formOf(customer, known);
  let { consents } = customer;
  for (const { box, channel, purpose } of preferenceBoxes) {
    const address = addressOfWay(customer, channel);
    if (address === undefined || (purpose === 'care' && !form.asksCare)) continue;
    const isTicked = form.allowed.has(box);
    if (isAllowed({ ...customer, consents }, { channel, purpose }, known) === isTicked) continue;
    const decision = isTicked ? 'granted' : 'refused';
    const shown = consentWords(shownIn, { purpose, channel, address: maskAddress(address) });
    consents = addConsents(consents, [{ channel, purpose, decision, at: now, how: 'preferences-page', shown }]);
  }
  const { timeZone, preferredChannel } = customer;
  const preferredHours = form.from === '' ? undefined : { from: form.from, to: form.to };
  // Who keeps what stands in for a language that is not served has not given up their own.
  const language = form.language === offered ? customer.language : languageSchema.parse(form.language);
  const wanted = { language, timeZone, preferredChannel, preferredHours };
  const changed = { ...changePreferences(customer, wanted, { by: 'customer', at: now }), consents };
  return isSameValue(changed, customer) ? undefined : { ...changed, revision: customer.revision + 1 };
}
