import type { Language } from '@kesher/domain/language';
import type { Customer } from '../../server/api-types.ts';

/** How a customer wishes to be reached, as the fields of a form: what is not set is empty. */
export type PreferencesForm = {
  language: Language;
  preferredChannel: 'email' | 'sms' | '';
  from: string;
  to: string;
  timeZone: string;
};

export function formOf({ language, preferredChannel, preferredHours, timeZone }: Customer): PreferencesForm {
  return {
    language,
    preferredChannel: preferredChannel ?? '',
    from: preferredHours?.from ?? '',
    to: preferredHours?.to ?? '',
    timeZone: timeZone ?? '',
  };
}

/** The preferences that a form asks for; empty fields are left out, which takes them away. */
export function preferencesOf({ language, preferredChannel, from, to, timeZone }: PreferencesForm) {
  return {
    language,
    ...(preferredChannel !== '' && { preferredChannel }),
    ...(from !== '' && to !== '' && { preferredHours: { from, to } }),
    ...(timeZone.trim() !== '' && { timeZone: timeZone.trim() }),
  };
}
