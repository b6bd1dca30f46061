import { type AddressFact, addAddressFacts } from '../customer/address-fact.ts';
import { type AddressWord, addressOfWay, alsoOfCare, wordsAbout } from '../customer/address-standing.ts';
import { decisionInForce } from '../customer/consent.ts';
import { canonicalAddress } from '../customer/contact-point.ts';
import type { Customer } from '../customer/customer.ts';
import { type KeptFact, stateFacts } from '../customer/state-facts.ts';
import { assumed, believed, type Statement } from '../customer/statement.ts';
import { withNumberAbility } from '../customer/with-number-ability.ts';
import type { CustomerId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import { isSameValue } from '../same-value.ts';
import { mergeConsents } from './merge-consents.ts';
import type { ImportedAddressFact } from './read-consents.ts';
import type { CustomerDraft } from './read-customer.ts';

export type CustomerPlan = {
  /** `restate` is stored and counts as unchanged: the facts are as they were, and are now known to hold later. */
  kind: 'create' | 'change' | 'restate' | 'unchanged';
  customer: Customer;
  keptRefusal: boolean;
  /** Facts that the source states otherwise, and that a newer statement or a person's own word holds. */
  kept: KeptFact[];
};

/**
 * What a row makes hold for the addresses in it: of each matter that it speaks of the decision that is in force, so that a
 * file that is imported again says nothing new. Where there is no customer, as with a row that is refused, the row itself.
 */
export function addressWordsOfRow(
  customer: Customer | undefined,
  { draft, now }: Pick<StatedDraft, 'draft' | 'now'>,
): AddressWord[] {
  const stated = alsoOfCare(mergeConsents([], draft.consents, now).consents);
  const { email = customer?.email, phone = customer?.phone } = draft;
  const inForce = stated.map((consent) => {
    const { channel, purpose } = consent;
    const standing = customer && decisionInForce(customer.consents, consent);
    return standing ? { ...standing, channel, purpose } : consent;
  });
  return wordsAbout({ email, phone }, inForce);
}

/** What a source says about one customer, and when it said so. */
export type StatedDraft = {
  id: CustomerId;
  draft: CustomerDraft;
  statement: Statement;
  now: Instant;
  defaultLanguage: Language;
};

/**
 * What a statement makes of a customer: what it says replaces what is stored where it is the newer word (see `replaces`),
 * what it leaves out stays.
 */
export function planCustomer(stored: Customer | undefined, incoming: StatedDraft): CustomerPlan {
  const { consents, addressFacts = [], ...facts } = incoming.draft;
  const base = stored ? withBelievedWords(stored, incoming.now) : newCustomer(incoming);
  const merged = mergeConsents(base.consents, consents, incoming.now);
  const { customer: informed, kept } = stateFacts(base, facts, incoming.statement);
  const reported = addAddressFacts(base.addressFacts, addressFactsOf(informed, addressFacts, incoming));
  const customer = withNumberAbility({
    ...informed,
    consents: merged.consents,
    ...(reported && { addressFacts: [...reported] }),
  });
  const { keptRefusal } = merged;
  if (!stored) return { kind: 'create', customer, keptRefusal, kept };
  if (isSameValue(stored, customer)) return { kind: 'unchanged', customer: stored, keptRefusal, kept };
  const isRestated = isSameValue({ ...stored, stated: undefined }, { ...customer, stated: undefined });
  return {
    kind: isRestated ? 'restate' : 'change',
    customer: { ...customer, revision: stored.revision + 1 },
    keptRefusal,
    kept,
  };
}

function withBelievedWords(customer: Customer, now: Instant): Customer {
  if (!customer.stated) return customer;
  const words = Object.entries(customer.stated).map(([field, statement]) => [field, believed(statement, now)]);
  return { ...customer, stated: { ...customer.stated, ...Object.fromEntries(words) } };
}

/** What a file reports of an address is about the one in its row, or the one that is known where the row has none. */
function addressFactsOf(
  known: Customer,
  reported: readonly ImportedAddressFact[],
  { draft, now }: StatedDraft,
): AddressFact[] {
  return reported.flatMap(({ at, ...fact }) => {
    const address = addressOfWay(draft, fact.channel) ?? addressOfWay(known, fact.channel);
    if (address === undefined) return [];
    return [{ ...fact, address: canonicalAddress(address), at: at ?? now, ...(at === undefined && { undated: true }) }];
  });
}

function newCustomer(incoming: StatedDraft): Customer {
  const { id, draft, now, defaultLanguage } = incoming;
  const name = (draft.name ?? draft.email ?? draft.phone ?? id).slice(0, 200);
  return {
    id,
    name,
    language: defaultLanguage,
    consents: [],
    stated: { name: assumed, language: assumed },
    createdAt: now,
    revision: 1,
  };
}
