import { canonicalAddress } from '../customer/contact-point.ts';
import type { Channel } from '../customer/contact-way.ts';
import { type CustomerId, customerIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import type { Cells } from './cells.ts';
import { chooseEmail, choosePhone } from './choose-contact.ts';
import { comparable } from './clean-text.ts';
import { ownId, sourcePrefix } from './own-id.ts';
import { type ImportedAddressFact, type ImportedConsent, readConsents } from './read-consents.ts';
import { type ProfileDraft, readProfile } from './read-profile.ts';
import { readTimeZone } from './read-time-zone.ts';
import { readChannel, readCountry, readLanguage } from './read-words.ts';
import { readStatedAt } from './stated-at.ts';

/** What a row says about a customer; what it does not say stays as it is stored. */
export type CustomerDraft = ProfileDraft & {
  name?: string;
  email?: string;
  phone?: string;
  language?: Language;
  timeZone?: string;
  country?: string;
  preferredChannel?: Channel;
  consents: ImportedConsent[];
  addressFacts?: ImportedAddressFact[];
};

/**
 * Who a row is about: `given` by another system's id, or `derived` from the address, which may belong to a stored customer.
 * People share phones more than mail boxes, so a number alone counts together with the name.
 */
export type CustomerIdentity =
  /** `alias` is the id that this person had got by address alone, before their own id was known. */
  | {
      kind: 'given';
      id: CustomerId;
      alias?: CustomerId;
      /** The same id without the system: who was imported before the system was said stands under it. */
      former?: CustomerId;
    }
  | { kind: 'derived'; id: CustomerId; address: string; name?: string };

export type ImportedCustomer = {
  identity: CustomerIdentity;
  draft: CustomerDraft;
  /** When the row was last changed where it came from. */
  statedAt?: Instant;
};

/** Reads a customer; problems are in `cells.errors`. Nobody needs an address or a number: who has none will be called. */
export function readCustomer(cells: Cells): ImportedCustomer | undefined {
  const draft: CustomerDraft = {
    ...readContact(cells, { strict: true }),
    ...readConsents(cells),
  };
  const writtenZone = cells.optionalText('timeZone');
  const timeZone = writtenZone && readTimeZone(writtenZone);
  if (timeZone) draft.timeZone = timeZone;
  else if (writtenZone) cells.warn('timeZone', 'time-zone-unknown');
  const preferred = cells.optionalText('preferredChannel');
  const channel = preferred && readChannel(preferred);
  if (channel) draft.preferredChannel = channel;
  else if (preferred) cells.warn('preferredChannel', 'channel-unreadable');
  Object.assign(draft, readProfile(cells, draft.country));
  const identity = readIdentity(cells, 'id', draft);
  if (!identity) cells.refuse('id', cells.text('id') ? 'id-unreadable' : 'customer-missing');
  // A name that is there and cannot be read is refused already.
  if (draft.name === undefined && !cells.errors.some(({ code }) => code === 'too-long')) {
    const standIn = draft.email ?? draft.phone;
    if (standIn === undefined) cells.refuse('name', 'required');
    else cells.warn('name', 'name-missing');
  }
  const statedAt = readStatedAt(cells);
  return identity && { identity, draft, ...(statedAt && { statedAt }) };
}

/**
 * Name, address, number, language and country. An unreadable address or number is left out with a warning; where `strict`
 * says that they matter and nothing else reaches the customer, it is an error.
 */
export function readContact(cells: Cells, options: { strict: boolean }): CustomerDraft {
  const draft: CustomerDraft = { consents: [] };
  const name = readName(cells);
  if (name) draft.name = name;
  const country = readCountryAndLanguage(cells, draft);
  const email = chooseEmail(cells.all('email'));
  const phone = choosePhone(cells.all('phone'), { country, isAssumed: draft.country === undefined });
  if (email.address !== undefined) draft.email = email.address;
  if (phone.address !== undefined) draft.phone = phone.address;
  const isUnreachable = draft.email === undefined && draft.phone === undefined;
  for (const { field, code, column } of [...email.unreadable, ...phone.unreadable]) {
    if (!options.strict) cells.warn(field, 'contact-left-out', column);
    else if (isUnreachable) cells.refuse(field, code, column);
    else cells.warn(field, code, column);
  }
  if (phone.isUnusual) cells.warn('phone', 'phone-unusual', phone.column);
  if (phone.isCallsOnly) cells.warn('phone', 'phone-calls-only', phone.column);
  return draft;
}

/** The given id, else one derived from the address or number; the same person keeps it in every file of that system. */
export function readIdentity(cells: Cells, field: string, draft: CustomerDraft): CustomerIdentity | undefined {
  const prefix = sourcePrefix(cells.source);
  const given = cells.text(field);
  const { fingerprint } = cells.context;
  if (given !== undefined) {
    const id = customerIdSchema.safeParse(ownId(given, { prefix, fingerprint }));
    if (!id.success) return undefined;
    const alias = derivedIdentity(draft, { prefix, fingerprint });
    const former = prefix && customerIdSchema.safeParse(ownId(given, { fingerprint })).data;
    return { kind: 'given', id: id.data, ...(alias && { alias: alias.id }), ...(former && { former }) };
  }
  return derivedIdentity(draft, { prefix, fingerprint });
}

/** The identity of somebody who is known by address or number only; absent for somebody without either. */
export function derivedIdentity(
  draft: Pick<CustomerDraft, 'email' | 'phone' | 'name'>,
  options: { prefix?: string | undefined; fingerprint: (text: string) => string },
): CustomerIdentity | undefined {
  const address = draft.email ?? draft.phone;
  if (address === undefined) return undefined;
  const name = draft.email === undefined && draft.name !== undefined ? comparable(draft.name) : undefined;
  const key = [options.prefix ?? '', canonicalAddress(address), name ?? ''].join('\n');
  const mark = options.fingerprint(key).slice(0, 22);
  const id = customerIdSchema.parse(options.prefix ? `${options.prefix}:d.${mark}` : `d.${mark}`);
  return { kind: 'derived', id, address, ...(name !== undefined && { name }) };
}

function readName(cells: Cells): string | undefined {
  const whole = cells.text(cells.isMapped('customerName') ? 'customerName' : 'name');
  if (whole) return whole;
  const parts = [cells.text('firstName', 100), cells.text('lastName', 99)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** Answers the country in which the row's numbers are local: none where the row names one that cannot be read. */
function readCountryAndLanguage(cells: Cells, draft: CustomerDraft): string {
  const writtenCountry = cells.optionalText('country');
  const country = writtenCountry && readCountry(writtenCountry);
  if (country) draft.country = country;
  else if (writtenCountry) cells.warn('country', 'country-unreadable');
  const writtenLanguage = cells.optionalText('language');
  const language = writtenLanguage && readLanguage(writtenLanguage);
  if (language) draft.language = language;
  else if (writtenLanguage) cells.warn('language', 'language-not-spoken');
  return draft.country ?? (writtenCountry === undefined ? cells.context.country : '');
}
