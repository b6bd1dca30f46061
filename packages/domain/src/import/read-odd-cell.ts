import type { ContactWay } from '../customer/contact-way.ts';
import { comparable, isBlank } from './clean-text.ts';
import { isEveryday, isPlace } from './everyday-words.ts';
import { mayBeStatus } from './read-refusal-header.ts';
import { readStatusWords, refusalWordsIn } from './read-status-words.ts';
import { headerWords, wayWords } from './refusal-header-words.ts';

/** What may be a refusal of all ways but one: `Phone only`. */
export type OddCell = { except?: ContactWay };

/**
 * How cells are read that may refuse by a word that alone says little: in a column of a status whatever is no everyday word, in
 * one of the preferred way the words for none, in labels the words of mailing tools. Undefined for columns of anything else.
 */
export function oddReaderOf(header: string): ((text: string) => OddCell | undefined) | undefined {
  const words = headerWords(header);
  if (isOfPreference(words)) return readPreference;
  if (labels.test(words)) return readLabels;
  if (!mayBeStatus(header) || (ofSomethingElse.test(words) && !wayWords.email.test(words))) return undefined;
  return mayBePlace(header) ? (text) => (isPlace(text) ? undefined : readStatus(text)) : readStatus;
}

/** `State`, `Estado` and `État` are where somebody lives as often as how they are. */
export function mayBePlace(header: string): boolean {
  return / (?:state|estado|etat|stato) /.test(headerWords(header));
}

/** Headers beside which a state is one of a country. */
export function isOfAddress(header: string): boolean {
  return ofAddress.test(headerWords(header));
}

const ofAddress =
  / (?:city|town|zip|zipcode|postal|postcode|street|address line|address 1|address1|ville|ciudad|cidade|stadt|plz|calle|rue) |עיר|מיקוד|רחוב|مدينة|المدينة/;

/** How an order, a payment or a family stands says nothing of being written to. */
const ofSomethingElse =
  / (?:marital|civil|family|familial|matrimonial|employment|job|work|order|payment|paid|financial|fulfill?ment|delivery|shipping|shipment|billing|mailing|address|home|business|province|tax|vat|loan|health|medical|immigration|ticket|task|invoice|housing) |משפחתי|הזמנה|תשלום|משלוח|רפואי|בריאות|الاجتماعية|العايلية|الطلب|الدفع|التوصيل|الشحن/;

function isOfPreference(words: string): boolean {
  return preference.test(words) && contact.test(words) && !/languag|שפה|لغة/.test(words);
}

const preference = /prefer|method|\bhow\b|מועד|העדפ|אופן|דרך|تفضيل|مفضل|طريقة/;
const contact =
  / (?:contact|contacts|communication|communications|channel|channels|contacted) |ערוץ|תקשורת|קשר|פנייה|פניה|اتصال|تواصل|قناة/;

const none = new Set(
  'none; no; never; nothing; nobody; neither; no one; no contact; not at all; opt out; opted out; unsubscribed; אין; ללא; לא; בלי; שום; אף אחד; לא מעוניין; لا; لا شيء; بدون; لا يوجد; ولا واحد; aucun; ninguno; keine; нет'
    .split('; ')
    .map(comparable),
);
const ways: readonly (readonly [ContactWay | undefined, RegExp])[] = [
  ['email', wayWords.email],
  ['sms', wayWords.sms],
  ['call', / (?:phone|phones|telephone|call|calls) |טלפון|שיחה|שיחות|هاتف|مكالم/],
  [undefined, /\b(?:post|mail|letter|letters|paper|person|fax)\b|דואר|מכתב/],
];

function readPreference(text: string): OddCell | undefined {
  const words = comparable(text);
  if (none.has(words)) return {};
  if (/^(?:do not|dont|no) |^(?:לא|אין|ללא) |^(?:لا|عدم|بدون) /.test(words)) return {};
  if (!/ (?:only|בלבד|רק|فقط) /.test(` ${words} `)) return undefined;
  const named = ways.find(([, way]) => way.test(` ${words} `));
  if (!named) return {};
  return named[0] === undefined ? {} : { except: named[0] };
}

const labels =
  / (?:tags?|labels?|groups?|lists?|segments?|notes?|comments?|remarks?) |תגיות|תגית|קבוצה|קבוצות|רשימה|הערות|הערה|ملاحظات|ملاحظة|مجموعة|قايمة|وسوم/;

/** "All" is a list, and "permanent" a group of staff. */
function readLabels(text: string): OddCell | undefined {
  if (refusalWordsIn(text).size > 0) return {};
  const words = text.length > 100 ? undefined : readStatusWords(text);
  return words !== undefined && [...words].some((word) => left.has(word)) ? {} : undefined;
}

const left: ReadonlySet<string> = new Set([
  'unsubscribed',
  'complaint',
  'blocked',
  'do-not-email',
  'do-not-call',
  'do-not-text',
]);

function readStatus(text: string): OddCell | undefined {
  if (isBlank(text) || !/\p{L}/u.test(text)) return undefined;
  const words = text.length > 100 ? undefined : readStatusWords(text);
  if (words) return [...words].every((word) => harmless.has(word)) ? undefined : {};
  return isEveryday(text) ? undefined : {};
}

const harmless: ReadonlySet<string> = new Set(['yes', 'unsaid', 'fine', 'subscribed', 'soft-bounce']);
