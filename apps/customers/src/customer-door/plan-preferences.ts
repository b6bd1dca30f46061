import { consentWords, stopWords } from '@kesher/content/pages/consent-words';
import type { PreferencesErrors, PreferencesForm } from '@kesher/content/pages/preferences-view';
import { addConsents } from '@kesher/domain/customer/add-consents';
import { changePreferences } from '@kesher/domain/customer/change-preferences';
import { type Consent, type ConsentRule, type Purpose, permissionFor } from '@kesher/domain/customer/consent';
import type { Channel } from '@kesher/domain/customer/contact-point';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import { type Language, languages } from '@kesher/domain/language';
import { languageSchema } from '@kesher/domain/language-schema';
import { isSameValue } from '@kesher/domain/same-value';

const channels: readonly Channel[] = ['email', 'sms'];
const purposes: readonly Purpose[] = ['service', 'marketing'];
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

type Shown = { now: Instant; rule: ConsentRule; shownIn: Language };

/** What a customer set, as the form shows it. */
export function formOf(customer: Customer, rule: ConsentRule): PreferencesForm {
  const allowed = new Set<`${Purpose}:${Channel}`>();
  for (const purpose of purposes) {
    for (const channel of channels) {
      if (permissionFor(customer.consents, { channel, purpose, rule }) === 'allowed')
        allowed.add(`${purpose}:${channel}`);
    }
  }
  const { from = '', to = '' } = customer.preferredHours ?? {};
  return { language: customer.language, allowed, from, to };
}

/** What cannot be saved in a form, by field. */
export function errorsOf({ language, from, to }: PreferencesForm): PreferencesErrors {
  const errors: PreferencesErrors = {};
  if (!languages.some((known) => known === language)) errors.language = 'error.language';
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
  { now, rule, shownIn }: Shown,
): Customer | undefined {
  const before = formOf(customer, rule).allowed;
  const decided: Consent[] = [];
  for (const purpose of purposes) {
    for (const channel of channels) {
      const box = `${purpose}:${channel}` as const;
      if (addressOf(customer, channel) === undefined || before.has(box) === form.allowed.has(box)) continue;
      const decision = form.allowed.has(box) ? 'granted' : 'refused';
      const shown = consentWords(shownIn, { purpose, channel });
      decided.push({ channel, purpose, decision, at: now, how: 'preferences-page', shown });
    }
  }
  const { timeZone, preferredChannel } = customer;
  const preferredHours = form.from === '' ? undefined : { from: form.from, to: form.to };
  const wanted = { language: languageSchema.parse(form.language), timeZone, preferredChannel, preferredHours };
  const changed = {
    ...changePreferences(customer, wanted, { by: 'customer', at: now }),
    consents: addConsents(customer.consents, decided),
  };
  return isSameValue(changed, customer) ? undefined : { ...changed, revision: customer.revision + 1 };
}

/** The customer with everything refused that was allowed: one press for some quiet. */
export function planPause(customer: Customer, { now, rule, shownIn }: Shown): Customer | undefined {
  const decided = [...formOf(customer, rule).allowed].map((box): Consent => {
    const [purpose, channel] = box.split(':') as [Purpose, Channel];
    const shown = stopWords(shownIn, 'pause');
    return { channel, purpose, decision: 'refused', at: now, how: 'preferences-page', shown };
  });
  if (decided.length === 0) return undefined;
  const consents = addConsents(customer.consents, decided);
  return { ...customer, consents, revision: customer.revision + 1 };
}

function addressOf(customer: Customer, channel: Channel): string | undefined {
  return channel === 'email' ? customer.email : customer.phone;
}
