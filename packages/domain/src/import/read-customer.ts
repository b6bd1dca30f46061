import type { Consent, Purpose } from '../customer/consent.ts';
import type { Channel } from '../customer/contact-point.ts';
import { canonicalAddress } from '../customer/contact-point.ts';
import { type CustomerId, customerIdSchema } from '../ids.ts';
import { type Instant, instantFromMs } from '../instant.ts';
import type { Language } from '../language.ts';
import { readPhone } from '../phone/phone.ts';
import type { Cells } from './cells.ts';
import { comparable } from './clean-text.ts';
import { ownId, sourcePrefix } from './own-id.ts';
import { readEmail } from './read-email.ts';
import { readChannel, readCountry, readLanguage, readYesNo } from './read-words.ts';
import type { RowProblemCode } from './row-problem.ts';

/** A consent as a file states it. Without a date of its own it counts from the first import on. */
export type ImportedConsent = Omit<Consent, 'at'> & { at?: Instant };

/** What a row says about a customer; what it does not say stays as it is stored. */
export type CustomerDraft = {
  name?: string;
  email?: string;
  phone?: string;
  language?: Language;
  timeZone?: string;
  country?: string;
  preferredChannel?: Channel;
  consents: ImportedConsent[];
};

/**
 * Who a row is about: `given` by another system's id, or `derived` from the address, which may belong to a stored customer.
 * People share phones more than mail boxes, so a number alone counts together with the name.
 */
export type CustomerIdentity =
  /** `alias` is the id that this person had got by address alone, before their own id was known. */
  | { kind: 'given'; id: CustomerId; alias?: CustomerId }
  | { kind: 'derived'; id: CustomerId; address: string; name?: string };

export type ImportedCustomer = {
  identity: CustomerIdentity;
  draft: CustomerDraft;
};

/** Reads a customer; problems are in `cells.errors`. Nobody needs an address or a number: who has none will be called. */
export function readCustomer(cells: Cells): ImportedCustomer | undefined {
  const draft: CustomerDraft = {
    ...readContact(cells, { strict: true }),
    consents: readConsents(cells),
  };
  const timeZone = cells.text('timeZone', 64);
  if (timeZone) draft.timeZone = timeZone;
  const preferred = cells.text('preferredChannel');
  const channel = preferred && readChannel(preferred);
  if (channel) draft.preferredChannel = channel;
  else if (preferred) cells.warn('preferredChannel', 'channel-unreadable');
  const identity = readIdentity(cells, 'id', draft);
  if (!identity) cells.refuse('id', cells.text('id') ? 'id-unreadable' : 'customer-missing');
  // A name that is there and cannot be read is refused already.
  if (draft.name === undefined && !cells.errors.some(({ code }) => code === 'too-long')) {
    const standIn = draft.email ?? draft.phone;
    if (standIn === undefined) cells.refuse('name', 'required');
    else cells.warn('name', 'name-missing');
  }
  return identity && { identity, draft };
}

/** Name, address, number, language and country. Where they are only by the way, an unreadable one is left out with a warning. */
export function readContact(cells: Cells, options: { strict: boolean }): CustomerDraft {
  const draft: CustomerDraft = { consents: [] };
  const name = readName(cells);
  if (name) draft.name = name;
  readCountryAndLanguage(cells, draft);
  const report = (field: string, code: RowProblemCode) =>
    options.strict ? cells.refuse(field, code) : cells.warn(field, 'contact-left-out');
  const email = cells.text('email', 1_000);
  if (email) {
    const reading = readEmail(email);
    if (reading.kind === 'email') draft.email = reading.address;
    else report('email', reading.code);
  }
  const phone = cells.text('phone', 1_000);
  if (phone) {
    const reading = readPhone(phone, draft.country ?? cells.context.country);
    if (reading.kind === 'phone') draft.phone = reading.e164;
    else report('phone', reading.reason === 'empty' ? 'phone-not-a-number' : `phone-${reading.reason}`);
    if (reading.kind === 'phone' && reading.warning) cells.warn('phone', 'phone-unusual');
  }
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
    return { kind: 'given', id: id.data, ...(alias && { alias: alias.id }) };
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

function readCountryAndLanguage(cells: Cells, draft: CustomerDraft): void {
  const writtenCountry = cells.text('country');
  const country = writtenCountry && readCountry(writtenCountry);
  if (country) draft.country = country;
  else if (writtenCountry) cells.warn('country', 'country-unreadable');
  const writtenLanguage = cells.text('language');
  const language = writtenLanguage && readLanguage(writtenLanguage);
  if (language) draft.language = language;
  else if (writtenLanguage) cells.warn('language', 'language-not-spoken');
}

const consentFields: readonly [field: string, channel: Channel, purpose: Purpose][] = [
  ['emailConsent', 'email', 'service'],
  ['smsConsent', 'sms', 'service'],
  ['emailMarketing', 'email', 'marketing'],
  ['smsMarketing', 'sms', 'marketing'],
];

function readConsents(cells: Cells): ImportedConsent[] {
  const at = readConsentAt(cells);
  const consents: ImportedConsent[] = [];
  for (const [field, channel, purpose] of consentFields) {
    const written = cells.text(field);
    const answer = written === undefined ? 'unsaid' : readYesNo(written);
    if (answer === 'unreadable') cells.refuse(field, 'consent-unreadable');
    if (answer !== 'yes' && answer !== 'no') continue;
    consents.push({
      channel,
      purpose,
      decision: answer === 'yes' ? 'granted' : 'refused',
      how: `import:${cells.context.fileName}`.slice(0, 100),
      shown: `${cells.column(field)}: ${answer}`.slice(0, 1_000),
      ...(at && { at }),
    });
  }
  return consents;
}

function readConsentAt(cells: Cells): Instant | undefined {
  const reading = cells.date('consentAt');
  if (!reading) return undefined;
  const at = instantFromMs(Date.parse(`${reading.date}T${reading.time ?? '00:00:00Z'}`));
  if (at <= cells.context.now) return at;
  cells.refuse('consentAt', 'consent-in-future');
  return undefined;
}
