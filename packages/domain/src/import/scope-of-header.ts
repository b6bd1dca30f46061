import {
  allowed,
  allowing,
  between,
  blocked,
  bounced,
  complained,
  deceased,
  everything,
  left,
  leftOut,
  mailings,
  maybeReturned,
  news,
  noAds,
  noBulkMail,
  noCall,
  noContact,
  noMail,
  noSend,
  noText,
  objects,
  sent,
  soft,
  surelyBlocked,
  wayWords,
} from './refusal-header-words.ts';
import type { RefusalScope } from './refusal-rule.ts';
import { abroad } from './refusal-words-abroad.ts';

/** What a header refuses by its own words; `asks` where only a person knows, undefined where it refuses nothing. */
export function scopeOfHeader(words: string): RefusalScope | 'asks' | undefined {
  const isSms = wayWords.sms.test(words) && !wayWords.email.test(words);
  const isMail = wayWords.email.test(words);
  if (deceased.test(words) || abroad.deceased.test(words)) return 'everything';
  if (noCall.test(words) || abroad.noCall.test(words)) return 'calls';
  if (noText.test(words)) return 'sms';
  if (noBulkMail.test(words)) return 'email-marketing';
  if (noMail.test(words) || abroad.noMail.test(words)) return 'email';
  // Of paper or of email, only a person knows.
  if (/do ?not ?(?:allow )?mails?\b/.test(words)) return 'asks';
  if (noContact.test(words) || abroad.noContact.test(words)) return isSms ? 'sms' : isMail ? 'email' : 'everything';
  // Who wants no mailings still wants to know where their order is.
  if (isOfAds(words)) return isSms ? 'sms-marketing' : isMail ? 'email-marketing' : 'marketing';
  if (noSend.test(words)) return 'messages';
  if (leftOut.test(words)) return isSms ? 'sms' : isMail ? 'email' : 'asks';
  if (soft.test(words)) return undefined;
  if (bounced.test(words)) return isSms ? 'sms-bounced' : 'email-bounced';
  if (complained.test(words)) return 'email-complaint';
  if (maybeReturned.test(words)) return 'asks';
  if (blocked.test(words)) {
    if (isSms) return 'sms';
    return isMail || surelyBlocked.test(words) ? 'email' : 'asks';
  }
  if (objects.test(words) || abroad.asks.test(words)) return 'asks';
  if (!left.test(words) && !abroad.left.test(words)) return undefined;
  return scopeOfLeaving(words, { isSms, isMail });
}

/**
 * What a box allows, where its header says nothing else: `Allow Email`, `OK to call`, `SMS allowed`. Of a box for reviews
 * or for one list only a person knows.
 */
export function scopeOfAllowing(words: string): RefusalScope | undefined {
  const all = words
    .trim()
    .replace(/\be mail/g, 'email')
    .split(' ');
  const rest = all.filter((word) => !allowing.has(word) && !between.has(word));
  const isBox = isBoxOf(all) || / contact (?:by|via) |(?:contact|email|text|call)able /.test(words);
  if (rest.length === 0 || !isBox) return undefined;
  if (rest.some((word) => !allowed.some(([, known]) => known.has(word)))) return undefined;
  return allowed.find(([, known]) => rest.some((word) => known.has(word)))?.[0];
}

/**
 * Whether a no under this header refuses something, and only a person knows what: `Send me updates`, `Reachable`, `SMS
 * messages`. Of a box for anything else than that which is sent nobody says so.
 */
export function asksForYes(words: string): boolean {
  if (abroad.consents.test(words) || / (?:mail|reach)able /.test(words)) return true;
  const all = words.trim().split(' ');
  const rest = all.filter((word) => !allowing.has(word) && !between.has(word));
  if (rest.length === 0) return false;
  if (rest.every((word) => news.has(word) || (isBoxOf(all) && sent.has(word)))) return true;
  return rest.length > 1 && rest.every((word) => sent.has(word));
}

function isBoxOf(words: readonly string[]): boolean {
  return words.some((word) => allowing.has(word));
}

function isOfAds(words: string): boolean {
  if (noAds.test(words) || abroad.noAds.test(words)) return true;
  return (noSend.test(words) || leftOut.test(words)) && mailings.test(words);
}

/** Unsubscribed is said of a list; opted out, of a channel or of everything that is written. */
function scopeOfLeaving(words: string, { isSms, isMail }: { isSms: boolean; isMail: boolean }): RefusalScope {
  const isAll = everything.test(words);
  const isOptOut = /opt(?:ed|s|ing)? ?out|optout/.test(words);
  const isOfOneList = /marketing|newsletter|information|product|list |ניוזלטר|النشرة/.test(words) && !isAll;
  if (isSms) return isOfOneList || !(isOptOut || isAll) ? 'sms-marketing' : 'sms';
  if (isOfOneList) return isOptOut && !isMail ? 'marketing' : 'email-marketing';
  if (isAll || (isOptOut && isMail)) return 'email';
  return isOptOut ? 'messages' : 'email-marketing';
}
