import { addConsents } from '../customer/add-consents.ts';
import { type Consent, decisionInForce, isOldFilesYes, speaksOf } from '../customer/consent.ts';
import type { Instant } from '../instant.ts';
import type { ImportedConsent } from './read-consents.ts';

/**
 * Adds what a file states to the proofs. A refusal gives way only to a yes that is dated later than it, in whatever order
 * files and rows come; a yes without a date counts only where nothing else was said.
 */
export function mergeConsents(
  stored: readonly Consent[],
  incoming: readonly ImportedConsent[],
  now: Instant,
): { consents: Consent[]; keptRefusal: boolean } {
  let consents = [...stored];
  let keptRefusal = false;
  for (const { at, ...statement } of incoming) {
    const consent: Consent = { ...statement, at: at ?? now, undated: at === undefined };
    const verdict = judge(consents, consent);
    if (verdict === 'kept-refusal') keptRefusal = true;
    if (verdict === 'new') consents = addConsents(consents, [consent]);
  }
  return { consents, keptRefusal };
}

function judge(consents: readonly Consent[], statement: Consent): 'new' | 'known' | 'kept-refusal' {
  const sameMatter = consents.filter((one) => speaksOf(one, statement));
  const inForce = decisionInForce(sameMatter, statement);
  if (!inForce) return 'new';
  if (statement.decision === 'refused') {
    const isOver = inForce.decision === 'granted' && !isOldFilesYes(inForce) && isDatedBefore(statement, inForce);
    return isOver || isKnownRefusal(sameMatter, statement) ? 'known' : 'new';
  }
  if (inForce.decision === 'granted') return inForce.undated && !statement.undated ? 'new' : 'known';
  return !statement.undated && statement.at > inForce.at ? 'new' : 'kept-refusal';
}

/**
 * Whether a refusal adds nothing. One without a date counts once: imported again, it must not undo what the customer has
 * granted since. One with a date is behind any refusal that is as late.
 */
function isKnownRefusal(sameMatter: readonly Consent[], { at, how, undated }: Consent): boolean {
  const refusals = sameMatter.filter(({ decision }) => decision === 'refused');
  // Whether it had a date is not known of what was stored before November 2026.
  if (undated) return refusals.some((one) => one.how === how && one.undated !== false);
  return refusals.some((one) => one.at >= at);
}

function isDatedBefore(earlier: Consent, later: Consent): boolean {
  return !earlier.undated && !later.undated && earlier.at < later.at;
}
