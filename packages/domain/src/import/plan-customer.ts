import type { Consent } from '../customer/consent.ts';
import type { Customer } from '../customer/customer.ts';
import type { CustomerId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import { isSameValue } from '../same-value.ts';
import type { CustomerDraft, ImportedConsent } from './read-customer.ts';

const maxConsents = 50;

export type CustomerPlan =
  | { kind: 'create' | 'change'; customer: Customer; keptRefusal: boolean }
  | { kind: 'unchanged'; customer: Customer; keptRefusal: boolean };

/**
 * What a row makes of a customer: what it states replaces what is stored, what it leaves out stays.
 * Nothing is written where nothing differs, so the same file again changes nothing.
 */
export function planCustomer(
  stored: Customer | undefined,
  incoming: {
    id: CustomerId;
    draft: CustomerDraft;
    now: Instant;
    defaultLanguage: Language;
  },
): CustomerPlan {
  const { consents, ...stated } = incoming.draft;
  const base = stored ?? newCustomer(incoming);
  const merged = mergeConsents(base.consents, consents, incoming.now);
  const customer: Customer = { ...base, ...stated, consents: merged.consents };
  if (!stored) return { kind: 'create', customer, keptRefusal: false };
  if (isSameValue(stored, customer))
    return {
      kind: 'unchanged',
      customer: stored,
      keptRefusal: merged.keptRefusal,
    };
  return {
    kind: 'change',
    customer: { ...customer, revision: stored.revision + 1 },
    keptRefusal: merged.keptRefusal,
  };
}

/** Adds what the file states to the proofs. A refusal gives way only to a grant that the file dates later. */
export function mergeConsents(
  stored: readonly Consent[],
  incoming: readonly ImportedConsent[],
  now: Instant,
): { consents: Consent[]; keptRefusal: boolean } {
  let consents = [...stored];
  let keptRefusal = false;
  for (const statement of incoming) {
    const verdict = judge(consents, statement);
    if (verdict === 'kept-refusal') keptRefusal = true;
    if (verdict === 'new') consents = [...consents, { ...statement, at: statement.at ?? now }];
  }
  return { consents: withoutOldest(consents), keptRefusal };
}

function judge(consents: readonly Consent[], statement: ImportedConsent): 'new' | 'known' | 'kept-refusal' {
  const sameMatter = consents.filter((one) => one.channel === statement.channel && one.purpose === statement.purpose);
  const latest = sameMatter.reduce<Consent | undefined>(
    (last, one) => (last && last.at > one.at ? last : one),
    undefined,
  );
  if (!latest) return 'new';
  if (latest.decision === statement.decision) return 'known';
  if (statement.decision === 'granted') {
    return statement.at !== undefined && statement.at > latest.at ? 'new' : 'kept-refusal';
  }
  if (statement.at !== undefined) return statement.at > latest.at ? 'new' : 'known';
  // An undated refusal counts once: imported again, it must not undo what the customer has granted since.
  return sameMatter.some((one) => one.decision === 'refused' && one.how === statement.how) ? 'known' : 'new';
}

/** Keeps the latest decision of each channel and purpose whatever its age; beyond that the oldest proofs give way. */
function withoutOldest(consents: Consent[]): Consent[] {
  if (consents.length <= maxConsents) return consents;
  const newestFirst = consents.toSorted((left, right) => (left.at < right.at ? 1 : -1));
  const seen = new Set<string>();
  const decisive = new Set(
    newestFirst.filter((one) => {
      const matter = `${one.channel} ${one.purpose}`;
      return !seen.has(matter) && seen.add(matter);
    }),
  );
  const others = newestFirst.filter((one) => !decisive.has(one)).slice(0, maxConsents - decisive.size);
  const kept = new Set([...decisive, ...others]);
  return consents.filter((one) => kept.has(one));
}

function newCustomer(incoming: {
  id: CustomerId;
  draft: CustomerDraft;
  now: Instant;
  defaultLanguage: Language;
}): Customer {
  const { id, draft, now, defaultLanguage } = incoming;
  const name = (draft.name ?? draft.email ?? draft.phone ?? id).slice(0, 200);
  return {
    id,
    name,
    language: defaultLanguage,
    consents: [],
    createdAt: now,
    revision: 1,
  };
}
