import {
  besides,
  campaign,
  consents,
  counts,
  dates,
  headerWords,
  mailed,
  reasons,
  soft,
  status,
  validAddress,
  wayWords,
} from './refusal-header-words.ts';
import type { RefusalReading, RefusalRule } from './refusal-rule.ts';
import { asksForYes, scopeOfAllowing, scopeOfHeader } from './scope-of-header.ts';

/** `asks`: it smells of a refusal, and nobody can tell of what; `allows`: a no in it does. */
export type HeaderReading =
  | { kind: 'rule'; rule: RefusalRule & { reads: RefusalReading } }
  | { kind: 'asks' }
  | { kind: 'allows' }
  | { kind: 'consent' };

/** What a header alone says of refusals; undefined for one that has nothing to do with them. */
export function readRefusalHeader(header: string): HeaderReading | undefined {
  const words = headerWords(header);
  if (besides.test(words)) return undefined;
  const reading: RefusalReading =
    reasons.test(words) || campaign.test(words) ? 'reason' : dates.test(words) ? 'date' : 'flag';
  const scope = scopeOfHeader(words);
  if (scope === 'asks') return { kind: 'asks' };
  const allows = scopeOfAllowing(words);
  if (scope === undefined && allows !== undefined) return { kind: 'rule', rule: { of: allows, reads: 'consent' } };
  if (scope !== undefined) {
    if (counts.test(words)) return { kind: 'asks' };
    const isStatus = reading === 'flag' && (status.test(words) || /type|suppressions/.test(words));
    return { kind: 'rule', rule: { of: scope, reads: isStatus ? 'status' : reading } };
  }
  if (validAddress.test(words)) return { kind: 'rule', rule: { of: 'email-bounced', reads: 'consent' } };
  if (soft.test(words)) return undefined;
  if (consents.test(words)) return { kind: 'consent' };
  return asksForYes(words) ? { kind: 'allows' } : undefined;
}

/**
 * How a column that tells of a consent is read; undefined where nobody can tell which. A day or a source of a consent is
 * none of its words.
 */
export function consentRuleOf(header: string): (RefusalRule & { reads: RefusalReading }) | undefined {
  const words = headerWords(header);
  if (dates.test(words) || reasons.test(words) || counts.test(words) || / (?:source|method|by) /.test(words))
    return undefined;
  const reads = status.test(words) ? 'status' : 'consent';
  const [isMail, isSms, isCall] = [wayWords.email, wayWords.sms, wayWords.call].map((way) => way.test(words));
  if (isCall) return undefined;
  if (isMail !== isSms) return { of: isSms ? 'sms-marketing' : 'email-marketing', reads };
  if (isMail) return undefined;
  if (mailed.test(words)) return { of: 'email-marketing', reads };
  return /marketing|opt(?:ed|s)? ?in|optin|שיווק|تسويق/.test(words) ? { of: 'marketing', reads } : undefined;
}

/** A column that may hold the words of a mailing tool; whether it does, its cells tell. */
export function mayBeStatus(header: string): boolean {
  return status.test(headerWords(header));
}

/** Whether a header dates another one: `Email Marketing Consent Timestamp` the column `Email Marketing Consent`. */
export function datesColumn(header: string, other: string): boolean {
  const words = headerWords(header);
  return dates.test(words) && words.replace(new RegExp(dates, 'g'), ' ').trim() === headerWords(other).trim();
}
