import { distinctSegments, isYearOfBirth } from '@kesher/domain/customer/profile';
import { customerIdSchema } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import { cleanText } from '@kesher/domain/import/clean-text';
import { ownId, sourcePrefix } from '@kesher/domain/import/own-id';
import { type CustomerDraft, type CustomerIdentity, derivedIdentity } from '@kesher/domain/import/read-customer';
import { readEmail } from '@kesher/domain/import/read-email';
import { readCountry, readLanguage } from '@kesher/domain/import/read-words';
import { readPhone } from '@kesher/domain/phone/phone';
import type { IncomingCustomer, IncomingOrder } from './incoming-change.ts';

type Context = Omit<ImportContext, 'fileName'>;

/** Contact details by the way: one that cannot be read is left out, and the customer is reached by the other or by call. */
export function draftOf(customer: IncomingCustomer, context: Context): CustomerDraft {
  const draft: CustomerDraft = { consents: [] };
  const name = cleanText(customer.name ?? '')
    .text.slice(0, 200)
    .trim();
  if (name) draft.name = name;
  const country = readCountry(customer.country ?? '');
  if (country) draft.country = country;
  const language = readLanguage(customer.language ?? '');
  if (language) draft.language = language;
  const email = readEmail(customer.email ?? '');
  if (email.kind === 'email') draft.email = email.address;
  const phone = readPhone(customer.phone ?? '', country ?? context.country);
  const isElsewhere = country === undefined && phone.kind === 'phone' && phone.warning === 'elsewhere';
  if (phone.kind === 'phone' && !isElsewhere) draft.phone = phone.e164;
  if (customer.segments) draft.segments = distinctSegments(customer.segments).segments;
  if (customer.postalAddress) draft.postalAddress = customer.postalAddress;
  const { yearOfBirth } = customer;
  if (yearOfBirth !== undefined && isYearOfBirth(yearOfBirth, context.now)) draft.yearOfBirth = yearOfBirth;
  return draft;
}

/** Who an order is about: by the id that the shop gives them, else by what they are reached by. */
export function identityOf(
  order: Pick<IncomingOrder, 'source' | 'customer'>,
  draft: CustomerDraft,
  { fingerprint }: Context,
): CustomerIdentity | undefined {
  const prefix = prefixOf(order.source);
  const derived = derivedIdentity(draft, { prefix, fingerprint });
  const given = customerIdSchema.safeParse(order.customer.id && ownId(order.customer.id, { prefix, fingerprint }));
  if (given.success) return { kind: 'given', id: given.data, ...(derived && { alias: derived.id }) };
  return derived;
}

/** Events of a business's own software use the ids of its own files; a shop's ids are kept apart. */
export function prefixOf(source: string): string | undefined {
  return source === 'api' ? undefined : sourcePrefix(source);
}
